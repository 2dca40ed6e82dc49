import type { EvidenceType } from '@cis/contracts';
import { bareJpeg } from './jpeg-content.js';
import { officeType } from './office-content.js';
import { barePng } from './png-content.js';
import { bareWebp } from './webp-content.js';

export interface EvidenceContent {
  readonly type: EvidenceType;
  /** As they are to be stored: photos without place, time and device, which would tell where people were. */
  readonly bytes: Buffer;
}

/** What the bytes are, by the bytes alone; what the sender claims is not asked. null: none of the accepted types, or broken. */
export function evidenceContent(bytes: Buffer): EvidenceContent | null {
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return { type: 'application/pdf', bytes };
  const office = officeType(bytes);
  if (office) return { type: office, bytes };
  return (
    picture('image/jpeg', bareJpeg(bytes)) ??
    picture('image/png', barePng(bytes)) ??
    picture('image/webp', bareWebp(bytes))
  );
}

function picture(type: EvidenceType, bytes: Buffer | null): EvidenceContent | null {
  return bytes && { type, bytes };
}
