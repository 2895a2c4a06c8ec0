import { Both } from '../parts/both.tsx';
import { formatDay } from '../parts/format.ts';
import type { Answer, Link } from './answer.ts';

/** Number of versions that are shown; the others are folded away. */
const SHOWN = 4;

/** The chain of versions: each manifest names the digest of the one before, so a change to an old version shows. */
export const VersionChain = ({ question, chain }: Answer) => (
  <section aria-labelledby="rantai">
    <h2 id="rantai">
      <Both id="3. Versi-versi sebelumnya" en="the versions before" />
    </h2>
    <p>
      <Both
        id="Tiap manifes memuat nilai hash (SHA-256) manifes sebelumnya: mengubah satu versi lama memutus rantainya."
        en="Each manifest has the digest of the one before: to change an old version would break the chain."
      />
    </p>
    <Links links={chain.slice(0, SHOWN)} dataset={question.dataset} />
    {chain.length > SHOWN && (
      <details>
        <summary>
          {chain.length - SHOWN} versi lebih lama <span lang="en">(older versions)</span>
        </summary>
        <Links links={chain.slice(SHOWN)} dataset={question.dataset} />
      </details>
    )}
  </section>
);

const Links = ({ links, dataset }: { readonly links: readonly Link[]; readonly dataset: string }) => (
  <ol class="chain">
    {links.map(({ version, created, summary, manifest, manifest_sha256 }) => (
      <li key={version}>
        <a href={`/datasets/${dataset}/${version}/`}>{version}</a> · {formatDay(created)} · {summary.id}
        <br />
        <a href={manifest}>
          <code class="hash">{manifest_sha256}</code>
        </a>
      </li>
    ))}
  </ol>
);
