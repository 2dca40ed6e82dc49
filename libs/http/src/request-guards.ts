import { DomainError } from '@cis/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const DEEPEST_JSON = 20;
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses writes that another site makes the browser send: Sec-Fetch-Site first, else Origin against our own host. */
export function refuseCrossSiteWrites(request: FastifyRequest, publicUrl: string | null): void {
  if (READING.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string') {
    if (site === 'same-origin' || site === 'none') return;
    throw new DomainError('request.cross-site');
  }
  const { origin } = request.headers;
  if (origin === undefined) return; // Not a browser: no ambient cookie to abuse.
  const own =
    publicUrl === null ? [`http://${request.host}`, `https://${request.host}`] : [new URL(publicUrl).origin];
  if (!own.includes(origin)) throw new DomainError('request.cross-site');
}

/** Our own JSON body parser: refuses prototype keys, deep nesting, NUL and lone surrogates before any DTO sees them. */
export function useStrictJson(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      const text = body.toString();
      done(null, text === '' ? undefined : checked(anObject(JSON.parse(text)), 0));
    } catch (error) {
      done(error instanceof DomainError ? error : new DomainError('request.malformed', {}, { cause: error }));
    }
  });
}

/** Every route takes an object; `null`, a list or a bare value would pass for "no fields". */
function anObject(value: unknown): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DomainError('request.malformed');
  return value;
}

function checked(value: unknown, depth: number): unknown {
  if (depth > DEEPEST_JSON) throw new DomainError('request.malformed');
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) throw new DomainError('request.malformed');
  } else if (Array.isArray(value)) {
    for (const item of value) checked(item, depth + 1);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === '__proto__' || key.includes('\0') || !key.isWellFormed())
        throw new DomainError('request.malformed');
      checked(item, depth + 1);
    }
  }
  return value;
}

/** Query strings and path parameters get the same treatment. */
export function refuseBrokenText(request: FastifyRequest): void {
  if (/%00|%ED%[AB]/i.test(request.url) || request.url.length > 4_000)
    throw new DomainError('request.malformed');
}
