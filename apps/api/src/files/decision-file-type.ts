import type { DecisionFileType } from '@cis/contracts';

const ENDINGS: Readonly<Record<DecisionFileType, readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
};
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** What the bytes are, by the bytes alone; what the sender claims is not asked. null: none of the accepted types. */
export function decisionFileType(bytes: Buffer): DecisionFileType | null {
  if (bytes.length < 16) return null;
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return 'application/pdf';
  if (bytes.subarray(0, 8).equals(PNG)) return 'image/png';
  if (bytes.subarray(0, 3).equals(JPEG)) return 'image/jpeg';
  return isDocument(bytes) ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' : null;
}

/** A Word document without macros: the names of an archive's parts stand in it uncompressed. */
function isDocument(bytes: Buffer): boolean {
  return (
    bytes.subarray(0, 4).equals(ZIP) &&
    bytes.includes('[Content_Types].xml') &&
    bytes.includes('word/document.xml') &&
    !bytes.includes('vbaProject.bin')
  );
}

/**
 * The sender's name, marks kept, with an ending that tells what the file is: `QĐ 05.exe` that is a PDF becomes `QĐ 05.exe.pdf`.
 * Characters that hide or turn text around are dropped.
 */
export function decisionFileName(name: string, type: DecisionFileType): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}"<>:|?*]/gu, '').trim() || 'quyet-dinh';
  const endings = ENDINGS[type];
  const fits = endings.some((ending) => plain.toLowerCase().endsWith(ending));
  return fits ? plain : `${plain.slice(0, 190)}${endings[0]}`;
}

/** A header that saves the file under its name in every browser (RFC 6266). */
export function attachmentDisposition(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
