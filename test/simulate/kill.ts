import { readFile } from 'node:fs/promises';
import { type Client, staffClient } from '../../local/client/staff-client.ts';
import { sourceAt } from '../../local/verify/source.ts';
import { verify } from '../../local/verify/verify.ts';
import { ROOT, type Spawned, spawnServer, TOKEN, temporaryFolder } from '../support/spawned.ts';

const DATASET = 'cooperation-documents';
const MONTHS = ['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06'];
const CLIENTS = 4;

export interface KillOutcome {
  readonly kills: number;
  readonly uploads: number;
  readonly versions: number;
  readonly problems: readonly string[];
}

/** The same numbers for the same seed (mulberry32). */
const randomOf = (seed: number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A month's file in one of several forms: one row left out (never so many that it would be held), or all. */
const variantOf = async (period: string, random: () => number): Promise<Buffer> => {
  const lines = (await readFile(`${ROOT}/sample-data/${DATASET}/${period}.csv`, 'utf8')).trim().split('\n');
  const left = 1 + Math.floor(random() * (lines.length * 3));
  return Buffer.from(`${lines.filter((_, i) => i !== left || lines.length < 4).join('\n')}\n`);
};

/** Sends months, the same and others, until the server is gone. */
const sendUntilDead = async (client: Client, random: () => number): Promise<void> => {
  for (;;) {
    const period = MONTHS[Math.floor(random() * MONTHS.length)] ?? '';
    const body = await variantOf(period, random);
    try {
      await client.send({ dataset: DATASET, period, filename: `${period}.csv`, body });
    } catch {
      return;
    }
  }
};

/**
 * Kills a real server with SIGKILL again and again while several clients send files to it, starts it over the same
 * folder each time, and at last looks whether every file that arrived has a terminal state and everything published
 * is whole and what the newest files say.
 */
export const killAgainAndAgain = async (kills: number, seed: number): Promise<KillOutcome> => {
  const random = randomOf(seed);
  const folder = await temporaryFolder();
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const server = await spawnServer(folder.path, ['--no-sample']);
      const clients = Array.from({ length: CLIENTS }, () =>
        sendUntilDead(staffClient(server.url, TOKEN), random),
      );
      await new Promise((resolve) => setTimeout(resolve, 5 + random() * 700));
      await server.stop('SIGKILL');
      await Promise.all(clients);
    }
    const survivor = await spawnServer(folder.path, ['--no-sample']);
    try {
      return { kills, ...(await examine(survivor)) };
    } finally {
      await survivor.stop();
    }
  } finally {
    await folder.remove();
  }
};

const examine = async ({ url }: Spawned): Promise<Omit<KillOutcome, 'kills'>> => {
  const client = staffClient(url, TOKEN);
  const problems: string[] = [];
  // A URL that was issued and not used before the kill is no upload.
  const arrived = (await client.uploads()).filter(({ received }) => received !== null);
  const finished = await Promise.all(
    arrived.map(({ id }) => client.finished(id, { pollMs: 200, timeoutMs: 120_000 })),
  );
  for (const { id, state } of finished)
    if (!['published', 'superseded'].includes(state)) problems.push(`F1 ${id} is ${state}`);

  const { versions } = (await (await fetch(`${url}/v1/datasets/${DATASET}/versions`)).json()) as {
    versions: readonly { readonly version: string }[];
  };
  for (const { version } of versions)
    for (const { check, result, notes } of await verify(
      await sourceAt(`${url}/datasets/${DATASET}/${version}/`),
    ))
      if (result === 'failed') problems.push(`${version} ${check}: ${notes[0]}`);

  const latest = (await (await fetch(`${url}/datasets/${DATASET}/latest.json`)).json()) as {
    version: string;
  };
  if (!versions.some(({ version }) => version === latest.version))
    problems.push(`F3 latest ${latest.version}`);
  for (const period of new Set(finished.map((upload) => upload.period))) {
    const inOrder = finished
      .filter((upload) => upload.period === period)
      .sort((a, b) => (`${a.received}#${a.id}` < `${b.received}#${b.id}` ? -1 : 1));
    if (inOrder.at(-1)?.state !== 'published')
      problems.push(`F2 the newest upload of ${period} is not public`);
  }
  return { uploads: finished.length, versions: versions.length, problems };
};
