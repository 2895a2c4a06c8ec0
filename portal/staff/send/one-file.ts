/** The one file that was dropped or chosen, or a message why there is not exactly one. */
export const oneFileOf = <F>(
  files: ArrayLike<F>,
  isFolder: boolean,
): { readonly file: F } | { readonly problem: string } => {
  const [file] = Array.from(files);
  if (isFolder)
    return { problem: 'Itu sebuah folder; pilih satu berkas. / That is a folder; choose one file.' };
  if (!file)
    return { problem: 'Tidak ada berkas dalam yang dilepas. / There was no file in what was dropped.' };
  if (files.length > 1)
    return {
      problem: `Ada ${files.length} berkas; kirim satu per satu, satu berkas sebulan. / These are ${files.length} files; send them one by one, one file a month.`,
    };
  return { file };
};
