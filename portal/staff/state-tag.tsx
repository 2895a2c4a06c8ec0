import { type Text, text } from '../../schemas/model/text.ts';
import { UPLOAD_STATE_TITLES } from '../../schemas/model/upload-state.ts';
import type { Upload } from './shapes.ts';

const KINDS: Readonly<Record<Exclude<Upload['kind'], 'rows'>, Text>> = {
  approval: text('Persetujuan', 'Approval'),
  withdrawal: text('Penarikan', 'Withdrawal'),
  check: text('Uji coba', 'Dry run'),
};

/** Marks that make states distinct without colour. */
const SIGNS: Readonly<Record<Upload['state'], string>> = {
  received: '…',
  published: '✓',
  superseded: '↻',
  rejected: '✕',
  held: '!',
  withdrawn: '↩',
  checked: '✓',
};

/** The kind of an upload that is not a plain file: a dry run, a note. */
export const kindOf = ({ kind }: Pick<Upload, 'kind'>): Text | undefined =>
  kind === 'rows' ? undefined : KINDS[kind];

/** The state of an upload in words. */
export const StateTag = ({
  state,
  deferred,
}: {
  readonly state: Upload['state'];
  readonly deferred?: boolean;
}) => {
  const title = deferred
    ? text('Ditunda sampai final tahunan', 'Deferred to the annual final')
    : UPLOAD_STATE_TITLES[state];
  return (
    <span class={`tag state ${state}`}>
      <span aria-hidden="true">{SIGNS[state]}</span> {title.id} <small lang="en">{title.en}</small>
    </span>
  );
};
