import { inflateRawSync } from 'node:zlib';

export type OfficeType =
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const LOCAL_HEAD = 0x04034b50;
const CENTRAL_HEAD = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const LONGEST_COMMENT = 65_535;
const MOST_PARTS = 10_000;
const LARGEST_LIST_BYTES = 1_048_576;
const CONTENT_TYPES = '[Content_Types].xml';

/** How the list of content types names the main part (ECMA-376, part 2); the part's own name is the writer's choice. */
const MAIN_TYPES: Readonly<Record<OfficeType, string>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
};

interface Part {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly offset: number;
}

/**
 * A Word document or an Excel workbook without macros, by the archive's own directory and the list of content types in it.
 * null: any other archive, one with programs in it, or no archive that begins with its first byte.
 */
export function officeType(bytes: Buffer): OfficeType | null {
  const parts = partsOf(bytes);
  if (!parts || parts.some(({ name }) => isProgram(name))) return null;
  const list = parts.find(({ name }) => name === CONTENT_TYPES);
  const declared = list && contentOf(bytes, list);
  if (!declared || /macroEnabled|vbaProject/i.test(declared)) return null;
  const known = Object.entries(MAIN_TYPES) as [OfficeType, string][];
  return known.find(([, main]) => declared.includes(main))?.[0] ?? null;
}

function isProgram(name: string): boolean {
  return /vbaproject|vbadata|activex/i.test(name) || /\.(exe|dll|scr|js|vbs|bat|cmd|ps1|jar)$/i.test(name);
}

function partsOf(bytes: Buffer): Part[] | null {
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== LOCAL_HEAD) return null;
  const end = endOfDirectory(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_PARTS) return null;
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL_HEAD) return null;
    const nameBytes = bytes.readUInt16LE(at + 28);
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameBytes),
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/** The directory's end stands last, but for a comment. */
function endOfDirectory(bytes: Buffer): number | null {
  const earliest = Math.max(0, bytes.length - 22 - LONGEST_COMMENT);
  for (let at = bytes.length - 22; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length)
      return at;
  }
  return null;
}

function contentOf(bytes: Buffer, { offset, method, packedBytes }: Part): string | null {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_HEAD) return null;
  const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(from, from + packedBytes);
  if (method === 0) return packed.length > LARGEST_LIST_BYTES ? null : packed.toString('utf8');
  if (method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: LARGEST_LIST_BYTES }).toString('utf8');
  } catch {
    return null;
  }
}
