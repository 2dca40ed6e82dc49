import type { EvidenceType } from '@cis/contracts';

const ENDINGS: Readonly<Record<EvidenceType, readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/webp': ['.webp'],
};

/**
 * The sender's name, marks kept, with an ending that tells what the file is: `QĐ 05.exe` that is a PDF becomes `QĐ 05.exe.pdf`.
 * Characters that hide or turn text around are dropped.
 */
export function storedFileName(name: string, type: EvidenceType, nameless: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}"<>:|?*]/gu, '').trim() || nameless;
  const endings = ENDINGS[type];
  const fits = endings.some((ending) => plain.length > ending.length && plain.toLowerCase().endsWith(ending));
  return fits ? plain : `${plain.slice(0, 190).toWellFormed()}${endings[0]}`;
}

/** A header that saves the file under its name in every browser (RFC 6266). */
export function disposition(name: string, how: 'attachment' | 'inline'): string {
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
  return `${how}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Saves the file under its name. */
export function attachmentDisposition(name: string): string {
  return disposition(name, 'attachment');
}
