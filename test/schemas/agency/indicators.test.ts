import { expect, test } from '@jest/globals';
import { catalogue } from '../../../schemas/agency/catalogue.ts';

const INDICATORS: Readonly<Record<string, readonly string[]>> = {
  'cooperation-documents': ['cooperation-documents'],
  'desa-bersinar': ['desa-bersinar'],
  'family-resilience': ['families-reached'],
  'peer-educators': ['peer-educators-trained'],
  'educator-training': ['educators-trained', 'educator-schools'],
  'p4gn-activists': ['p4gn-activists'],
  'rehab-clients': ['clients-rehabilitated', 'rehabilitation-rate'],
  'rehab-facilities': ['sni-facilities-agency', 'sni-facilities-other'],
  'ibm-units': ['ibm-units', 'recovery-agents', 'agents-per-unit'],
  cases: ['syndicate-cases', 'suspects', 'suspects-per-case'],
  seizures: ['seized-ganja', 'seized-sabu', 'seized-ekstasi'],
};

const indicators = [...catalogue.values()].flatMap((dataset) => dataset.indicators);

test('every indicator of the domain is declared by its dataset', () => {
  for (const [id, dataset] of catalogue)
    expect([id, dataset.indicators.map((indicator) => indicator.id)]).toEqual([id, INDICATORS[id]]);
});

test('no indicator is declared twice', () => {
  const ids = indicators.map((indicator) => indicator.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a ratio divides indicators that are declared, or has a reference figure', () => {
  const ids = new Set(indicators.map((indicator) => indicator.id));
  for (const indicator of indicators) {
    if (!('ratio' in indicator)) continue;
    expect(ids).toContain(indicator.ratio.of);
    if (typeof indicator.ratio.per === 'string') expect(ids).toContain(indicator.ratio.per);
  }
});

test('the disputed figures carry their conflict', () => {
  const notesOf = (id: string) =>
    indicators
      .find((indicator) => indicator.id === id)
      ?.notes?.map((note) => note.en)
      .join(' ');
  expect(notesOf('sni-facilities-other')).toMatch(/1 partner facility .* 22 partner facilities/);
  expect(notesOf('seized-ganja')).toMatch(/54\.94 kg/);
});
