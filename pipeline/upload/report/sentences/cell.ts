import { text } from '../../../../schemas/model/text.ts';
import { hintOf } from './hints.ts';
import { classText } from './personal.ts';
import { expects, fact, join, ofCell, type Sentences, suggests } from './sentence.ts';

export const cellSentences: Sentences<'cell'> = {
  'cell/required': (finding) =>
    join(
      text(`Kolom "${finding.column}" kosong.`, `Column “${finding.column}” is empty.`),
      expects(finding),
      fact(finding, 'count') === '1' ? text('Jika nol, tulis 0.', 'If it is zero, write 0.') : undefined,
    ),
  'cell/type': (finding) =>
    join(
      ofCell(finding, 'tidak dapat dibaca.', 'cannot be read.'),
      expects(finding),
      hintOf(finding),
      suggests(finding),
    ),
  'cell/constraint': (finding) =>
    join(
      ofCell(finding, 'di luar batas yang diterima.', 'is outside what is accepted.'),
      expects(finding),
      suggests(finding),
    ),
  'cell/code': (finding) =>
    join(
      ofCell(finding, 'bukan kode yang dikenal.', 'is no known code.'),
      expects(finding),
      suggests(finding),
    ),
  'cell/garbled': (finding) =>
    fact(finding, 'kind') === 'lost'
      ? join(
          ofCell(
            finding,
            'berisi tanda tanya di tempat sebuah huruf; huruf itu mungkin hilang saat berkas disimpan.',
            'has a question mark where a letter should be; the letter was probably lost when the file was saved.',
          ),
          text(
            'Tulis lagi hurufnya, lalu simpan sebagai CSV UTF-8.',
            'Write the letter again and save as CSV UTF-8.',
          ),
        )
      : join(
          ofCell(
            finding,
            'berisi huruf yang rusak karena berkas dibuka dengan penyandian lain (misalnya Ã© untuk é).',
            'has letters that were damaged when the file was opened in another encoding (such as Ã© for é).',
          ),
          text(
            'Tulis lagi hurufnya, lalu simpan sebagai CSV UTF-8.',
            'Write the letters again and save as CSV UTF-8.',
          ),
        ),
  'cell/period': (finding) => {
    if (finding.line === undefined)
      return text(
        `Periode ${finding.value} belum berlangsung. Yang diterima: ${finding.expected.id}.`,
        `The period ${finding.value} has not come yet. Accepted: ${finding.expected.en}.`,
      );
    const kind = fact(finding, 'kind');
    const what =
      kind === 'form'
        ? ofCell(
            finding,
            'tidak dapat dibaca sebagai bulan; tulis misalnya 2024-12 atau Desember 2024.',
            'cannot be read as a month; write 2024-12 or December 2024, for example.',
          )
        : kind === 'future'
          ? ofCell(finding, 'adalah bulan yang belum berlangsung.', 'is a month that has not come yet.')
          : ofCell(finding, 'adalah bulan lain.', 'is another month.');
    return join(what, expects(finding));
  },
  'cell/ambiguous-number': (finding) => {
    const [thousands, decimal] = [fact(finding, 'thousands'), fact(finding, 'decimal')];
    return join(
      ofCell(
        finding,
        `dapat berarti ${thousands} atau ${decimal} (desimal), sehingga tidak ditebak.`,
        `can mean ${thousands} or ${decimal.replace(',', '.')} (decimal), and is not guessed.`,
      ),
      expects(finding),
    );
  },
  'cell/ambiguous-region': (finding) => {
    const [kemendagri, bps] = [fact(finding, 'kemendagri'), fact(finding, 'bps')];
    return join(
      ofCell(
        finding,
        'ditulis tanpa titik atau angkanya berubah, sehingga tidak jelas wilayah mana.',
        'lacks its dot or has lost digits, so that it is not clear which region it is.',
      ),
      kemendagri && kemendagri !== bps
        ? text(
            `Menurut Kemendagri: ${kemendagri}; menurut BPS angka yang sama adalah ${bps} (kode Kemendagri).`,
            `By Kemendagri: ${kemendagri}; the same digits of BPS are ${bps} (Kemendagri code).`,
          )
        : kemendagri
          ? text(`Terbaca: ${kemendagri}.`, `It reads: ${kemendagri}.`)
          : undefined,
      expects(finding),
      suggests(finding),
    );
  },
  'cell/leading-zeros': (finding) =>
    join(
      ofCell(
        finding,
        'kurang panjang; nol di depan mungkin hilang karena Excel.',
        'is too short; Excel may have dropped zeros at its front.',
      ),
      expects(finding),
      text(
        'Ubah format kolom menjadi Teks, lalu tulis ulang nomornya lengkap.',
        'Format the column as Text, then enter the full number again.',
      ),
    ),
  'cell/control-character': (finding) =>
    join(
      ofCell(
        finding,
        `memuat karakter tersembunyi ${fact(finding, 'character')}.`,
        `holds the hidden character ${fact(finding, 'character')}.`,
      ),
      text(
        'Hapus isi sel itu dan ketik ulang; jangan disalin dari dokumen lain.',
        'Clear the cell and type it again; do not paste it from another document.',
      ),
    ),
  'cell/formula': (finding) =>
    join(
      ofCell(
        finding,
        'diawali tanda yang dijalankan Excel sebagai rumus.',
        'begins with a sign that Excel runs as a formula.',
      ),
      expects(finding),
      text('Hapus tanda di depannya.', 'Remove the sign at its front.'),
    ),
  'cell/too-long': (finding) =>
    join(
      finding.column === undefined
        ? text('Baris ini terlalu panjang untuk dibaca.', 'This row is too long to be read.')
        : text(
            `Isi kolom "${finding.column}" terlalu panjang.`,
            `The value of column “${finding.column}” is too long.`,
          ),
      expects(finding),
      text(
        'Periksa tanda kutip yang tidak ditutup, atau ringkas isinya.',
        'Look for a quote that is not closed, or shorten the value.',
      ),
    ),
  'cell/personal-data': (finding) => {
    const kind = classText(fact(finding, 'class'));
    const dataset = fact(finding, 'dataset');
    return text(
      `Kolom "${finding.column}" di baris ini memuat data pribadi: ${kind.id}. Isinya tidak ditampilkan di sini. Hapus dari berkas; yang diunggah hanya rekapitulasi (npx bersinar template ${dataset}).`,
      `Column “${finding.column}” of this row holds personal data: ${kind.en}. The value is not shown here. Remove it from the file; only aggregates are uploaded (npx bersinar template ${dataset}).`,
    );
  },
};
