import type { Code, CodeList } from '../../model/code-list.ts';
import { text } from '../../model/text.ts';
import { areas } from '../areas.ts';
import { WILAYAH_19 } from './wilayah-19.ts';

/** The province whose agency publishes. */
export const PROVINCE = areas.whole;

/** Common variants of official names, found in letters and forms. They are suggested, never mapped. */
const NAME_VARIANTS: Readonly<Record<string, readonly string[]>> = {
  '19.71': ['Pangkalpinang', 'Pangkal Pinang'],
  '19.02.01': ['Tanjungpandan', 'Tanjung Pandan'],
  '19.05.01': ['Muntok', 'Mentok'],
};

/** Every region of the province, all levels; `group` is the region above. Names are facts, not translated. */
export const regions: readonly (Code & { readonly names: readonly string[] })[] = WILAYAH_19.split('\n').map(
  (line) => {
    const code = line.slice(0, line.indexOf(' '));
    const name = line.slice(line.indexOf(' ') + 1);
    const group = code.slice(0, Math.max(code.lastIndexOf('.'), 0));
    return {
      code,
      title: text(name, name),
      names: [name, areas.shortName(name), ...(NAME_VARIANTS[code] ?? [])],
      ...(group && { group }),
    };
  },
);

const level = (...dots: number[]) =>
  regions.filter((region) => dots.includes(region.code.split('.').length - 1));
const SOURCE = 'Kepmendagri 300.2.2-2138/2025';

/** The seven kabupaten/kota. Kemendagri 19.03 is Bangka Selatan and 19.05 Bangka Barat; BPS swaps 1903 and 1905. */
export const regencies: CodeList = {
  id: 'kabupaten-kota',
  title: text('Kabupaten/kota', 'Regencies and cities'),
  source: SOURCE,
  codes: level(1),
};

/** The province itself or one of its regencies. */
export const provinceAndRegencies: CodeList = {
  id: 'provinsi-kabupaten-kota',
  title: text('Provinsi dan kabupaten/kota', 'Province, regencies and cities'),
  source: SOURCE,
  codes: level(0, 1),
};

/** The 393 desa/kelurahan. */
export const villages: CodeList = {
  id: 'desa-kelurahan',
  title: text('Desa/kelurahan', 'Villages'),
  source: SOURCE,
  codes: level(3),
};

/** The regency that a code of any level lies in: `19.01.02.2004` gives `19.01`. Codes without dots are their own. */
export const regencyOf = (code: string): string => code.split('.').slice(0, 2).join('.');
