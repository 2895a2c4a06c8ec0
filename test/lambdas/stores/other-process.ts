import { type Item, MAX_WRITES } from '../../../lambdas/stores/registry.ts';
import { openLocalStores } from '../../../local/stores/open.ts';

/**
 * What another process does to a data folder, for `processes.test.ts`; each answer is one line on stdout.
 * `write <n>`: numbered puts and transactions from n on, without end. `race <name>`: takes part in 40 races.
 */
const [folder = '', task, argument = ''] = process.argv.slice(2);
const { registry, bucket, close } = await openLocalStores(folder);
const store = bucket('private');
const say = (line: string | number) => process.stdout.write(`${line}\n`);

const write = async (n: number): Promise<void> => {
  const body = Buffer.alloc(n * 997, `${n};`);
  await store.put(`${n % 5}`, body, { contentType: 'text/csv', metadata: { n: String(n) } });
  const puts = Array.from({ length: MAX_WRITES }, (_, i): { put: Item } => ({
    put: { pk: 'p', sk: `${i}`, n },
  }));
  await registry.write(puts);
  say(n);
};

const raise = async (): Promise<void> => {
  const key = { pk: 'race', sk: 'counter' };
  for (;;) {
    const n = Number((await registry.get(key))?.n ?? 0);
    const when = n === 0 ? ({ absent: true } as const) : { attribute: 'n', equals: n };
    if (await registry.write([{ put: { ...key, n: n + 1 }, when }])) return;
  }
};

const race = async (n: number): Promise<void> => {
  const body = Buffer.from(`${argument} ${n}`);
  if (await store.put(`race/${n}`, body, { contentType: 'text/plain', when: 'absent' })) say(`race/${n}`);
  await raise();
};

if (task === 'write') for (let n = Number(argument); ; n++) await write(n);
for (let n = 0; n < 40; n++) await race(n);
await close();
