import type { Patch } from '../bundle.ts';
import type { Schedule } from '../schedule.ts';

/** A protocol with one defect, which the suites must find. */
export interface Mutant {
  readonly name: string;
  readonly patches: readonly Patch[];
  /** Why no schedule can show it, if none can: another rule does its work. */
  readonly survives?: string;
  /** A schedule of a suite that showed it, where the search for one takes more than a few seconds. */
  readonly shownBy?: { readonly suite: string; readonly schedule: Schedule };
}

const at = (file: string, from: string, to: string): Patch => ({ file, from, to });
const BEHIND = at(
  'lambdas/commit/reconcile.ts',
  'if (head && isBehind(slots, head))',
  'if (head && isBehind([], { ...head, inputs: {} }))',
);
const SLOTS_FIRST = at(
  'lambdas/commit/reconcile.ts',
  'const head = await headOrSeed(context, dataset);\n    const slots = await readSlots(registry, dataset.id);',
  'const slots = await readSlots(registry, dataset.id);\n    const head = await headOrSeed(context, dataset);',
);
const NOT_ABSENT = at(
  'lambdas/commit/candidate/write-once.ts',
  "await write('absent')",
  'await write(undefined as never)',
);
const ONE_CANDIDATE_FOLDER = at(
  'lambdas/stores/paths.ts',
  '`candidates/${dataset}/${manifestSha256}/${file}`',
  '`candidates/${dataset}/${manifestSha256.slice(0, 0)}/${file}`',
);

