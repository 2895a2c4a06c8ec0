import { isUploadId } from '../../../lambdas/intake/identify.ts';
import { approvalName } from '../../../lambdas/intake/incoming-objects.ts';
import { keys } from '../../../lambdas/stores/keys.ts';
import { paths } from '../../../lambdas/stores/paths.ts';
import { recordOf } from '../../../lambdas/stores/records/record.ts';
import { uploadFormat } from '../../../lambdas/stores/records/upload.ts';
import { type InstallationFlags, inInstallation } from '../installation.ts';
import { EXIT, Misuse } from '../misuse.ts';

/** `bersinar approve`: approves a held upload. Returns 0. */
export const approve = async (
  id: string,
  { reason, ...installation }: InstallationFlags & { readonly reason: string },
): Promise<number> => {
  if (!isUploadId(id)) throw new Misuse(`"${id}" bukan id unggahan / is no upload id: npx bersinar status`);
  await inInstallation(
    installation,
    async ({ registry, privateBucket }) => {
      const upload = recordOf(uploadFormat, await registry.get(keys.upload(id)));
      if (upload?.state !== 'held')
        throw new Misuse(
          `${id}: hanya unggahan yang ditahan dapat disetujui / only a held upload can be approved; ${upload?.state ?? 'tidak ada / there is none'}`,
        );
      const key = paths.incoming(upload.dataset, upload.period, approvalName(id));
      const body = new TextEncoder().encode(`${JSON.stringify({ approves: id, reason })}\n`);
      await privateBucket.put(key, body, { contentType: 'application/json' });
    },
    async ({ registry }) => {
      const upload = recordOf(uploadFormat, await registry.get(keys.upload(id)));
      console.log(`${id}  ${upload?.state ?? ''}${upload?.version ? `  ${upload.version}` : ''}`);
    },
  );
  return EXIT.accepted;
};
