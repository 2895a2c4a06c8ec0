import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Journey, Site } from './journey.ts';
import { provideSignIn } from './provider.ts';

const DATASET = 'cooperation-documents';
const PERIOD = '2024-05';
const SAMPLE = join(import.meta.dirname, `../../sample-data/${DATASET}/${PERIOD}.csv`);
const NEW_ROW =
  'PKS/901/V/2024/BNNP-BABEL,PKS,PENDIDIKAN,SMA Negeri 9 Pangkal Pinang,2024-05-20,2027-05-19,19.71';
const WAIT = { timeout: 60_000 };

const signIn = async (page: Page, token: string): Promise<void> => {
  await page.getByLabel('Token petugas').fill(token);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('heading', { name: 'Riwayat unggahan' }).waitFor(WAIT);
};

/** The words of the control that has the focus. (The tests are typed without a browser.) */
const FOCUSED = `(() => {
  const { activeElement: own } = document;
  return (own.labels?.[0] ?? own).textContent;
})()`;

/** Presses Tab until a control of that name has the focus: everything must be reached by keyboard. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const own = await page.evaluate<string>(FOCUSED);
    if (own.includes(name)) return;
  }
  assert.fail(`No control named "${name}" is reached by Tab.`);
};

/** Drops files onto the page as a file manager does. */
const drop = async (page: Page, files: Readonly<Record<string, string>>): Promise<void> => {
  const transfer = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    for (const [name, text] of Object.entries(${JSON.stringify(files)})) data.items.add(new File([text], name));
    return data;
  })()`);
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
};

const openSend = async (page: Page): Promise<void> => {
  await page.goto(`/staff/?send&dataset=${DATASET}&period=${PERIOD}`);
  await page.getByText('Pilih berkas').first().waitFor(WAIT);
};

const follow = async (page: Page, words: string): Promise<string> => {
  await page.getByText(words).first().waitFor(WAIT);
  const id = new URL(page.url()).searchParams.get('upload');
  assert.ok(id, 'The address names the upload.');
  return id;
};

const stateOf = async (site: Site, id: string) => {
  const response = await fetch(`${site.url}/v1/uploads/${id}`, {
    headers: { authorization: `Bearer ${site.token}` },
  });
  return (await response.json()) as { state: string; version: string | null; needs_approval: boolean };
};

const wrongToken = async (site: Site): Promise<void> => {
  site.expectProblem(/\/staff\/.* 401/);
  const page = await site.page();
  await page.goto(`/staff/`);
  await page.getByLabel('Token petugas').fill('bukan-token');
  await page.keyboard.press('Enter');
  await page.getByText('Token ini tidak diterima').waitFor(WAIT);
  await site.accessible(page);
  assert.equal(await page.evaluate('sessionStorage.length'), 0);
  await page.context().close();
};

/** From the door to a published correction, the first half by keyboard alone. */
const correction = async (site: Site): Promise<void> => {
  const page = await site.page();
  const [header = '', ...rows] = (await readFile(SAMPLE, 'utf8')).trimEnd().split('\n');
  await page.goto(`/staff/`);
  await page.getByLabel('Token petugas').waitFor(WAIT);
  await site.accessible(page);
  await tabTo(page, 'Token petugas');
  await page.keyboard.type(site.token);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Riwayat unggahan' }).waitFor(WAIT);
  await site.accessible(page);

  await tabTo(page, 'Kirim berkas');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Kirim berkas', level: 1 }).waitFor(WAIT);
  await page.getByLabel('Dataset').waitFor(WAIT);
  assert.equal(await page.evaluate('document.activeElement.tagName'), 'H1');
  await site.accessible(page);
  await tabTo(page, 'Dataset');
  await page.keyboard.type('Dokumen');
  await tabTo(page, 'Bulan');
  await page.keyboard.type('Mei');
  await tabTo(page, 'Tahun');
  await page.keyboard.type('2024');
  await page.waitForURL(`**/staff/?send&dataset=${DATASET}&period=${PERIOD}`, WAIT);
  await tabTo(page, 'Pilih berkas');

  const bad = [header, ...rows, `${PERIOD},PKS/900,PKSX,PENDIDIKAN,SMA 1,12/31/2024,,1971`].join('\n');
  await drop(page, { 'mei.csv': `${bad}\n` });
  await page.getByText('3 kesalahan.').waitFor(WAIT);
  await site.accessible(page);
  const line = String(rows.length + 2);
  for (const [value, suggestion] of [
    ['PKSX', 'PKS'],
    ['12/31/2024', '2024-12-31'],
    ['1971', '19.71'],
  ] as const) {
    const row = page.getByRole('row').filter({ has: page.getByText(value, { exact: true }) });
    assert.equal(await row.getByRole('rowheader').innerText(), line);
    assert.equal(await row.getByText(suggestion, { exact: true }).count(), 1);
  }
  assert.equal(await page.getByRole('button', { name: 'Kirim dan terbitkan' }).count(), 0);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unduh berkas dengan tanda kesalahan' }).click();
  const file = join(site.folder, 'bertanda.csv');
  await (await download).saveAs(file);
  const marked = (await readFile(file, 'utf8')).split('\n');
  assert.equal((await download).suggestedFilename(), 'mei-kesalahan.csv');
  assert.match(marked[0] ?? '', /,kesalahan$/);
  assert.match(marked[rows.length + 1] ?? '', /"?Isi kolom .*PKSX/);

  const mended = join(site.folder, 'mei.csv');
  await writeFile(mended, `${[header, ...rows, `${PERIOD},${NEW_ROW}`].join('\n')}\n`);
  await page.getByLabel('Pilih berkas').setInputFiles(mended);
  await page.getByText(`Tanpa kesalahan: ${rows.length + 1} baris.`).waitFor(WAIT);
  await page.getByRole('button', { name: 'Lihat yang akan berubah' }).click();
  const figure = page.getByRole('row', { name: /Dokumen kerja sama .*Mei 2024/ });
  await figure.waitFor(WAIT);
  assert.match(await figure.innerText(), new RegExp(`${rows.length} dokumen\\s+${rows.length + 1} dokumen`));
  await site.accessible(page);
  await page.getByRole('button', { name: 'Kirim dan terbitkan' }).click();
  const id = await follow(page, 'Sudah terbit. Data dari berkas ini sudah masuk ke angka publik.');
  await site.accessible(page);
  await page.reload();
  assert.equal(await follow(page, 'Sudah terbit. Data dari berkas ini sudah masuk ke angka publik.'), id);

  const { state, version } = await stateOf(site, id);
  assert.equal(state, 'published');
  const csv = await fetch(`${site.url}/datasets/${DATASET}/${version}/data.csv`);
  assert.match(await csv.text(), /PKS\/901\/V\/2024/);
  await page.getByRole('link', { name: `Lihat versi ${version}` }).click();
  await page.waitForURL(`**/datasets/${DATASET}/${version}/`, WAIT);
  await page.context().close();
};

/** Far fewer rows are held; a second person approves; the month is taken back and sent again. */
const heldAndWithdrawn = async (site: Site): Promise<void> => {
  const page = await site.page({ width: 390, colorScheme: 'dark' });
  const [header = '', first = ''] = (await readFile(SAMPLE, 'utf8')).split('\n');
  const few = join(site.folder, 'sedikit.csv');
  await writeFile(few, `${header}\n${first}\n`);
  await page.goto(`/staff/`);
  await signIn(page, site.token);
  await openSend(page);
  await page.getByLabel('Pilih berkas').setInputFiles(few);
  await page.getByRole('button', { name: 'Kirim dan terbitkan' }).click();
  const id = await follow(page, 'Ditahan:');
  await site.accessible(page);
  assert.deepEqual((await stateOf(site, id)).needs_approval, true);

  await page.getByRole('link', { name: 'Semua unggahan' }).click();
  await page.getByRole('link', { name: /Tinjau.*sedikit\.csv/ }).click();
  await page.getByRole('button', { name: 'Setujui' }).click();
  await page.getByText('Tulis alasannya lebih dahulu.').waitFor(WAIT);
  await page.getByLabel('Alasan').fill('Dua dokumen milik bulan lain.');
  await page.getByRole('button', { name: 'Setujui' }).click();
  assert.equal(await follow(page, 'Sudah terbit. Data dari berkas ini sudah masuk ke angka publik.'), id);
  assert.equal((await stateOf(site, id)).state, 'published');

  await page.getByText('Tarik kembali data bulan ini').first().click();
  await site.accessible(page);
  await page.getByLabel('Alasan').fill('Salah berkas.');
  await page.getByRole('button', { name: 'Tarik kembali data bulan ini' }).click();
  await follow(page, 'rilis terbaru tidak memuatnya');
  assert.equal((await stateOf(site, id)).state, 'withdrawn');

  await page.getByRole('link', { name: 'Kirim untuk bulan ini' }).click();
  await page.getByLabel('Pilih berkas').setInputFiles(SAMPLE);
  await page.getByRole('button', { name: 'Kirim dan terbitkan' }).click();
  await follow(page, 'Sudah terbit. Data dari berkas ini sudah masuk ke angka publik.');
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByLabel('Token petugas').waitFor(WAIT);
  assert.equal(await page.evaluate('sessionStorage.length'), 0);
  await page.context().close();
};

/** What is no file of rows is told apart, each in its own words. */
const badInput = async (site: Site): Promise<void> => {
  const page = await site.page();
  await page.goto(`/staff/`);
  await signIn(page, site.token);
  await openSend(page);
  const cases: readonly [Readonly<Record<string, string>>, RegExp][] = [
    [{ 'kosong.csv': '' }, /Berkas kosong/],
    [{ 'surat.pdf': '%PDF-1.7 surat' }, /bukan berkas CSV, melainkan pdf/],
    [{ 'besar.csv': `${'x'.repeat(1023)}\n`.repeat(5 * 1024 + 1) }, /Berkas lebih besar dari/],
    [{ 'a.csv': 'a', 'b.csv': 'b' }, /Ada 2 berkas; kirim satu per satu/],
  ];
  for (const [files, words] of cases) {
    await drop(page, files);
    await page.locator('.explanation, .note.bad').filter({ hasText: words }).first().waitFor(WAIT);
    await site.accessible(page);
  }
  await page.context().close();
};

/** A token that expires and a connection that breaks lose nothing that was chosen. */
const interrupted = async (site: Site): Promise<void> => {
  const page = await site.page();
  await page.goto(`/staff/`);
  await signIn(page, site.token);
  await openSend(page);
  await page.getByLabel('Pilih berkas').setInputFiles(SAMPLE);
  const preview = page.getByRole('button', { name: 'Lihat yang akan berubah' });
  await preview.waitFor(WAIT);

  site.expectProblem(/ERR_INTERNET_DISCONNECTED/);
  await page.context().setOffline(true);
  await preview.click();
  await page.getByText('Server tidak terjangkau; periksa sambungan.').waitFor(WAIT);
  await page.context().setOffline(false);

  await page.evaluate("sessionStorage.setItem('bersinar.token', 'sudah-lewat')");
  await preview.click();
  await page.getByText('Sesi Anda berakhir.').waitFor(WAIT);
  await site.accessible(page);
  await page.getByLabel('Token petugas').fill(site.token);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await preview.click();
  await page.getByText('Tidak ada yang berubah').waitFor(WAIT);
  await page.context().close();
};

/** With an account, as in the cloud: there and back, to where the link led; cancelled, and out again. */
const withAccount = async (site: Site): Promise<void> => {
  const page = await site.page();
  const provider = await provideSignIn(page, site);
  const there = `/staff/?send&dataset=${DATASET}&period=${PERIOD}`;
  await page.goto(there);
  const door = page.getByRole('button', { name: 'Masuk dengan akun petugas' });
  await door.waitFor(WAIT);
  await site.accessible(page);
  provider.refuseOnce();
  await door.click();
  await page.waitForURL('**/staff/', WAIT);
  await door.waitFor(WAIT);
  assert.equal(provider.given.length, 0);

  await page.goto(there);
  await door.click();
  await page.getByText('Pilih berkas').first().waitFor(WAIT);
  assert.equal(page.url(), `${site.url}${there}`);
  await page.reload();
  await page.getByText('Pilih berkas').first().waitFor(WAIT);
  assert.equal(provider.given.length, 1);
  assert.equal(await page.evaluate('localStorage.length'), 0);
  // Where large files are read in ranges the page takes and checks them, too.
  const [header] = (await readFile(SAMPLE, 'utf8')).split('\n');
  const many = Array.from(
    { length: 100_000 },
    (_, i) => `${PERIOD},PKS/${i}/BNNP-BABEL,PKS,PENDIDIKAN,SMA Negeri ${i},2024-05-31,,19.71`,
  );
  await drop(page, { 'besar.csv': `${[header, ...many].join('\n')}\n` });
  await page.getByText(/Tanpa kesalahan: 100.?000 baris/).waitFor(WAIT);
  await page.getByRole('button', { name: 'Keluar' }).click();
  await door.waitFor(WAIT);
  assert.equal(
    await page.evaluate('Object.keys(sessionStorage).some((key) => key.startsWith("oidc.user"))'),
    false,
  );
  await page.context().close();
};

export const journey: Journey = {
  name: 'staff report a month: sign in, mend a file, preview, send, approve, take back',
  async run(site) {
    await wrongToken(site);
    await withAccount(site);
    await badInput(site);
    await interrupted(site);
    await correction(site);
    await heldAndWithdrawn(site);
  },
};
