import { Command, type CommanderError } from 'commander';
import { audit } from './audit.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { EXIT, Misuse } from './misuse.ts';
import { serve } from './serve.ts';
import { status } from './status.ts';
import { template } from './template.ts';
import { upload } from './upload.ts';
import { verify } from './verify.ts';

const LOCAL_URL = 'http://127.0.0.1:8787';

/** Runs an action, sets the exit code that it returns, and words what went wrong without a stack. */
const run =
  <A extends readonly unknown[]>(action: (...args: A) => Promise<number> | number) =>
  async (...args: A): Promise<void> => {
    try {
      process.exitCode = await action(...args);
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = error instanceof Misuse ? EXIT.misuse : EXIT.refused;
    }
  };

/** The command line `bersinar`. Exit codes: 0 accepted, 1 refused or failed, 2 misuse. */
export const program = (): Command => {
  const bersinar = new Command('bersinar')
    .description('Bersinar Open Data: periksa, unggah, layani / check, upload, serve')
    .showHelpAfterError()
    .exitOverride((error: CommanderError) =>
      process.exit(error.exitCode === 0 ? EXIT.accepted : EXIT.misuse),
    );
  const atServer = (command: Command) =>
    command
      .option('--url <url>', 'alamat server / server address', LOCAL_URL)
      .option('--token <token>', 'token petugas / staff token (BERSINAR_STAFF_TOKEN)');

  bersinar
    .command('check <dataset> <file>')
    .description('periksa berkas tanpa mengunggah, tanpa jaringan / judge a file offline')
    .option('--period <YYYY-MM>', 'bulan yang dilaporkan / the month reported')
    .option('--json', 'laporan JSON / JSON report')
    .action(run((dataset, file, options) => check(dataset, file, options)));
  bersinar
    .command('template <dataset>')
    .description('judul kolom dan contoh / header and an example row')
    .action(run((dataset) => template(dataset)));
  atServer(bersinar.command('upload <dataset> <period> <file>'))
    .description('unggah lalu tunggu keadaan akhirnya / upload and wait for the terminal state')
    .option('--rows <n>', 'jumlah baris sebagai kendali, 0 = nihil / rows as a control total, 0 = nil month')
    .action(run((dataset, period, file, options) => upload(dataset, period, file, options)));
  atServer(bersinar.command('status [id]'))
    .description('unggahan dan keadaannya / uploads and their states')
    .option('--json', 'JSON')
    .action(run((id, options) => status(id, options)));
  bersinar
    .command('diff <dataset> <a> <b>')
    .description('beda dua versi, baris demi baris / what differs between two versions; `latest` is one')
    .option('--url <url>', 'alamat server / server address', LOCAL_URL)
    .option('--json', 'JSON')
    .action(run((dataset, a, b, options) => diff(dataset, a, b, options)));
  bersinar
    .command('verify <url-or-folder>')
    .description('periksa rilis yang diunduh / check a release against its manifest, digests and history')
    .option('--json', 'JSON')
    .action(run((place, options) => verify(place, options)));
  bersinar
    .command('audit <url-or-data-folder>')
    .description('serang semua versi yang terbit dari luar / attack all published versions from outside')
    .option('--json', 'JSON')
    .action(run((place, options) => audit(place, options)));
  bersinar
    .command('serve')
    .description('jalankan semuanya pada satu port / run everything on one port')
    .option('--no-sample', 'mulai kosong / start empty')
    .action(run((options: { sample: boolean }) => serve(options)));
  return bersinar;
};
