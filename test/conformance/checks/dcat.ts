import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { type Check, textOf } from '../site.ts';

/** The official shapes: what must hold, what is recommended (warnings), and the classes of everything referred to. */
const SHAPES = ['dcat-ap-SHACL.ttl', 'shapes.ttl', 'shapes-recommended.ttl', 'range.ttl'];

/** The catalogue against the DCAT-AP 3.0.1 shapes; a warning is a finding, too. */
export const dcat: Check = {
  name: 'dcat',
  async run(site, reference) {
    const document = JSON.parse(textOf(await site.read('/datasets/catalog.jsonld')) || '{}');
    const quads = String(await jsonld.toRDF(document, { format: 'application/n-quads' }));
    const data = new Store(new Parser({ format: 'N-Quads' }).parse(quads));
    if (data.size === 0) return ['catalog.jsonld holds no triples'];
    const problems: string[] = [];
    for (const file of SHAPES) {
      const turtle = await readFile(join(reference, 'dcat-ap-3.0.1', file), 'utf8');
      const shapes = new Store(new Parser().parse(turtle));
      const report = await new Validator(shapes).validate(data);
      for (const { focusNode, path, message, severity } of report.results)
        problems.push(
          `${file}: ${focusNode?.value} ${path?.value} ${severity?.value.split('#')[1]}: ${message.map((m: { value: string }) => m.value).join('; ')}`,
        );
    }
    return problems;
  },
};