/** The list of RELIABILITY, then those that this protocol adds. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'content digest without release code',
    shownBy: {
      suite: 's1',
      schedule: { set: 'two-datasets', deliver: [1, 0, 0], faults: [{ at: 129, kind: 'deploy' }] },
    },
    patches: [
      at(
        'pipeline/release/inputs.ts',
        'sha256(JSON.stringify(declaration)), code]',
        'sha256(JSON.stringify(declaration))]',
      ),
    ],
  },
  {
    name: 'no suppression',
    patches: [
      at(
        'pipeline/disclose/disclose.ts',
        'if (suppressed || isSensitive(measure, value)) return',
        'if (suppressed && value < 0) return',
      ),
    ],
  },
  {
    name: 'no suppression and no audit',
    patches: [
      at(
        'pipeline/disclose/disclose.ts',
        'if (suppressed || isSensitive(measure, value)) return',
        'if (suppressed && value < 0) return',
      ),
      at('pipeline/disclose/audit/tables.ts', "if (!name.endsWith('.csv')) return;", 'if (name) return;'),
    ],
  },
  {
    name: 'acknowledge before the record',
    shownBy: {
      suite: 's1',
      schedule: { set: 'two-months', deliver: [0, 0, 1], faults: [{ at: 159, kind: 'throttle' }] },
    },
    patches: [
      at('lambdas/runtime/batch.ts', 'batchItemFailures.push({ itemIdentifier: record.messageId });', ''),
    ],
  },
  {
    name: 'last-writer-wins slots',
    patches: [
      at(
        'lambdas/intake/process/write-upload.ts',
        'if (!slot || slot.order < order) {',
        'if (!slot || slot.order !== order) {',
      ),
    ],
  },
  {
    name: 'send only if won',
    survives:
      'the winner has processed all earlier objects itself, so the PENDING record of a loser is there before the winner sends',
    patches: [
      at(
        'lambdas/intake/process/process-upload.ts',
        "  await accept(registry, { ...upload, digest });\n  return 'received';",
        "  await accept(registry, { ...upload, digest });\n  return (await registry.get(keys.slot(upload.dataset, upload.period)))?.upload === upload.id ? 'received' : 'superseded';",
      ),
    ],
  },
  {
    name: 'no send for what was judged already',
    shownBy: {
      suite: 's1',
      schedule: { set: 'two-months', deliver: [0, 0, 1], faults: [{ at: 114, kind: 'crash-after' }] },
    },
    patches: [
      at(
        'lambdas/intake/intake.ts',
        "return known.state === 'rejected' ? undefined : publishQueue.send(known.dataset);",
        'return undefined;',
      ),
    ],
  },
  {
    name: 'slots read before HEAD',
    patches: [SLOTS_FIRST],
    survives: 'slots older than HEAD are recognised (isBehind), and nothing is published from them',
  },
  { name: 'slots read before HEAD, and not recognised', patches: [SLOTS_FIRST, BEHIND] },
  { name: 'slots behind HEAD not recognised', patches: [BEHIND] },
  {
    name: 'no If-None-Match',
    patches: [NOT_ABSENT],
    survives:
      'the folder of a candidate is named by the digest of its bytes, and a public file follows from its release: all writers write the same bytes',
  },
  { name: 'one candidate folder for all', patches: [ONE_CANDIDATE_FOLDER] },
  { name: 'one candidate folder for all, and no If-None-Match', patches: [ONE_CANDIDATE_FOLDER, NOT_ABSENT] },
  {
    name: 'a refused conditional put means that somebody else won',
    shownBy: {
      suite: 's1',
      schedule: { set: 'single', deliver: [0, 0], faults: [{ at: 76, kind: 'long-stall' }] },
    },
    patches: [
      at(
        'lambdas/commit/candidate/write-once.ts',
        'const present = await store.get(key);\n',
        'const present = undefined as Awaited<ReturnType<typeof store.get>>;\n',
      ),
    ],
  },
  {
    name: 'pointer first',
    patches: [
      at(
        'lambdas/commit/public/make-public.ts',
        '  // A version that was taken down',
        "  await moveLatest(publicBucket, { dataset: dataset.id, version, n, created, manifest: { path: `/${paths.published(dataset.id, version, 'manifest.json')}`, sha256 } });\n  // A version that was taken down",
      ),
    ],
  },
  {
    name: 'skip the last file',
    patches: [
      at(
        'lambdas/commit/public/make-public.ts',
        '(takenDown ? [] : manifest.files).map',
        '(takenDown ? [] : manifest.files.slice(0, -1)).map',
      ),
    ],
  },
  {
    name: 'summary after HEAD',
    patches: [
      at('lambdas/commit/commit.ts', '  await writeFigures(registry, dataset.id, figures, head);\n', ''),
      at(
        'lambdas/commit/commit.ts',
        '  log.info(committed',
        '  await writeFigures(registry, dataset.id, figures, head);\n  log.info(committed',
      ),
    ],
  },
  {
    name: 'no compare-and-swap on HEAD',
    shownBy: {
      suite: 's2',
      schedule: {
        set: 'two-months',
        deliver: [0],
        together: ['publish:sim-persons', 1, 'publish:sim-persons'],
        upgraded: true,
        switches: [
          { at: 97, to: 2 },
          { at: 108, to: 1 },
        ],
      },
    },
    patches: [at('lambdas/commit/commit.ts', 'moved), when },', 'moved), ...(when ? {} : { when }) },')],
  },
  {
    name: 'no compare-and-swap on HEAD and releases overwritten',
    shownBy: {
      suite: 's1',
      schedule: { set: 'two-months', deliver: [0, 0, 1], faults: [{ at: 22, kind: 'long-stall' }] },
    },
    patches: [
      at('lambdas/commit/commit.ts', 'moved), when },', 'moved), ...(when ? {} : { when }) },'),
      at(
        'lambdas/commit/commit.ts',
        'release.manifestSha256), when: { absent: true } as const }',
        'release.manifestSha256) }',
      ),
    ],
  },
  {
    name: 'early return when HEAD matches',
    patches: [
      at('lambdas/commit/reconcile.ts', '    if (head) await makePublic(context, dataset, head);\n', ''),
      at(
        'lambdas/commit/reconcile.ts',
        '    await commit(context, dataset, { head, months, inputs, content });\n',
        '    await commit(context, dataset, { head, months, inputs, content });\n    const now2 = await headOrSeed(context, dataset);\n    if (now2) await makePublic(context, dataset, now2);\n',
      ),
    ],
  },
  {
    name: 'the page without the monotone check',
    shownBy: {
      suite: 's1',
      schedule: { set: 'two-months', deliver: [0, 1, 0], faults: [{ at: 75, kind: 'long-stall' }] },
    },
    patches: [
      at(
        'lambdas/commit/public/pages.ts',
        'Number(current.release ?? 0) > manifest.n ? undefined : bytes',
        'Number(current.release ?? 0) < 0 ? undefined : bytes',
      ),
    ],
  },
  {
    name: 'latest without the monotone check',
    shownBy: {
      suite: 's1',
      schedule: { set: 'two-months', deliver: [0, 1, 0], faults: [{ at: 75, kind: 'long-stall' }] },
    },
    patches: [
      at(
        'lambdas/commit/public/latest.ts',
        'paths.latest(next.dataset)).n >= next.n',
        'paths.latest(next.dataset)).n < 0',
      ),
    ],
  },
  {
    name: 'latest without If-Match',
    shownBy: {
      suite: 's1',
      schedule: { set: 'withdrawn-only', deliver: [0, 0, 1], faults: [{ at: 89, kind: 'long-stall' }] },
    },
    patches: [
      at(
        'lambdas/commit/public/compare-and-set.ts',
        "{ ...options, when: current ? { etag: current.etag } : 'absent' }",
        '{ ...options }',
      ),
    ],
  },
  {
    name: 'give up when the swap fails',
    survives: 'who won looks again before it ends, and if it dies its message comes again',
    patches: [
      at(
        'lambdas/commit/commit.ts',
        '  log.info(committed',
        '  if (!committed) return false as never;\n  log.info(committed',
      ),
      at(
        'lambdas/commit/reconcile.ts',
        '    await commit(context, dataset, { head, months, inputs, content });\n',
        '    if (((await commit(context, dataset, { head, months, inputs, content })) as unknown) === false) return;\n',
      ),
    ],
  },
  {
    name: 'trust HEAD blindly',
    patches: [
      at(
        'lambdas/commit/public/make-public.ts',
        '  const latest = await readLatest(context.publicBucket, dataset.id);\n',
        '  const latest = await readLatest(context.publicBucket, dataset.id);\n  if (await readJournal(context.privateBucket, dataset.id, head.n)) return;\n',
      ),
    ],
  },
  {
    name: 'no seeding',
    patches: [
      at(
        'lambdas/commit/head/seed.ts',
        'const seed = await fromJournal(context, dataset, await fromPublic(context, dataset.id));',
        'const seed = undefined as Seed | undefined; void fromJournal; void fromPublic;',
      ),
    ],
  },
  {
    name: 'seeding from what is public alone',
    patches: [
      at(
        'lambdas/commit/head/seed.ts',
        'const seed = await fromJournal(context, dataset, await fromPublic(context, dataset.id));',
        'const seed = await fromPublic(context, dataset.id); void fromJournal;',
      ),
    ],
  },
  {
    name: 'only the newest release is made public',
    patches: [
      at(
        'lambdas/commit/public/make-public.ts',
        'for (let n = (latest?.n ?? 0) + 1; n <= head.n; n += 1) {',
        'for (let n = Math.max((latest?.n ?? 0) + 1, head.n); n <= head.n; n += 1) {',
      ),
    ],
  },
  {
    name: 'an old HEAD resolves states',
    patches: [
      at(
        'lambdas/commit/uploads/resolve-states.ts',
        '  const answered =',
        "  if (head && head.inputs[period]?.digest === digest) return { ...upload, state: 'published', version: head.version };\n  const answered =",
      ),
    ],
  },
  {
    name: 'a question is taken as answered though it was asked anew',
    shownBy: {
      suite: 's2',
      schedule: {
        set: 'correction',
        deliver: ['intake:0'],
        together: [1, 'publish:sim-persons', 1, 'publish:sim-persons'],
        switches: [
          { at: 19, to: 1 },
          { at: 95, to: 2 },
        ],
      },
    },
    patches: [
      at(
        'lambdas/commit/uploads/resolve-states.ts',
        '{ delete: keys.pending(dataset, upload.id), when: tokenOf(pending) }',
        '{ delete: keys.pending(dataset, upload.id) }',
      ),
    ],
  },
  {
    name: 'withdrawals in the order of their messages',
    patches: [
      at('lambdas/intake/intake.ts', "    ...unprocessed.filter(({ kind }) => kind === 'withdrawal'),\n", ''),
      at(
        'lambdas/intake/intake.ts',
        "earlier.kind !== 'withdrawal' && earlier.order <= order",
        'earlier.order <= order',
      ),
    ],
  },
  {
    name: 'earlier objects are not processed first',
    patches: [
      at(
        'lambdas/intake/intake.ts',
        "earlier.kind !== 'withdrawal' && earlier.order <= order",
        "earlier.kind !== 'withdrawal' && earlier.order === order",
      ),
    ],
  },
];
