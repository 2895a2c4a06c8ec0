import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipOptions {
  /** Stored instead of deflated. */
  readonly isStored?: boolean;
  /** Flags of every entry (1: encrypted). */
  readonly flags?: number;
  /** Sizes and CRC follow the data, as programs that stream write them. */
  readonly isStreamed?: boolean;
}

/** A zip file of texts or bytes, byte by byte, so that tests can break each of its fields. */
export const zipOf = (
  files: readonly (readonly [string, string | Uint8Array])[],
  { isStored = false, flags = 0, isStreamed = false }: ZipOptions = {},
): Uint8Array => {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const bytes = Buffer.from(content);
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags | (isStreamed ? 8 : 0), 2);
    common.writeUInt16LE(isStored ? 0 : 8, 4);
    common.writeUInt32LE(0x21, 8); // 1980-01-01
    const facts = Buffer.alloc(12);
    facts.writeUInt32LE(crc32(bytes), 0);
    facts.writeUInt32LE(packed.length, 4);
    facts.writeUInt32LE(bytes.length, 8);
    facts.copy(common, 10);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.from(common);
    if (isStreamed) local.fill(0, 10, 22);
    const after = isStreamed ? Buffer.concat([u32(0x08074b50), facts]) : Buffer.alloc(0);
    const whole = Buffer.concat([u32(0x04034b50), local, Buffer.from(name), packed, after]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    entries.push(u32(0x02014b50), Buffer.from([20, 0]), common, rest, Buffer.from(name));
    parts.push(whole);
    offset += whole.length;
  }
  const central = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...parts, central, u32(0x06054b50), end]));
};

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
