import { rebuild as rebuildFrom } from '../../runtime/rebuild.ts';
import { withRuntime } from '../installation.ts';
import { EXIT, Misuse } from '../misuse.ts';

interface RebuildFlags {
  readonly data: string;
  readonly from: string;
  readonly yes?: boolean;
}

/** `bersinar rebuild`: the table and everything public, made again from the private bucket. Returns 1 if an upload has no final state afterwards. */
export const rebuild = async ({ data, from, yes }: RebuildFlags): Promise<number> => {
  if (from !== 'journal' && from !== 'uploads') throw new Misuse(`--from "${from}": journal atau/or uploads`);
  if (!yes)
    throw new Misuse(
      'Tabel dan berkas publik dihapus lalu dibuat ulang; hentikan server dahulu / the table and the public files are deleted and made again; stop the server first: --yes',
    );
  return withRuntime(data, async (runtime) => {
    const started = Date.now();
    const { uploads, unfinished, releases } = await rebuildFrom(runtime, () => runtime.clearTable(), from);
    for (const { dataset, version, n } of releases)
      console.log(`${dataset.padEnd(24)}${version.padEnd(10)}${n} rilis/releases`);
    console.log(
      `${uploads} unggahan/uploads, ${unfinished} tanpa status akhir / without a terminal state, ${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
    return unfinished === 0 ? EXIT.accepted : EXIT.refused;
  });
};
