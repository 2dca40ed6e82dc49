import { orientationOf, orientationTiff } from './tiff-orientation.js';

const HEAD_BYTES = 12;
const XMP_FLAG = 0x04;
const EXIF_FLAG = 0x08;
/** What the format itself knows (WebP container specification); anything else is somebody's addition. */
const OF_THE_PICTURE = new Set(['VP8X', 'VP8 ', 'VP8L', 'ICCP', 'ALPH', 'ANIM', 'ANMF']);

interface Chunk {
  readonly type: string;
  readonly content: Buffer;
}

/**
 * The picture without XMP and, but for its orientation, without Exif, and without what follows its end.
 * @returns null when the bytes are not a WebP from one end to the other
 */
export function bareWebp(bytes: Buffer): Buffer | null {
  const chunks = chunksOf(bytes);
  if (!chunks?.some(({ type }) => type.startsWith('VP8') && type !== 'VP8X') && !isAnimated(chunks))
    return null;
  const exif = chunks?.find(({ type }) => type === 'EXIF')?.content;
  const orientation = exif ? orientationOf(withoutPrefix(exif)) : 1;
  const kept = (chunks ?? [])
    .filter(({ type }) => OF_THE_PICTURE.has(type))
    .map((chunk) =>
      chunk.type === 'VP8X' ? { ...chunk, content: flagged(chunk.content, orientation !== 1) } : chunk,
    );
  if (orientation !== 1) kept.push({ type: 'EXIF', content: orientationTiff(orientation) });
  return riff(kept);
}

function chunksOf(bytes: Buffer): Chunk[] | null {
  if (bytes.length < HEAD_BYTES + 8) return null;
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return null;
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return null;
  const chunks: Chunk[] = [];
  let at = HEAD_BYTES;
  while (at + 8 <= end) {
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > end) return null;
    chunks.push({
      type: bytes.toString('latin1', at, at + 4),
      content: bytes.subarray(at + 8, at + 8 + length),
    });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

function isAnimated(chunks: readonly Chunk[] | null): boolean {
  return chunks?.some(({ type }) => type === 'ANMF') ?? false;
}

/** Some programs write the prefix that only JPEG has. */
function withoutPrefix(exif: Buffer): Buffer {
  return exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
}

function flagged(extended: Buffer, hasExif: boolean): Buffer {
  const content = Buffer.from(extended);
  content[0] = ((content[0] ?? 0) & ~(XMP_FLAG | EXIF_FLAG)) | (hasExif ? EXIF_FLAG : 0);
  return content;
}

function riff(chunks: readonly Chunk[]): Buffer {
  const parts = chunks.map(({ type, content }) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32LE(content.length, 4);
    return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
  });
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
