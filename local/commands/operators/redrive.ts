import { withRuntime } from '../installation.ts';
import { EXIT } from '../misuse.ts';

/** `bersinar redrive`: delivers the dead letters again. Returns 1 if some failed again. */
export const redrive = async ({ data }: { readonly data: string }): Promise<number> =>
  withRuntime(data, async (runtime) => {
    const { redriven, failedAgain } = await runtime.redrive();
    console.log(
      `${redriven} pesan dikirim ulang / messages redriven, ${failedAgain} gagal lagi / failed again`,
    );
    return failedAgain === 0 ? EXIT.accepted : EXIT.refused;
  });
