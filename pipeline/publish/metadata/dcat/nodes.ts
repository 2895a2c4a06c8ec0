import { publisher } from '../../../../schemas/agency/publisher.ts';
import type { Text } from '../../../../schemas/model/text.ts';
import { id, vocabulary } from './vocabulary.ts';

/** A text in both languages. */
export const both = ({ id: indonesian, en }: Text) => [
  { '@value': indonesian, '@language': 'id' },
  { '@value': en, '@language': 'en' },
];
/** A moment. */
export const dateTime = (value: string) => ({ '@value': value, '@type': 'xsd:dateTime' });
/** A day. */
export const date = (value: string) => ({ '@value': value, '@type': 'xsd:date' });

/** The publisher. */
export const agent = {
  '@id': publisher.iri,
  '@type': 'foaf:Agent',
  'foaf:name': both(publisher.title),
  'foaf:homepage': { '@id': publisher.homepage, '@type': 'foaf:Document' },
  'dct:type': vocabulary.localAuthority,
};

/** The contact point. */
export const contact = {
  '@type': 'vcard:Kind',
  'vcard:fn': publisher.name,
  'vcard:hasEmail': id(`mailto:${publisher.email}`),
};

/** The licence of everything published. */
export const license = {
  '@id': publisher.license.url,
  '@type': 'dct:LicenseDocument',
  'dct:type': vocabulary.attributionLicence,
  'dct:title': { '@value': publisher.license.title, '@language': 'en' },
};

const wkt = (value: string) => ({ '@value': value, '@type': 'geo:wktLiteral' });

/** The province. */
export const place = {
  '@id': publisher.spatial.iri,
  '@type': 'dct:Location',
  'skos:prefLabel': both({ id: publisher.spatial.name, en: publisher.spatial.name }),
  'dcat:bbox': wkt(publisher.spatial.bbox),
  'dcat:centroid': wkt(publisher.spatial.centroid),
};
