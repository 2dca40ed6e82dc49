import type { DecisionFileType } from '@cis/contracts';
import { storedFileName } from './file-name.js';

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

/** As storedFileName; a decision without any name is called "quyet-dinh". */
export function decisionFileName(name: string, type: DecisionFileType): string {
  return storedFileName(name, type, 'quyet-dinh');
}
