import { Both } from '../parts/both.tsx';
import { Load } from '../parts/load.tsx';
import { answerOf } from './answer.ts';
import { FigureSection } from './figure-section.tsx';
import { questionOf } from './question.ts';
import { ReleaseSection } from './release-section.tsx';
import { Uploads } from './uploads.tsx';
import { VerifySection } from './verify-section.tsx';
import { VersionChain } from './version-chain.tsx';

/** A figure, all its sources, and how to check them. */
export const Provenance = () => {
  const question = questionOf(location.search);
  return (
    <>
      <p class="crumbs">
        <a href="/">Beranda</a> › Asal-usul
      </p>
      {question ? (
        <Load load={() => answerOf(question)} by={location.search} height="80vh">
          {(answer) => (
            <>
              <FigureSection {...answer} />
              <ReleaseSection {...answer} />
              <Uploads {...answer} />
              <VersionChain {...answer} />
              <VerifySection {...answer} />
            </>
          )}
        </Load>
      ) : (
        <NoQuestion />
      )}
    </>
  );
};

const NoQuestion = () => (
  <>
    <h1>
      <Both id="Asal-usul angka" en="Where a figure comes from" />
    </h1>
    <div class="note">
      <p>
        <Both
          id="Alamat ini tidak menyebut angka yang lengkap: dataset, indikator, dan periode. Pilih “Asal-usul” pada sebuah angka."
          en="This address does not name a whole figure: dataset, indicator and period. Follow “Provenance” under a figure."
        />
      </p>
      <p>
        <a class="button" href="/">
          Ke semua angka <span lang="en">(all figures)</span>
        </a>
      </p>
    </div>
  </>
);
