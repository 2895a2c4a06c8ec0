import { figuresNow } from '../../../lambdas/api/figures/figures.ts';
import { figuresOn } from '../../../lambdas/api/figures/past-figures.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import { publishedSample } from '../../support/published-sample.ts';

test('as_of today gives every figure, of every dataset, exactly as the stored rows do', async () => {
  const context = await publishedSample([...catalogue.keys()]);
  const today = context.now.toISOString().slice(0, 10);
  let compared = 0;
  for (const dataset of context.catalogue.values()) {
    const [stored, read] = [await figuresNow(context, dataset), await figuresOn(context, dataset, today)];
    expect(read.release?.version).toBe(stored.release?.version);
    for (const { id } of dataset.indicators) {
      const rows = await read.seriesOf(id);
      const places = rows.map(({ period, area }) => ({ indicator: id, period, area }));
      const kept = (await stored.rowsOf(places)).map((row) => {
        const { pk: _pk, sk: _sk, ...rest } = { pk: '', sk: '', ...row };
        return rest;
      });
      expect(kept).toEqual(rows);
      expect(await stored.seriesOf(id)).toHaveLength(rows.length);
      compared += rows.length;
    }
  }
  expect(compared).toBeGreaterThan(200);
});
