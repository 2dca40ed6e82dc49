import { inflateRawSync } from 'node:zlib';

/** The text of one file within an archive (DOCX, XLSX), found through its directory. */
export function textInZip(archive: Buffer, name: string): string {
  let entry = archive.readUInt32LE(archive.lastIndexOf('PK\u0005\u0006') + 16);
  while (archive.readUInt32LE(entry) === 0x02014b50) {
    const [nameLength, extra, comment] = [28, 30, 32].map((at) => archive.readUInt16LE(entry + at)) as [
      number,
      number,
      number,
    ];
    if (archive.toString('utf8', entry + 46, entry + 46 + nameLength) === name) {
      const local = archive.readUInt32LE(entry + 42);
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const bytes = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
      return (archive.readUInt16LE(entry + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
    }
    entry += 46 + nameLength + extra + comment;
  }
  throw new Error(`The archive has no ${name}`);
}
