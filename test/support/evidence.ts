import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One grey dot, as an encoder writes it: tables, frame, scan, end. */
const DOT = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////' +
    'wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

/** A zip archive of the parts, packed as Office packs them. */
export function aZip(parts: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

function contentTypes(part: string, type: string): string {
  return `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;
}

export function aDocx(extra: Readonly<Record<string, string>> = {}): Buffer {
  return aZip({
    '[Content_Types].xml': contentTypes('word/document.xml', `${DOCX_TYPE}.main+xml`),
    'word/document.xml': '<w:document/>',
    ...extra,
  });
}

export function anXlsx(mainType = `${XLSX_TYPE}.main+xml`): Buffer {
  return aZip({
    '[Content_Types].xml': contentTypes('xl/workbook.xml', mainType),
    'xl/workbook.xml': '<workbook/>',
  });
}

/** Exif data as a telephone writes them: orientation, device and where it was; little-endian. */
export function anExif(orientation: number): Buffer {
  const head = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(2, 8);
  head.writeUInt16LE(0x010f, 10);
  head.writeUInt16LE(2, 12);
  head.writeUInt32LE(22, 14);
  head.writeUInt32LE(head.length, 18);
  head.writeUInt16LE(0x0112, 22);
  head.writeUInt16LE(3, 24);
  head.writeUInt32LE(1, 26);
  head.writeUInt16LE(orientation, 30);
  return Buffer.concat([head, Buffer.from('MAY_ANH GPS 13.98,108.0')]);
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A photo with everything a telephone puts beside the picture. */
export function aPhoto({ orientation = 1, after = '' } = {}): Buffer {
  return Buffer.concat([
    DOT.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), anExif(orientation)])),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPS</x:xmpmeta>')),
    segment(0xed, Buffer.from('Photoshop 3.0\0 GPS')),
    segment(0xfe, Buffer.from('GPS as a comment')),
    DOT.subarray(2),
    DOT.subarray(-2).equals(Buffer.from([0xff, 0xd9])) ? Buffer.alloc(0) : Buffer.from([0xff, 0xd9]),
    Buffer.from(after),
  ]);
}

function pngChunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** One dot with a text and Exif beside it. */
export function aPng(after = ''): Buffer {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', head),
    pngChunk('tEXt', Buffer.from('Comment\0GPS')),
    pngChunk('eXIf', anExif(1)),
    pngChunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    pngChunk('IEND', Buffer.alloc(0)),
    Buffer.from(after),
  ]);
}

/** One dot, lossless, with Exif and XMP beside it. */
export function aWebp(orientation = 1): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(content.length);
    return Buffer.concat([Buffer.from(type), length, content, Buffer.alloc(content.length % 2)]);
  };
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    chunk('VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    chunk('VP8L', Buffer.from('2f0000000007d0fffef7bfff8188e87f', 'hex')),
    chunk('EXIF', anExif(orientation)),
    chunk('XMP ', Buffer.from('<x:xmpmeta>GPS</x:xmpmeta>')),
  ]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), length, body]);
}
