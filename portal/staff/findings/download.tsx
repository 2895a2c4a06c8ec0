import { useState } from 'preact/hooks';
import { ErrorNote } from '../error-note.tsx';
import { markedName } from './marked-name.ts';

/** A button that makes a file when it is clicked, and downloads it. */
export const MarkedDownload = ({
  filename,
  make,
}: {
  readonly filename: string;
  readonly make: () => Promise<Blob>;
}) => {
  const [problem, setProblem] = useState<string>();
  const hand = async () => {
    setProblem(undefined);
    try {
      const url = URL.createObjectURL(await make());
      const link = document.createElement('a');
      link.href = url;
      link.download = markedName(filename);
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  return (
    <>
      <button type="button" class="button quiet no-print" onClick={hand}>
        Unduh berkas dengan tanda kesalahan <span lang="en">(your file, marked)</span>
      </button>
      <ErrorNote message={problem} />
    </>
  );
};
