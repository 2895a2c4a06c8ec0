import { changeResources } from '../cloud/templates.ts';

interface Behavior {
  readonly TargetOriginId: string;
}

interface Group {
  readonly Id: string;
  readonly Members: { readonly Items: readonly [{ readonly OriginId: string }] };
}

interface Config {
  readonly OriginGroups?: { readonly Items: readonly Group[] };
  readonly DefaultCacheBehavior: Behavior;
  readonly CacheBehaviors: readonly Behavior[];
}

/**
 * Difference: a distribution of MiniStack knows no groups of origins, and answers 502 for what is served from one. Each
 * behaviour reads from the first origin of its group, so a missing page is the bucket's answer there.
 */
export const readFirstOrigins = (assembly: string): Promise<void> =>
  changeResources(assembly, (resource) => {
    const properties = resource.Properties;
    if (resource.Type !== 'AWS::CloudFront::Distribution' || !properties) return resource;
    const { OriginGroups, ...config } = properties.DistributionConfig as Config;
    const first = new Map(OriginGroups?.Items.map(({ Id, Members }) => [Id, Members.Items[0].OriginId]));
    const direct = <B extends Behavior>(behavior: B): B => ({
      ...behavior,
      TargetOriginId: first.get(behavior.TargetOriginId) ?? behavior.TargetOriginId,
    });
    const DistributionConfig = {
      ...config,
      DefaultCacheBehavior: direct(config.DefaultCacheBehavior),
      CacheBehaviors: config.CacheBehaviors.map(direct),
    };
    return { ...resource, Properties: { ...properties, DistributionConfig } };
  });
