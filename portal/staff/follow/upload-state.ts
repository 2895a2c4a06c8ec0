import { type Text, text } from '../../../schemas/model/text.ts';
import { formatDay } from '../../parts/format.ts';
import type { Upload } from '../shapes.ts';

type Tone = 'good' | 'bad' | 'warn' | '';

/** An upload's state in words for its sender, and the tone of the note: good, bad or a warning. */
export const stateInWords = ({
  state,
  kind,
  deferred_until: deferredUntil,
  received,
  needs_approval: needsApproval,
}: Pick<Upload, 'state' | 'kind' | 'deferred_until' | 'received' | 'needs_approval'>): readonly [
  Tone,
  Text,
] => {
  if (deferredUntil !== null)
    return [
      'warn',
      text(
        `Diterima, tetapi belum terbit. Koreksi ini ditunda karena mengubah angka orang terlalu sedikit. Koreksi terbit pada final tahunan, ${formatDay(deferredUntil)}.`,
        `Accepted, but not public yet. This correction is deferred, because it changes figures of persons by too few. It is published with the annual final.`,
      ),
    ];
  if (state === 'received')
    return received === null
      ? ['', text('Menunggu berkasnya tiba.', 'Waiting for the file to arrive.')]
      : [
          '',
          text(
            'Diterima; sedang diperiksa dan diterbitkan.',
            'It arrived; it is being checked and published.',
          ),
        ];
  if (state === 'held')
    return [
      'warn',
      text(
        'Ditahan: barisnya jauh lebih sedikit daripada yang digantikannya. Perlu persetujuan petugas lain.',
        'Held: it has far fewer rows than what it replaces. Another member of staff has to approve it.',
      ),
    ];
  if (state === 'checked')
    return needsApproval
      ? [
          'warn',
          text(
            'Uji coba: tidak ada yang terbit. Jika benar-benar dikirim, berkas ini perlu persetujuan petugas lain, karena barisnya jauh lebih sedikit.',
            'A dry run: nothing was published. If it were really sent, another member of staff would have to approve it, because it has far fewer rows.',
          ),
        ]
      : [
          '',
          text(
            'Uji coba: tidak ada yang terbit. Di bawah ini yang akan berubah bila dikirim.',
            'A dry run: nothing was published. Below is what would change if it were sent.',
          ),
        ];
  if (state === 'published' && kind === 'approval')
    return ['good', text('Persetujuan tercatat.', 'The approval is recorded.')];
  return SETTLED[state];
};

const SETTLED: Readonly<
  Record<'published' | 'superseded' | 'rejected' | 'withdrawn', readonly [Tone, Text]>
> = {
  published: [
    'good',
    text(
      'Sudah terbit. Data dari berkas ini sudah masuk ke angka publik.',
      'Published. The data of this file are in the public figures.',
    ),
  ],
  superseded: [
    '',
    text(
      'Digantikan oleh unggahan yang lebih baru untuk bulan ini.',
      'A newer upload of the month took its place.',
    ),
  ],
  rejected: [
    'bad',
    text(
      'Ditolak: tidak ada yang berubah pada data terbit. Perbaiki baris di bawah, lalu kirim lagi.',
      'Refused: nothing that is public has changed. Mend the lines below and send it again.',
    ),
  ],
  withdrawn: [
    'warn',
    text(
      'Bulan ini ditarik; rilis terbaru tidak memuatnya.',
      'The month was taken back; the newest release is without it.',
    ),
  ],
};

/** Whether an upload's state will not change by itself: it is terminal, or deferred to the annual final. */
export const isDone = ({ state, deferred_until }: Pick<Upload, 'state' | 'deferred_until'>): boolean =>
  state !== 'received' || deferred_until !== null;
