import { DomainError } from '@cis/domain';
import type { FastifyRequest } from 'fastify';
import '@fastify/multipart';

export interface UploadedFile {
  readonly bytes: Buffer;
  /** As the sender called it; without folders. */
  readonly name: string;
}

const FIELD = 'file';

/**
 * The one file of a multipart request, in its field `file`. The whole request is read, so that a second file is noticed.
 * @throws DomainError request.unsupported-type, file.too-large, request.malformed
 */
export async function uploadedFile(request: FastifyRequest, largestBytes: number): Promise<UploadedFile> {
  if (!request.isMultipart()) throw new DomainError('request.unsupported-type');
  try {
    let uploaded: UploadedFile | null = null;
    for await (const part of request.parts({ limits: { fileSize: largestBytes } })) {
      if (part.type !== 'file') continue;
      if (part.fieldname !== FIELD) throw new DomainError('request.malformed');
      uploaded = { bytes: await part.toBuffer(), name: plainName(part.filename) };
    }
    if (!uploaded) throw new DomainError('request.malformed');
    return uploaded;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const code: unknown =
      typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
    if (code === 'FST_REQ_FILE_TOO_LARGE')
      throw new DomainError('file.too-large', { megabytes: Math.floor(largestBytes / 1_048_576) });
    throw new DomainError('request.malformed', {}, { cause: error });
  }
}

function plainName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replaceAll('\0', '')
    .trim();
  return plain.slice(-200).toWellFormed() || 'file';
}
