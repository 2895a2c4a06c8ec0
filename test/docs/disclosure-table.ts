import { catalogue } from '../../schemas/agency/catalogue.ts';
import type { Dataset, PlannedTable } from '../../schemas/model/dataset.ts';

/** The part of docs/explanation/disclosure.md that follows from the declarations: one row a dataset. */
const disclosureTable = (): string =>
  [
    '| Dataset | Counts of persons | Smallest shown | Published by | Waits |',
    '| --- | --- | --- | --- | --- |',
    ...[...catalogue.values()].map(rowOf),
  ].join('\n');

const rowOf = (dataset: Dataset): string => {
  const counted = Object.entries(dataset.measures).filter(([, { threshold }]) => threshold !== undefined);
  const tables = dataset.release.tables.filter((table) =>
    counted.length === 0 ? true : table.measures.some((id) => counted.some(([measure]) => measure === id)),
  );
  const people = counted.map(([, { title }]) => title.en.toLowerCase()).join(', ');
  const thresholds = [...new Set(counted.map(([, { threshold }]) => threshold))].join(', ');
  const lag = dataset.release.lagDays === undefined ? '' : `${dataset.release.lagDays} days after the month`;
  const grain = [
    dataset.release.records && counted.length === 0 ? 'every row' : '',
    ...tables.map(grainOf(dataset)),
  ];
  return `| ${[`\`${dataset.id}\``, people || 'none', thresholds || 'no threshold', [...new Set(grain.filter(Boolean))].join('; '), lag || 'nothing'].join(' | ')} |`;
};

const grainOf =
  (dataset: Dataset) =>
  ({ period, area, by }: PlannedTable): string =>
    [
      period,
      ...(area === 'regency' ? ['regency'] : []),
      ...by.map((id) => dataset.dimensions[id]?.title.en.toLowerCase() ?? id),
    ].join(' × ');

const START = '<!-- declarations: npm run docs:disclosure -->';
const END = '<!-- /declarations -->';

/** The page with its generated part made anew. */
export const withDeclarations = (page: string): string => {
  const [before, rest = ''] = page.split(START);
  return `${before}${START}\n\n${disclosureTable()}\n\n${END}${rest.split(END)[1] ?? ''}`;
};
