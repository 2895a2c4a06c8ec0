import { fields } from '../../schemas/agency/codelists/fields.ts';
import type { Search } from './search.ts';

type Option = readonly [code: string, title: string];

const FILTERS: readonly {
  readonly name: keyof Search;
  readonly id: string;
  readonly en: string;
  readonly options: readonly Option[];
}[] = [
  {
    name: 'field',
    id: 'Bidang',
    en: 'field',
    options: fields.codes.map(({ code, title }) => [code, `${title.id} / ${title.en}`]),
  },
  {
    name: 'period',
    id: 'Periode',
    en: 'period',
    options: [
      ['month', 'bulanan / monthly'],
      ['half-year', 'semesteran / half-yearly'],
      ['year', 'tahunan / yearly'],
    ],
  },
  {
    name: 'areas',
    id: 'Wilayah',
    en: 'area',
    options: [
      ['regency', 'per kabupaten/kota / by regency'],
      ['province', 'provinsi saja / province only'],
    ],
  },
  {
    name: 'sensitivity',
    id: 'Sifat sumber',
    en: 'sensitivity',
    options: [
      ['public', 'terbuka / public'],
      ['low', 'tentang orang / about people'],
      ['specific', 'data pribadi spesifik / specific personal data'],
    ],
  },
];

/** The search words and the filters. Every change is passed on at once. */
export const Filters = ({
  search,
  onChange,
}: {
  readonly search: Search;
  readonly onChange: (search: Search) => void;
}) => (
  <>
    <p class="words">
      <label for="q">
        Cari{' '}
        <span class="en" lang="en">
          search
        </span>
      </label>
      <input
        id="q"
        type="search"
        value={search.words}
        autocomplete="off"
        onInput={({ currentTarget }) => onChange({ ...search, words: currentTarget.value })}
      />
    </p>
    {FILTERS.map(({ name, id, en, options }) => (
      <p key={name}>
        <label for={name}>
          {id}{' '}
          <span class="en" lang="en">
            {en}
          </span>
        </label>
        <select
          id={name}
          value={search[name]}
          onChange={({ currentTarget }) => onChange({ ...search, [name]: currentTarget.value })}
        >
          <option value="">semua / all</option>
          {options.map(([code, title]) => (
            <option key={code} value={code}>
              {title}
            </option>
          ))}
        </select>
      </p>
    ))}
  </>
);
