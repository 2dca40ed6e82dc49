const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Text, time and Exif: nothing of them is needed to show the picture (PNG, third edition, 11.3). */
const BESIDE_THE_PICTURE = new Set(['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf']);

/**
 * The picture without texts, times and Exif, and without what follows its end.
 * @returns null when the bytes are not a PNG from one end to the other
 */
export function barePng(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return null;
  const kept: Buffer[] = [SIGNATURE];
  let hasData = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(type)) return null;
    if (at === 8 && type !== 'IHDR') return null;
    hasData ||= type === 'IDAT';
    if (!BESIDE_THE_PICTURE.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return hasData ? Buffer.concat(kept) : null;
    at = end;
  }
  return null;
}
