import type { ReleaseMonth } from '../../../pipeline/release/inputs.ts';
import type { HeadInput, HeadRecord } from '../../stores/records/head.ts';
import type { SlotRecord } from '../../stores/records/slot.ts';

/** The month of a slot, as a release is computed from it. */
export const monthOf = (slot: SlotRecord, embargoed: boolean, final?: boolean): ReleaseMonth => {
  const { period, digest, upload: id, sha256: file, rows, received, withdrawn } = slot;
  return {
    period,
    digest,
    embargoed: embargoed && !withdrawn,
    upload: { id, sha256: file, rows, received },
    ...(withdrawn && { withdrawn }),
    ...(final !== undefined && { final }),
  };
};

/** The months as HEAD keeps them: enough to build its release again. */
export const inputsOfMonths = (
  slots: readonly SlotRecord[],
  months: readonly ReleaseMonth[],
): HeadRecord['inputs'] =>
  Object.fromEntries(
    months.map(({ period, digest, embargoed, upload, withdrawn }, i): [string, HeadInput] => [
      period,
      { order: slots[i]?.order ?? '', digest, embargoed, ...upload, ...(withdrawn && { withdrawn }) },
    ]),
  );

/** The months that HEAD or the journal kept; undefined if one of them is incomplete, as after seeding from public files. */
export const monthsOfInputs = (inputs: HeadRecord['inputs']): readonly ReleaseMonth[] | undefined => {
  const months = Object.entries(inputs).flatMap(([period, input]): ReleaseMonth[] => {
    const { digest, embargoed, id, sha256: file, rows, received, withdrawn } = input;
    if (digest === undefined || id === undefined || file === undefined) return [];
    if (rows === undefined || received === undefined) return [];
    return [
      {
        period,
        digest,
        embargoed,
        upload: { id, sha256: file, rows, received },
        ...(withdrawn && { withdrawn }),
      },
    ];
  });
  return months.length === Object.keys(inputs).length ? months : undefined;
};
