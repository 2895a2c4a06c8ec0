import { useState } from 'preact/hooks';
import { LoadError } from '../../parts/api.ts';
import { Both } from '../../parts/both.tsx';
import { staffApi } from '../api.ts';
import { ErrorNote } from '../error-note.tsx';
import type { ProviderAccess, TokenAccess } from './access.ts';

interface SignInProps {
  readonly access: TokenAccess | ProviderAccess;
  /** The earlier token is no longer valid. */
  readonly expired: boolean;
  readonly onSignedIn: () => void;
}

/** The sign-in: a field for a token, or a link to the provider's own page. */
export const SignIn = ({ access, expired, onSignedIn }: SignInProps) => (
  <section class="sign-in card" aria-labelledby="masuk">
    <h1 id="masuk">
      <Both id="Masuk" en="Sign in" />
    </h1>
    <p>
      <Both
        id="Halaman ini untuk petugas yang melaporkan data setiap bulan."
        en="For staff who report data each month."
      />
    </p>
    {expired && (
      <div class="note warn" role="alert">
        <p>
          <Both
            id="Sesi Anda berakhir. Masuk lagi untuk melanjutkan; yang sudah terkirim tidak hilang."
            en="Your session is over. Sign in again to go on; nothing that was sent is lost."
          />
        </p>
      </div>
    )}
    {access.by === 'token' ? (
      <TokenForm access={access} onSignedIn={onSignedIn} />
    ) : (
      <ProviderButton access={access} />
    )}
  </section>
);

const TokenForm = ({ access, onSignedIn }: { access: TokenAccess; onSignedIn: () => void }) => {
  const [token, setToken] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const given = token.trim();
    if (given === '') return setProblem('Tempelkan token lebih dahulu. / Paste the token first.');
    setBusy(true);
    setProblem(undefined);
    try {
      await staffApi({ token: async () => given }, () => undefined).due();
      access.keep(given);
      onSignedIn();
    } catch (error) {
      setProblem(
        error instanceof LoadError && error.status === 401
          ? 'Token ini tidak diterima. Periksa apakah tersalin utuh. / This token is not accepted. Check that all of it was copied.'
          : (error as Error).message,
      );
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <label for="token">
        Token petugas{' '}
        <span class="en" lang="en">
          staff token
        </span>
      </label>
      <input
        id="token"
        type="password"
        autocomplete="off"
        spellcheck={false}
        value={token}
        aria-describedby="token-hint"
        aria-invalid={problem !== undefined}
        onInput={({ currentTarget }) => setToken(currentTarget.value)}
      />
      <p id="token-hint" class="note-line">
        <Both
          id="Server mencetaknya saat mulai; token hanya disimpan di tab ini."
          en="The server prints it when it starts; it is kept in this tab only."
        />
      </p>
      <ErrorNote message={problem} />
      <button type="submit" class="button" disabled={busy}>
        Masuk <span lang="en">(sign in)</span>
      </button>
    </form>
  );
};

const ProviderButton = ({ access }: { access: ProviderAccess }) => {
  const [problem, setProblem] = useState(false);
  return (
    <>
      <ErrorNote
        message={
          problem
            ? 'Halaman masuk tidak terjangkau; periksa sambungan lalu coba lagi. / The sign-in page cannot be reached; check the connection and try again.'
            : undefined
        }
      />
      <button
        type="button"
        class="button"
        onClick={() => {
          setProblem(false);
          access.signIn().catch(() => setProblem(true));
        }}
      >
        Masuk dengan akun petugas <span lang="en">(with your staff account)</span>
      </button>
    </>
  );
};
