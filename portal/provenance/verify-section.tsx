import { useEffect, useState } from 'preact/hooks';
import { Both } from '../parts/both.tsx';
import { addCopyButtons } from '../parts/copy-buttons.ts';
import type { Answer } from './answer.ts';
import { commandsOf } from './commands.ts';
import { type VerifiedFile, verifyRelease } from './verify-release.ts';

/** Verifies the release in this browser, and gives the commands that do so in a terminal. */
export const VerifySection = ({ release }: Answer) => {
  const { verify, sums } = commandsOf(release, location.origin);
  useEffect(() => addCopyButtons('pre[data-copy]'), []);
  return (
    <section aria-labelledby="periksa">
      <h2 id="periksa">
        <Both id="4. Periksa sendiri" en="check it yourself" />
      </h2>
      <InBrowser {...release} />
      <h3>
        <Both id="Di terminal" en="in a terminal" />
      </h3>
      <p>
        <Both
          id="Memeriksa berkas, nilai hash (SHA-256), isi, dan seluruh rantai versi:"
          en="Checks files, digests, contents and the whole chain of versions:"
        />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls must be reachable by keyboard */}
      <pre tabIndex={0} data-copy="bersinar verify">
        <code>{verify}</code>
      </pre>
      <p>
        <Both id="Tanpa perangkat kami:" en="Without our tools:" />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls must be reachable by keyboard */}
      <pre tabIndex={0} data-copy="sha256sum">
        <code>{sums}</code>
      </pre>
    </section>
  );
};

type State = 'idle' | 'checking' | 'done';

const InBrowser = (release: Answer['release']) => {
  const [state, setState] = useState<State>('idle');
  const [checked, setChecked] = useState<readonly VerifiedFile[]>([]);
  // Browsers compute digests only on pages from https or localhost.
  if (!isSecureContext)
    return (
      <p class="note">
        <Both
          id="Peramban hanya menghitung nilai hash (SHA-256) di halaman https; pakai perintah di bawah."
          en="Browsers compute digests on https pages only; use the commands below."
        />
      </p>
    );
  const check = async () => {
    setState('checking');
    setChecked([]);
    for await (const file of verifyRelease(release)) setChecked((before) => [...before, file]);
    setState('done');
  };
  const good = checked.every(({ expected, found }) => expected === found);
  return (
    <>
      <p>
        <button type="button" class="button" disabled={state === 'checking'} onClick={() => void check()}>
          Periksa di peramban ini <span lang="en">(check in this browser)</span>
        </button>
      </p>
      <div role="status">
        {state === 'checking' && (
          <p>
            <Both id="Mengunduh dan menghitung…" en="Downloading and computing…" />
          </p>
        )}
        {checked.length > 0 && (
          <ul class="checked">
            {checked.map((file) => (
              <Result key={file.name} {...file} />
            ))}
          </ul>
        )}
        {state === 'done' && (
          <p class={`note ${good ? 'good' : 'bad'}`}>
            {good ? (
              <Both
                id="Semua cocok: berkas yang diunduh persis yang disebut manifes."
                en="Everything matches: the files are exactly those that the manifest names."
              />
            ) : (
              <Both
                id="Ada yang tidak cocok. Coba lagi; bila tetap, beri tahu kami."
                en="Something does not match. Try again; if it stays, tell us."
              />
            )}
          </p>
        )}
      </div>
    </>
  );
};

const Result = ({ name, expected, found }: VerifiedFile) => (
  <li>
    <strong>
      {found === undefined ? '✗' : found === expected ? '✓' : '✗'} {name}
    </strong>
    :{' '}
    {found === undefined ? (
      <Both id="tidak dapat diunduh" en="could not be downloaded" />
    ) : found === expected ? (
      <Both id="cocok" en="matches" />
    ) : (
      <Both id="tidak cocok" en="does not match" />
    )}
    <code class="hash">{found ?? expected}</code>
  </li>
);
