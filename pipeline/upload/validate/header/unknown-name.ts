import type { Expected } from '../../../../schemas/model/expected.ts';
import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import { controlIn, shown } from '../clean.ts';
import type { Context } from '../context.ts';
import { nearest } from '../nearest.ts';
import { personalHeader } from '../personal/headers.ts';
import { personalClass } from '../personal/personal.ts';

const RESERVED = new Set(
  [...Object.getOwnPropertyNames(Object.prototype), 'prototype'].map((name) => name.toLowerCase()),
);

/** Why a header cell names no column of the dataset: empty, personal data, a reserved word, or simply unknown. */
export const unknownName = (
  raw: string,
  name: string,
  i: number,
  context: Context,
  accepted: Expected,
): Finding => {
  const position = i + 1;
  const { dataset } = context;
  if (name === '') return finding('header/empty', accepted, { detail: { position } });
  const personal = personalHeader(name) ?? personalClass(name);
  if (personal) {
    const detail = { class: personal, position, dataset: dataset.id };
    const shownName = personalHeader(name) ? { column: name } : {};
    return finding('header/personal-data', accepted, { detail, ...shownName });
  }
  if (RESERVED.has(name) || RESERVED.has(raw.trim().toLowerCase()))
    return finding('header/reserved', accepted, { value: shown(raw), detail: { position } });
  const character = controlIn(raw.replace(/\s/g, ''));
  if (character)
    return finding('cell/control-character', accepted, {
      value: shown(raw),
      detail: { position, character },
    });
  const suggestion = nearest(
    name,
    dataset.columns.map((column) => column.name),
  );
  return finding('header/unknown', accepted, {
    column: shown(raw.trim()),
    detail: { position },
    ...(suggestion && { suggestion }),
  });
};
