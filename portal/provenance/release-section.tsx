import { Both } from '../parts/both.tsx';
import { formatDay } from '../parts/format.ts';
import type { Answer } from './answer.ts';

/** The release that the figure is in: its files and their digests. */
export const ReleaseSection = ({ question, release, dataset, definition, figures }: Answer) => {
  const held = figures
    .find(({ id }) => id === question.indicator)
    ?.provenance?.data.split('/')
    .at(-1);
  const data = release.files.filter(({ role, name }) => role === 'data' && name.endsWith('.csv'));
  return (
    <section aria-labelledby="rilis">
      <h2 id="rilis">
        <Both id="1. Rilisnya" en="its release" />
      </h2>
      <p>
        <a href={`/datasets/${question.dataset}/`}>{dataset?.title.id ?? question.dataset}</a>,{' '}
        <a href={release.page}>versi {release.version}</a>, {formatDay(release.created)}. {release.summary.id}{' '}
        <span class="en" lang="en">
          {release.summary.en}
        </span>
      </p>
      <ul class="digests">
        {data.map(({ name, path, sha256 }) => (
          <li key={name} class="card">
            <a href={path} download>
              {name}
            </a>{' '}
            {name === held && (
              <small>
                {definition?.ratio
                  ? 'memuat angka asalnya / holds what it is computed from'
                  : 'memuat angka ini / holds this figure'}
              </small>
            )}
            <code class="hash">{sha256}</code>
          </li>
        ))}
        <li class="card">
          <a href={release.manifest}>manifest.json</a>{' '}
          <small>menyebut semua berkas dan unggahan / names every file and upload</small>
          <code class="hash">{release.manifest_sha256}</code>
        </li>
      </ul>
    </section>
  );
};
