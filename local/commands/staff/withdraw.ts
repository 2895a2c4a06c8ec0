import { issueId, uploadIdOf } from '../../../lambdas/intake/identify.ts';
import { withdrawalName } from '../../../lambdas/intake/incoming-objects.ts';
import { keys } from '../../../lambdas/stores/keys.ts';
import { paths } from '../../../lambdas/stores/paths.ts';
import { recordOf } from '../../../lambdas/stores/records/record.ts';
import { slotFormat } from '../../../lambdas/stores/records/slot.ts';
import { uploadFormat } from '../../../lambdas/stores/records/upload.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import { periodKind } from '../../../schemas/model/period.ts';
import { type InstallationFlags, inInstallation } from '../installation.ts';
import { datasetNamed, EXIT, Misuse } from '../misuse.ts';

/**
 * `bersinar withdraw`: puts a withdrawal beside a month's uploads. The next release of the dataset is without the
 * month; the versions before keep it until a takedown. Returns 0.
 */
export const withdraw = async (
  dataset: string,
  period: string,
  { reason, ...installation }: InstallationFlags & { readonly reason: string },
): Promise<number> => {
  datasetNamed(catalogue, dataset);
  if (periodKind(period) !== 'month')
    throw new Misuse(`Periode "${period}": tulis bulan seperti 2024-03 / write a month like 2024-03`);
  await inInstallation(
    installation,
    async ({ registry, privateBucket, clock }) => {
      const slot = recordOf(slotFormat, await registry.get(keys.slot(dataset, period)));
      if (!slot || slot.withdrawn)
        throw new Misuse(
          `${dataset} ${period}: tidak ada unggahan yang berlaku / no upload counts for this month`,
        );
      const key = paths.incoming(dataset, period, withdrawalName(issueId(clock())));
      const body = new TextEncoder().encode(`${JSON.stringify({ withdraws: slot.upload, reason })}\n`);
      return privateBucket.put(key, body, { contentType: 'application/json', when: 'absent' });
    },
    async ({ registry }, object) => {
      const id = object && uploadIdOf(object);
      const record = id && recordOf(uploadFormat, await registry.get(keys.upload(id)));
      const version = record ? record.version : undefined;
      console.log(
        version
          ? `${dataset} ${period}  ditarik / withdrawn  ${version}`
          : `${dataset} ${period}  penarikan terkirim / withdrawal sent`,
      );
    },
  );
  return EXIT.accepted;
};
