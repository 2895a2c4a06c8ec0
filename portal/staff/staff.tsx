import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { publisher } from '../../schemas/agency/publisher.ts';
import type { UploadLimits } from '../../schemas/model/upload-limits.ts';
import { Both } from '../parts/both.tsx';
import { Load } from '../parts/load.tsx';
import { ApiProvider, staffApi } from './api.ts';
import { Follow } from './follow/follow.tsx';
import { Overview } from './overview/overview.tsx';
import { Send } from './send/send.tsx';
import { type Opened, openAccess } from './sign-in/open-access.ts';
import { SignIn } from './sign-in/sign-in.tsx';
import { hrefOf, type StaffRoute } from './staff-route.ts';
import { type Go, useStaffRoute } from './use-staff-route.ts';

/** The staff pages: sign in, see due months and uploads, send a file. */
export const Staff = () => (
  <Load
    load={async () => {
      const opened = await openAccess();
      return { ...opened, signedIn: (await opened.access.token()) !== undefined };
    }}
    by="access"
    height="60vh"
  >
    {(opened) => <Signed {...opened} />}
  </Load>
);

type Session = 'out' | 'in' | 'expired';

const Signed = ({ access, limits, signedIn }: Opened & { readonly signedIn: boolean }) => {
  const [session, setSession] = useState<Session>(signedIn ? 'in' : 'out');
  const [place, go] = useStaffRoute();
  const api = useMemo(
    () =>
      staffApi(access, () => {
        void access.forget();
        setSession((current) => (current === 'in' ? 'expired' : current));
      }),
    [access],
  );
  if (session === 'out')
    return <SignIn access={access} expired={false} onSignedIn={() => setSession('in')} />;
  return (
    <ApiProvider value={api}>
      {session === 'expired' && <SignIn access={access} expired onSignedIn={() => setSession('in')} />}
      {/* The view stays mounted, so that staff need not choose their file again. */}
      <div hidden={session === 'expired'}>
        <View place={place} go={go} limits={limits} session={session} />
        <p class="sign-out no-print">
          <button
            type="button"
            class="button quiet"
            onClick={() => access.signOut().then(() => setSession('out'))}
          >
            Keluar <span lang="en">(sign out)</span>
          </button>
        </p>
      </div>
    </ApiProvider>
  );
};

interface ViewProps {
  readonly place: StaffRoute;
  readonly go: Go;
  readonly limits: UploadLimits;
  /** When it becomes `in` again, the view loads again, since the earlier requests failed. */
  readonly session: Session;
}

const TITLES = {
  overview: ['Petugas', 'Staff'],
  send: ['Kirim berkas', 'Send a file'],
  upload: ['Unggahan', 'Upload'],
} as const;

const View = ({ place, go, limits, session }: ViewProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const address = hrefOf(place);
  const first = useRef(true);
  const [id, en] = TITLES[place.view];
  useEffect(() => {
    document.title = `${id} · ${publisher.catalog.title.id}`;
    // Moves the focus to the new heading, so that screen readers and keyboard users know that the view changed.
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [place.view]);
  return (
    <>
      {place.view !== 'overview' && (
        <p class="crumbs">
          <a href="/staff/">Petugas</a> › {id}
        </p>
      )}
      <h1 ref={heading} tabIndex={-1}>
        <Both id={id} en={en} />
      </h1>
      {place.view === 'overview' && <Overview key={session} />}
      {place.view === 'send' && <Send chosen={place} go={go} limits={limits} />}
      {place.view === 'upload' && <Follow key={`${address} ${session}`} id={place.id} />}
    </>
  );
};
