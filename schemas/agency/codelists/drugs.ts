import type { CodeList } from '../../model/code-list.ts';
import { text } from '../../model/text.ts';

/** The United Nations' drug groups, as UNODC's annual questionnaire names them. */
const drugGroups: CodeList = {
  id: 'kelompok-narkotika-pbb',
  title: text('Kelompok narkotika PBB', 'UN drug group'),
  source: 'UNODC, Annual Report Questionnaire',
  codes: [
    { code: 'CANNABIS', title: text('Jenis ganja', 'Cannabis-type drugs') },
    { code: 'ATS', title: text('Stimulan jenis amfetamina', 'Amphetamine-type stimulants') },
    { code: 'OPIOIDS', title: text('Opioid', 'Opioids') },
    { code: 'COCAINE', title: text('Jenis kokaina', 'Cocaine-type drugs') },
    { code: 'SEDATIVES', title: text('Sedatif dan penenang', 'Sedatives and tranquillizers') },
    { code: 'NPS', title: text('Zat psikoaktif baru', 'New psychoactive substances') },
    { code: 'PRECURSORS', title: text('Prekursor', 'Precursors') },
    { code: 'OTHER', title: text('Lain-lain', 'Others') },
  ],
};

/** Drugs that are seized or treated; `group` is the UN group. */
export const drugs: CodeList = {
  id: 'narkotika',
  title: text('Jenis narkotika', 'Drug'),
  groups: drugGroups,
  codes: [
    { code: 'GANJA', title: text('Ganja', 'Cannabis'), group: 'CANNABIS' },
    { code: 'SABU', title: text('Sabu', 'Crystal methamphetamine'), group: 'ATS', aliases: ['Sabu-sabu'] },
    { code: 'EKSTASI', title: text('Ekstasi', 'Ecstasy'), group: 'ATS' },
    { code: 'HEROIN', title: text('Heroin', 'Heroin'), group: 'OPIOIDS' },
    { code: 'KOKAIN', title: text('Kokain', 'Cocaine'), group: 'COCAINE' },
    { code: 'TEMBAKAU_SINTETIS', title: text('Tembakau sintetis', 'Synthetic cannabinoids'), group: 'NPS' },
    { code: 'OBAT_KERAS', title: text('Obat keras', 'Prescription medicines'), group: 'OTHER' },
    { code: 'BENZODIAZEPIN', title: text('Benzodiazepin', 'Benzodiazepines'), group: 'SEDATIVES' },
    { code: 'PREKURSOR', title: text('Prekursor', 'Precursors'), group: 'PRECURSORS' },
    { code: 'NPS_LAIN', title: text('NPS lain', 'Other new psychoactive substances'), group: 'NPS' },
    { code: 'LAINNYA', title: text('Lainnya', 'Others'), group: 'OTHER' },
  ],
};

/** Units of published quantities. Quantities of different units are never added. */
export const seizureUnits: CodeList = {
  id: 'satuan-sitaan',
  title: text('Satuan', 'Unit'),
  codes: [
    { code: 'G', title: text('gram', 'grams'), aliases: ['gram', 'gr'] },
    { code: 'BUTIR', title: text('butir', 'tablets') },
    { code: 'ML', title: text('mililiter', 'millilitres') },
    { code: 'BATANG', title: text('batang', 'plants') },
  ],
};

/** Units that a file may use: the published ones, and kilograms, which become grams. */
export const seizureInputUnits: CodeList = {
  id: 'satuan-sitaan-unggahan',
  title: text('Satuan', 'Unit'),
  codes: [...seizureUnits.codes, { code: 'KG', title: text('kilogram', 'kilograms'), group: 'G' }],
};

const UNITS_OF: Readonly<Record<string, readonly string[]>> = {
  GANJA: ['G', 'BATANG'],
  SABU: ['G'],
  EKSTASI: ['BUTIR', 'G'],
  HEROIN: ['G'],
  KOKAIN: ['G'],
  TEMBAKAU_SINTETIS: ['G', 'ML'],
  OBAT_KERAS: ['BUTIR', 'ML'],
  BENZODIAZEPIN: ['BUTIR', 'ML'],
  PREKURSOR: ['G', 'ML'],
  NPS_LAIN: ['G', 'BUTIR', 'ML'],
  LAINNYA: ['G', 'BUTIR', 'ML', 'BATANG'],
};

/** Whether a drug is measured in a published unit: ecstasy in tablets or grams, never in millilitres. */
export const isMeasuredIn = (drug: string, unit: string): boolean => UNITS_OF[drug]?.includes(unit) ?? false;

/** Whether a weight is gross or net. */
export const weightBases: CodeList = {
  id: 'basis-berat',
  title: text('Basis berat', 'Weight basis'),
  codes: [
    { code: 'BRUTO', title: text('Bruto, dengan kemasan', 'Gross, with packaging') },
    { code: 'NETO', title: text('Neto, tanpa kemasan', 'Net, without packaging'), aliases: ['Netto'] },
    { code: 'TIDAK_BERLAKU', title: text('Tidak berlaku, bukan berat', 'Not applicable, not a weight') },
  ],
};
