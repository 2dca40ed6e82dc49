import { orientationOf, orientationTiff, type Orientation } from './tiff-orientation.js';

const MARKER = 0xff;
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const EXIF = 'Exif\0\0';

/**
 * The picture without what tells where, when and by whom it was taken: of the segments beside it only those stay that decide how it
 * looks (JFIF, colour profile, Adobe transform), and of Exif the orientation. What follows the end of the picture goes as well.
 * Nothing is encoded anew.
 * @returns null when the bytes are not a JPEG from one end to the other (ISO/IEC 10918-1, B.1)
 */
export function bareJpeg(bytes: Buffer): Buffer | null {
  if (bytes.length < 4 || bytes[0] !== MARKER || bytes[1] !== START) return null;
  const kept: Buffer[] = [];
  let orientation: Orientation = 1;
  let hasScan = false;
  let at = 2;
  for (;;) {
    const marker = markerAt(bytes, at);
    if (marker === null) return null;
    if (marker.code === END) break;
    const length = marker.next + 2 <= bytes.length ? bytes.readUInt16BE(marker.next) : 0;
    const end = marker.next + length;
    if (length < 2 || end > bytes.length) return null;
    const content = bytes.subarray(marker.next + 2, end);
    if (marker.code === APP1 && content.toString('latin1', 0, 6) === EXIF)
      orientation = orientationOf(content.subarray(6));
    hasScan ||= marker.code === SCAN;
    const next = marker.code === SCAN ? afterScan(bytes, end) : end;
    if (next === null) return null;
    if (isOfThePicture(marker.code, content)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  if (!hasScan) return null;
  return Buffer.concat([
    Buffer.from([MARKER, START]),
    ...(orientation === 1 ? [] : [exifSegment(orientation)]),
    ...kept,
    Buffer.from([MARKER, END]),
  ]);
}

/** The marker that begins here; any number of 0xff may stand before its code. */
function markerAt(bytes: Buffer, from: number): { code: number; next: number } | null {
  if (bytes[from] !== MARKER) return null;
  let at = from + 1;
  while (bytes[at] === MARKER) at += 1;
  const code = bytes[at];
  return code === undefined || code === 0 ? null : { code, next: at + 1 };
}

/** Where the next marker stands after compressed data, in which 0xff is followed by 0 or a restart number. */
function afterScan(bytes: Buffer, from: number): number | null {
  for (let at = bytes.indexOf(MARKER, from); at !== -1; at = bytes.indexOf(MARKER, at + 1)) {
    const code = bytes[at + 1];
    const isData = code === 0 || code === MARKER || (code !== undefined && code >= 0xd0 && code <= 0xd7);
    if (!isData) return at;
  }
  return null;
}

function isOfThePicture(code: number, content: Buffer): boolean {
  if (code === APP0) return content.toString('latin1', 0, 5) === 'JFIF\0';
  if (code === APP2) return content.toString('latin1', 0, 12) === 'ICC_PROFILE\0';
  if (code === APP14) return content.toString('latin1', 0, 5) === 'Adobe';
  const isApplication = code >= APP0 && code <= 0xef;
  const isComment = code === 0xfe;
  return !isApplication && !isComment;
}

function exifSegment(orientation: Orientation): Buffer {
  const content = Buffer.concat([Buffer.from(EXIF, 'latin1'), orientationTiff(orientation)]);
  const head = Buffer.from([MARKER, APP1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
