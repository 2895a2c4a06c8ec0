import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { configFor, type Stage, type StageConfig } from '../../lib/config.ts';
import { openData } from '../../lib/stacks/open-data.ts';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../..');

const assemblies = mkdtempSync(join(tmpdir(), 'assemblies-'));
afterAll(() => rmSync(assemblies, { recursive: true }));

/** An app with the feature flags of cdk.json that bundles nothing. CDK's own check of the templates takes a second. */
export const testApp = ({ validate = false } = {}): App => {
  const { context } = JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')) as { context: object };
  return new App({
    context: { ...context, 'aws:cdk:bundling-stacks': [] },
    builtinCloudFormationValidation: validate,
    outdir: mkdtempSync(join(assemblies, 'app-')),
  });
};

export interface Templates {
  readonly data: Template;
  readonly pipeline: Template;
  readonly api: Template;
  readonly portal: Template;
  readonly delivery: Template;
  readonly monitoring: Template;
  readonly budget: Template;
}

/** The templates of a configuration's stacks. */
export const templatesFor = (config: StageConfig): Templates => {
  const stacks = openData(testApp(), config);
  const of = (name: Exclude<keyof typeof stacks, 'deployer'>) => Template.fromStack(stacks[name]);
  return {
    data: of('data'),
    pipeline: of('pipeline'),
    api: of('api'),
    portal: of('portal'),
    delivery: of('delivery'),
    monitoring: of('monitoring'),
    budget: of('budget'),
  };
};

const made = new Map<Stage, Templates>();

/** The templates of a stage, made once. */
export const templatesOf = (stage: Stage): Templates => {
  const templates = made.get(stage) ?? templatesFor(configFor(stage));
  made.set(stage, templates);
  return templates;
};

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is JSON of any shape
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly DependsOn?: readonly string[];
}

/** The resources of a type by logical id. */
export const resourcesOf = (template: Template, type: string): readonly (readonly [string, Resource])[] =>
  Object.entries(template.findResources(type) as Record<string, Resource>);

/** Every resource of all templates. */
export const allResources = (templates: Templates): readonly (readonly [string, Resource])[] =>
  Object.values(templates).flatMap((template: Template) =>
    Object.entries((template.toJSON().Resources ?? {}) as Record<string, Resource>),
  );
