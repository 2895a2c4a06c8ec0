import { Parser } from 'saxen';
import { broken } from './fault.ts';

/** Reads an attribute by its name, entities decoded. */
export type Attributes = (name: string) => string | undefined;

export interface Handler {
  /** `name` has the prefix `main:` for SpreadsheetML; elements of other vocabularies have others. */
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const OPEN_XML = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** Namespaces, in their usual and their strict form, and the prefixes that this code gives them. */
const PREFIXES = {
  [`${OPEN_XML}/spreadsheetml/2006/main`]: 'main',
  [`${STRICT}/spreadsheetml/main`]: 'main',
  [`${OPEN_XML}/officeDocument/2006/relationships`]: 'rel',
  [`${STRICT}/officeDocument/relationships`]: 'rel',
  [`${OPEN_XML}/package/2006/relationships`]: 'pkg',
  [`${OPEN_XML}/package/2006/content-types`]: 'types',
};

/** Reads XML in parts. Anything that is not well-formed, and any DOCTYPE, is a broken workbook. */
export const readXml = async (
  parts: AsyncIterable<string>,
  { open, close, text }: Handler,
): Promise<void> => {
  const parser = new Parser();
  const fail = () => {
    throw broken('xml');
  };
  parser.ns(PREFIXES);
  parser.on('error', fail).on('warn', fail).on('attention', fail);
  if (open)
    parser.on('openTag', (name, attributes, decode) =>
      open(name, (attribute) => {
        const value = attributes()[attribute];
        return value === undefined ? undefined : decode(value);
      }),
    );
  if (close) parser.on('closeTag', (name) => close(name));
  if (text) parser.on('text', (value, decode) => text(decode(value))).on('cdata', (value) => text(value));
  let any = false;
  for await (const part of parts) {
    any ||= part !== '';
    parser.write(part);
  }
  if (!any) fail();
  parser.end();
};
