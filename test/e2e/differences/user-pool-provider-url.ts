import { changeTemplates } from '../cloud/templates.ts';

const isProviderUrl = (value: object): value is { 'Fn::GetAtt': [string, string] } =>
  'Fn::GetAtt' in value && Array.isArray(value['Fn::GetAtt']) && value['Fn::GetAtt'][1] === 'ProviderURL';

/** The same issuer, put together from the pool's id. */
const rewrite = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(rewrite);
  if (typeof value !== 'object' || value === null) return value;
  if (isProviderUrl(value)) {
    const [pool] = value['Fn::GetAtt'];
    const parts = ['https://cognito-idp.', { Ref: 'AWS::Region' }, '.amazonaws.com/', { Ref: pool }];
    return { 'Fn::Join': ['', parts] };
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewrite(inner)]));
};

/** Difference: a user pool of MiniStack has no attribute ProviderURL, which AWS documents. */
export const giveIssuerByName = (assembly: string): Promise<void> =>
  changeTemplates(assembly, (template) => rewrite(template) as typeof template);
