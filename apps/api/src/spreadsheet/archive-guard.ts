/** Where the end record of a ZIP can lie: 22 bytes and a comment of at most 65,535. */
const END_RECORD_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const ZIP64 = 0xffffffff;

const MOST_ENTRIES = 1_000;
/** A sheet of 20,000 rows by 30 columns unpacks to about 40 MB. */
const LARGEST_UNPACKED_BYTES = 100 * 1_048_576;

export type ArchiveFault = 'not-an-archive' | 'too-large-unpacked';

/**
 * Judges a ZIP by its directory before anything is unpacked: number of entries and the sum of their declared
 * sizes. The reader unpacks no entry beyond its declared size, so entries that do not declare one are refused.
 */
export function archiveFault(bytes: Uint8Array): ArchiveFault | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  if (end === null) return 'not-an-archive';
  const entries = view.getUint16(end + 10, true);
  if (entries > MOST_ENTRIES) return 'too-large-unpacked';
  // A reader that knows ZIP64 would follow another directory than the one judged here.
  if (view.getUint32(end + 12, true) === ZIP64 || view.getUint32(end + 16, true) === ZIP64)
    return 'too-large-unpacked';
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      return 'not-an-archive';
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const isFolder = bytes[at + ENTRY_BYTES + nameLength - 1] === 0x2f;
    // Two bytes are what deflate makes of nothing.
    const isUndeclared = size === 0 && !isFolder && packedSize !== 2;
    if (isUndeclared || size === ZIP64 || packedSize === ZIP64) return 'too-large-unpacked';
    unpacked += size;
    if (unpacked > LARGEST_UNPACKED_BYTES) return 'too-large-unpacked';
    at += ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return null;
}

function findEndRecord(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - END_RECORD_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_RECORD_BYTES; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}
