import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);
const BROTLI_LEVEL = 5;
const WORTH_COMPRESSING_BYTES = 1_024;

type Encoding = 'br' | 'gzip';

/** Browsers keep a page for a minute, and show the old one while they fetch the new. */
const FOR_A_MINUTE = 'public, max-age=60, stale-while-revalidate=60';

/** A public answer as bytes, with a strong ETag from its content, compressed once for each encoding asked for. */
export class RenderedAnswer {
  private readonly hash: string;
  private readonly compressed = new Map<Encoding, Promise<Buffer>>();

  constructor(
    private readonly contentType: string,
    private readonly body: Buffer,
    private readonly cacheControl = FOR_A_MINUTE,
  ) {
    this.hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  }

  static json(value: unknown): RenderedAnswer {
    return new RenderedAnswer('application/json; charset=utf-8', Buffer.from(JSON.stringify(value)));
  }

  static html(page: string): RenderedAnswer {
    return new RenderedAnswer('text/html; charset=utf-8', Buffer.from(page));
  }

  /** Sends the bytes, or 304 when the client already has them. */
  async send(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const encoding =
      this.body.length < WORTH_COMPRESSING_BYTES || isPacked(this.contentType)
        ? null
        : acceptedEncoding(request.headers['accept-encoding']);
    const etag = encoding === null ? `"${this.hash}"` : `"${this.hash}-${encoding}"`;
    reply.header('etag', etag).header('cache-control', this.cacheControl).header('vary', 'accept-encoding');
    // Only an answer that is still good may say so: not a page that says something is missing.
    if (reply.statusCode < 300 && isKnown(request.headers['if-none-match'], this.hash)) {
      await reply.status(304).send();
      return;
    }
    reply.header('content-type', this.contentType);
    if (encoding === null) {
      await reply.send(this.body);
      return;
    }
    await reply.header('content-encoding', encoding).send(await this.encoded(encoding));
  }

  private encoded(encoding: Encoding): Promise<Buffer> {
    const known = this.compressed.get(encoding);
    if (known) return known;
    const fresh = encoding === 'gzip' ? gzipAsync(this.body) : brotli(this.body);
    this.compressed.set(encoding, fresh);
    return fresh;
  }
}

/** Pictures and fonts are compressed already. */
function isPacked(contentType: string): boolean {
  return /^(?:image\/(?!svg)|font\/)/.test(contentType);
}

function brotli(body: Buffer): Promise<Buffer> {
  return brotliAsync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL } });
}

function acceptedEncoding(header: string | string[] | undefined): Encoding | null {
  if (typeof header !== 'string') return null;
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(header)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(header) ? 'gzip' : null;
}

/** Any encoding of the same content counts: the client asked whether its content is still good. */
function isKnown(header: string | undefined, hash: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((tag) => {
    const known = tag
      .trim()
      .replace(/^W\//, '')
      .replace(/^"|"$/g, '')
      .replace(/-(?:br|gzip)$/, '');
    return known === hash || known === '*';
  });
}
