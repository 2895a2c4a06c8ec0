import { buildRelease } from '../../../pipeline/release/build.ts';
import type { PreviousRelease } from '../../../pipeline/release/finalise.ts';
import { isEmbargoed, type ReleaseMonth } from '../../../pipeline/release/inputs.ts';
import { type Preview, previewOf } from '../../../pipeline/release/preview.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Context } from '../../runtime/context.ts';
import { DRY_RUN_PREFIX, keys } from '../../stores/keys.ts';
import { paths } from '../../stores/paths.ts';
import { dryRunFormat } from '../../stores/records/dry-run.ts';
import type { HeadRecord } from '../../stores/records/head.ts';
import { itemOf, recordOf } from '../../stores/records/record.ts';
import { type UploadRecord, uploadFormat } from '../../stores/records/upload.ts';
import { previewFormat } from '../../stores/records/upload-preview.ts';
import { storedBytes } from '../../stores/stored-object.ts';
import { readDisclosureContext } from '../candidate/disclosure-context.ts';
import { chooseUploads } from '../candidate/effective-uploads.ts';
import { readRelease } from '../candidate/read-release.ts';

type PreviewContext = Pick<
  Context,
  'registry' | 'privateBucket' | 'publicBucket' | 'clock' | 'releaseCode' | 'solver'
>;

/**
 * Writes the preview of every pending dry run: how the public files would change with its month. Called when HEAD answers
 * for the slots, so that the comparison is with the current release. Nothing public changes.
 * @param months the months that HEAD answers for
 */
export const previewDryRuns = async (
  context: PreviewContext,
  dataset: Dataset,
  head: HeadRecord | undefined,
  months: readonly ReleaseMonth[],
): Promise<void> => {
  const { registry, privateBucket } = context;
  const pending = await registry.query(keys.head(dataset.id).pk, { prefix: DRY_RUN_PREFIX });
  if (pending.length === 0) return;
  const previous = head && (await readRelease(context, dataset.id, head));
  const current: Current = { head, months, previous };
  for (const item of pending) {
    const id = recordOf(dryRunFormat, item)?.upload ?? '';
    const upload = recordOf(uploadFormat, await registry.get(keys.upload(id)));
    if (!upload) continue;
    const preview = await previewFor(context, dataset, current, upload);
    await privateBucket.put(paths.preview(id), storedBytes(previewFormat, preview), {
      contentType: 'application/json',
    });
    await registry.write([
      {
        put: itemOf(uploadFormat, keys.upload(id), { ...upload, state: 'checked' }),
        when: { attribute: 'state', equals: upload.state },
      },
      { delete: keys.dryRun(dataset.id, id), when: { attribute: 'upload', equals: id } },
    ]);
  }
};

/** The current release, with which dry runs are compared. */
interface Current {
  readonly head: HeadRecord | undefined;
  readonly months: readonly ReleaseMonth[];
  readonly previous: PreviousRelease | undefined;
}

const previewFor = async (
  context: PreviewContext,
  dataset: Dataset,
  { head, months, previous }: Current,
  upload: UploadRecord,
): Promise<Preview> => {
  const { id, period, digest = '', sha256 = '', rows = 0, received = '' } = upload;
  const month: ReleaseMonth = {
    period,
    digest,
    embargoed: isEmbargoed(dataset, period, context.clock()),
    final: false,
    upload: { id, sha256, rows, received },
  };
  const after = [...months.filter((other) => other.period !== period), month].sort((a, b) =>
    a.period < b.period ? -1 : 1,
  );
  const disclosure = await readDisclosureContext(context, dataset, previous, after);
  // A correction that would be deferred shows the upload that stays in effect until then.
  const effective = await chooseUploads(
    context,
    dataset,
    { head, months: after, inputs: {}, content: '' },
    disclosure,
  );
  const built = buildRelease(dataset, effective.months, effective.rowsOf, {
    disclosure,
    ...(disclosure && previous && { notBefore: previous.manifest.created }),
  });
  return previewOf(dataset, built, previous);
};
