import { EXIT } from '../misuse.ts';
import { clientOf, type ServerFlags } from './upload.ts';

/** `bersinar status`: the uploads, newest first, or one of them. Returns the exit code. */
export const status = async (
  id: string | undefined,
  flags: ServerFlags & { readonly json?: boolean },
): Promise<number> => {
  const client = clientOf(flags);
  const uploads = id === undefined ? await client.uploads() : [await client.state(id)];
  if (flags.json) console.log(JSON.stringify(uploads, null, 2));
  else
    for (const upload of uploads) {
      const { state, dataset, period, received, version, errors } = upload;
      const deferred = upload.deferred_until && `ditunda/deferred ${upload.deferred_until}`;
      const outcome = version ?? deferred ?? (errors ? `${errors} kesalahan/errors` : '');
      console.log(
        [upload.id, state.padEnd(10), dataset.padEnd(22), period, received ?? '-', outcome]
          .join('  ')
          .trimEnd(),
      );
    }
  return EXIT.accepted;
};
