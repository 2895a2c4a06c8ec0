import type { Context as HonoContext } from 'hono';
import { text } from '../../../schemas/model/text.ts';
import { problem } from '../http/problem.ts';

/** The files of a release were taken down. The app answers 410. */
export class WithdrawnRelease extends Error {
  readonly dataset: string;
  readonly version: string;

  constructor(dataset: string, version: string) {
    super(`Version ${version} of ${dataset} was withdrawn.`);
    this.name = 'WithdrawnRelease';
    this.dataset = dataset;
    this.version = version;
  }
}

interface Gone {
  readonly dataset: string;
  readonly version: string;
  /** The newest version, where it is known. */
  readonly newest?: string | undefined;
}

/** 410 for a version that was withdrawn. */
export const gone = (c: HonoContext, { dataset, version, newest }: Gone) => {
  const others =
    newest === undefined || newest === version
      ? text('Versi lainnya: ', 'The other versions: ')
      : text(`Versi terbaru: ${newest}. Semua versi: `, `The newest version is ${newest}. All versions: `);
  const history = `/v1/datasets/${dataset}/versions`;
  return problem(
    c,
    'gone',
    text(
      `Versi ${version} dari ${dataset} ditarik. ${others.id}${history}`,
      `Version ${version} of ${dataset} was withdrawn. ${others.en}${history}`,
    ),
  );
};
