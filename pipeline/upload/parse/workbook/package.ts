import { broken } from './fault.ts';
import type { Archive } from './zip/archive.ts';

/** The parts that a part points at: relationship id -> its kind (the last word of its type) and the part's name. */
export type Relationships = ReadonlyMap<string, { readonly kind: string; readonly target: string }>;

/** The relationships of a part (of the package itself where `part` is empty); none if the package has no file of them. */
export const relationshipsOf = async (archive: Archive, part: string): Promise<Relationships> => {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, { kind: string; target: string }>();
  if (!archive.has(name)) return found;
  await archive.read(name, {
    open(element, attribute) {
      if (element !== 'pkg:Relationship') return;
      const [id, type, target] = [attribute('Id'), attribute('Type'), attribute('Target')];
      if (id === undefined || type === undefined || target === undefined || found.has(id))
        throw broken('relationship');
      if (attribute('TargetMode') === 'External') return;
      found.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), target: resolved(folder, target) });
    },
  });
  return found;
};

/** `xl/` and `../docProps/app.xml` to `docProps/app.xml`; a leading slash is the package's root. */
const resolved = (folder: string, target: string): string => {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/'))
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  return parts.join('/');
};

/** Whether a part's content type is a type of macros. */
export const hasMacros = async (archive: Archive): Promise<boolean> => {
  let found = false;
  await archive.read('[Content_Types].xml', {
    open(_, attribute) {
      found ||= /macroEnabled|vbaProject|intlMacrosheet|ms-excel\.macrosheet/i.test(
        attribute('ContentType') ?? '',
      );
    },
  });
  return found;
};
