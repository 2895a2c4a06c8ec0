import { api } from '../../../lambdas/api/router.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import { seriesShape } from '../../../schemas/api/figures/get-indicator.ts';
import { summaryShape } from '../../../schemas/api/figures/get-summary.ts';
import { memoryContext } from '../../support/memory-context.ts';
import { publishMonth } from '../../support/published-sample.ts';

/** A context whose clock is a day. */
const at = (day: string) => ({ now: new Date(`${day}T03:00:00.000Z`) });

const history = async () => {
  const context = memoryContext(new Map([...catalogue].filter(([id]) => id === 'desa-bersinar')));
  Object.assign(context, at('2025-01-10'));
  for (const period of ['2024-01', '2024-02', '2024-03'])
    await publishMonth(context, 'desa-bersinar', period);
  Object.assign(context, at('2025-02-20'));
  await publishMonth(context, 'desa-bersinar', '2024-03', (csv) =>
    csv.trimEnd().split('\n').slice(0, -1).join('\n'),
  );
  return context;
};

const reading = async (context: Awaited<ReturnType<typeof history>>, query: string) => {
  const response = await api(context, () => undefined).request(`/v1/summary?period=2024&${query}`);
  return summaryShape.parse(await response.json());
};

describe('as_of', () => {
  test('answers as it stood at the end of a day, value and version, and says so', async () => {
    const context = await history();
    const versions = await Promise.all(
      ['2025-01-09', '2025-01-10', '2025-02-19', '2025-02-20'].map(async (day) => {
        const { as_of, indicators } = await reading(context, `as_of=${day}`);
        return [as_of, indicators[0]?.version, indicators[0]?.status];
      }),
    );
    expect(versions).toEqual([
      ['2025-01-09', null, 'not_reported'],
      ['2025-01-10', '1.2.0', 'published'],
      ['2025-02-19', '1.2.0', 'published'],
      ['2025-02-20', '1.2.1', 'published'],
    ]);
  });

  test('reads old files, not what stands now', async () => {
    const context = await history();
    const [before, now] = [await reading(context, 'as_of=2025-02-19'), await reading(context, '')];
    expect(now.as_of).toBeNull();
    expect(before.indicators[0]?.value).toBeGreaterThan(now.indicators[0]?.value ?? 0);
    expect(before.indicators[0]?.provenance?.manifest).toBe('/datasets/desa-bersinar/1.2.0/manifest.json');
  });

  test('holds for series, too', async () => {
    const context = await history();
    const series = async (query: string) =>
      seriesShape.parse(
        await (await api(context, () => undefined).request(`/v1/indicators/desa-bersinar?${query}`)).json(),
      );
    const [before, now] = [await series('as_of=2025-02-19'), await series('')];
    expect([before.version, now.version]).toEqual(['1.2.0', '1.2.1']);
    expect(before.points).not.toEqual(now.points);
  });
});
