import { DomainError } from '@cis/domain';
import type { FastifyRequest } from 'fastify';
import '@fastify/multipart';

export interface UploadedFile {
  readonly bytes: Buffer;
  /** As the sender called it; without folders. */
  readonly name: string;
}

/**
 * The one file of a multipart request.
 * @throws DomainError request.unsupported-type, file.too-large, request.malformed
 */
export async function uploadedFile(request: FastifyRequest, largestBytes: number): Promise<UploadedFile> {
  if (!request.isMultipart()) throw new DomainError('request.unsupported-type');
  try {
    const part = await request.file({ limits: { fileSize: largestBytes } });
    if (!part) throw new DomainError('request.malformed');
    const bytes = await part.toBuffer();
    const name = part.filename
      .normalize('NFC')
      .toWellFormed()
      .replace(/^.*[/\\]/s, '')
      .replaceAll('\0', '')
      .trim();
    return { bytes, name: name.slice(-200) || 'file' };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    if (code === 'FST_REQ_FILE_TOO_LARGE')
      throw new DomainError('file.too-large', { megabytes: Math.floor(largestBytes / 1_048_576) });
    throw new DomainError('request.malformed', {}, { cause: error });
  }
}
