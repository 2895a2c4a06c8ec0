import type { UploadPreview } from '../../client/staff-client.ts';

type Side = UploadPreview['figures'][number]['before'];

/** A dry run's preview as text: the next version, and each public figure before and after. */
export const printedPreview = ({ version, summary, figures, tables }: UploadPreview): string => {
  if (version.next === null)
    return `Tidak ada yang berubah: ${version.now ?? '-'} tetap / nothing changes: ${version.now ?? '-'} stands.`;
  const rows = tables.reduce((sum, { counts }) => sum + counts.added + counts.removed + counts.changed, 0);
  return [
    `${version.now ?? '-'} -> ${version.next}  ${summary?.id ?? ''} / ${summary?.en ?? ''}`,
    ...figures.map(
      ({ title, period, area, unit, before, after }) =>
        `  ${period}  ${area}  ${title.id}: ${shown(before)} -> ${shown(after)} ${unit}`,
    ),
    `${rows} baris publik berubah / public rows change. Belum terbit / not published.`,
  ].join('\n');
};

const shown = (side: Side): string => (side === null ? '-' : (side.value ?? side.status));
