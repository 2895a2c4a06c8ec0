import { Command, type CommanderError } from 'commander';
import { publisher } from '../../schemas/agency/publisher.ts';
import { EXIT, Misuse } from './misuse.ts';

const LOCAL_URL = 'http://127.0.0.1:8787';

/** Runs an action, sets the exit code that it returns, and prints an error's message without its stack. */
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

/**
 * The command line `bersinar`. Exit codes: 0 accepted, 1 refused or failed, 2 misuse.
 * The code of a command is loaded when it runs.
 */
export const program = (): Command => {
  const bersinar = new Command('bersinar')
    .description(`${publisher.catalog.title.id}: periksa, unggah, layani / check, upload, serve`)
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
    .description('periksa berkas tanpa mengunggah, tanpa jaringan / check a file offline')
    .option('--period <YYYY-MM>', 'bulan yang dilaporkan / the month reported')
    .option('--json', 'laporan JSON / JSON report')
    .option(
      '--marked <file>',
      'tulis berkas dengan kolom kesalahan / write the file with what is wrong beside each line',
    )
    .action(
      run(async (dataset, file, options) => (await import('./staff/check.ts')).check(dataset, file, options)),
    );
  bersinar
    .command('template <dataset>')
    .description('judul kolom dan contoh / header and an example row')
    .option('--xlsx <file>', 'tulis buku kerja Excel / write an Excel workbook')
    .action(
      run(async (dataset, options) => (await import('./staff/template.ts')).template(dataset, options)),
    );
  atServer(bersinar.command('upload <dataset> <period> <file>'))
    .description('unggah lalu tunggu status akhirnya / upload and wait for the terminal state')
    .option('--rows <n>', 'jumlah baris sebagai kendali, 0 = nihil / rows as a control total, 0 = nil month')
    .option(
      '--dry-run',
      'perlihatkan yang akan berubah, jangan terbitkan / show what would change, publish nothing',
    )
    .action(
      run(async (dataset, period, file, options) =>
        (await import('./staff/upload.ts')).upload(dataset, period, file, options),
      ),
    );
  atServer(bersinar.command('status [id]'))
    .description('unggahan dan statusnya / uploads and their states')
    .option('--json', 'JSON')
    .action(run(async (id, options) => (await import('./staff/status.ts')).status(id, options)));
  atServer(bersinar.command('due [dataset]'))
    .description('bulan yang belum dilaporkan / months that are over and not reported')
    .option('--json', 'JSON')
    .action(run(async (dataset, options) => (await import('./staff/due.ts')).due(dataset, options)));
  bersinar
    .command('diff <dataset> <a> <b>')
    .description('beda dua versi, baris demi baris / what differs between two versions; `latest` is one')
    .option('--url <url>', 'alamat server / server address', LOCAL_URL)
    .option('--json', 'JSON')
    .action(
      run(async (dataset, a, b, options) => (await import('./readers/diff.ts')).diff(dataset, a, b, options)),
    );
  bersinar
    .command('verify <url-or-folder>')
    .description('periksa rilis yang diunduh / check a release against its manifest, digests and history')
    .option('--json', 'JSON')
    .action(run(async (address, options) => (await import('./readers/verify.ts')).verify(address, options)));
  const atInstallation = (command: Command, cloud = true) => {
    command.option(
      '--data <folder>',
      'folder data / data folder (BERSINAR_DATA)',
      process.env.BERSINAR_DATA ?? '.data',
    );
    return cloud
      ? command.option('--cloud', 'stores of the environment: PRIVATE_BUCKET, PUBLIC_BUCKET, TABLE_NAME')
      : command;
  };
  atInstallation(bersinar.command('withdraw <dataset> <period>'))
    .description('tarik satu bulan; rilis berikutnya tanpa bulan itu / take a month back')
    .requiredOption('--reason <text>', 'alasan / why')
    .action(
      run(async (dataset, period, options) =>
        (await import('./staff/withdraw.ts')).withdraw(dataset, period, options),
      ),
    );
  atInstallation(bersinar.command('approve <upload>'))
    .description('setujui unggahan yang ditahan / let a held upload count')
    .requiredOption('--reason <text>', 'alasan / why')
    .action(run(async (upload, options) => (await import('./staff/approve.ts')).approve(upload, options)));
  atInstallation(bersinar.command('takedown <dataset> <version>'))
    .description('darurat: hapus berkas satu versi untuk selamanya / delete the files of a version for good')
    .requiredOption('--reason <text>', 'alasan / why')
    .option('--upload <id>', 'hapus juga unggahan ini / delete this upload too')
    .option('--yes', 'ya / really')
    .action(
      run(async (dataset, version, options) =>
        (await import('./operators/takedown.ts')).takedown(dataset, version, options),
      ),
    );
  atInstallation(bersinar.command('rebuild'), false)
    .description('buat ulang tabel dan semua yang publik dari bucket pribadi / make everything again')
    .option(
      '--from <source>',
      'journal: seluruh riwayat / whole history; uploads: data terbaru / newest data',
      'journal',
    )
    .option('--yes', 'ya / really')
    .action(run(async (options) => (await import('./operators/rebuild.ts')).rebuild(options)));
  atInstallation(bersinar.command('redrive'), false)
    .description('kirim ulang pesan yang gagal / deliver the dead letters again')
    .action(run(async (options) => (await import('./operators/redrive.ts')).redrive(options)));
  bersinar
    .command('audit <url-or-data-folder>')
    .description('serang semua versi yang terbit dari luar / attack all published versions from outside')
    .option('--json', 'JSON')
    .action(run(async (address, options) => (await import('./readers/audit.ts')).audit(address, options)));
  bersinar
    .command('serve')
    .description('jalankan semuanya pada satu port / run everything on one port')
    .option('--no-sample', 'mulai kosong / start empty')
    .action(
      run(async (options: { sample: boolean }) => (await import('./operators/serve.ts')).serve(options)),
    );
  return bersinar;
};
