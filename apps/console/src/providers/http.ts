import { currentLocale, ownText } from './locale';
import { OfflineError, ProblemError } from './problem-error';

const BASE = '/api/v1';

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** Sent as Idempotency-Key: the same key never creates twice. */
  readonly key?: string | undefined;
  /** Sent as If-Match: the version the person was looking at. */
  readonly version?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Answer<Body> {
  readonly body: Body;
  /** From the ETag; undefined where the answer is not one row. */
  readonly version: number | undefined;
}

function headersOf({ body, key, version }: RequestOptions): Headers {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': currentLocale() });
  if (body !== undefined && !(body instanceof FormData) && !(body instanceof Blob))
    headers.set('Content-Type', 'application/json');
  if (body instanceof Blob) headers.set('Content-Type', body.type);
  if (key) headers.set('Idempotency-Key', key);
  if (version !== undefined) headers.set('If-Match', `"${version}"`);
  return headers;
}

function versionOf(response: Response): number | undefined {
  const tag = /^(?:W\/)?"(\d+)"$/.exec(response.headers.get('ETag') ?? '')?.[1];
  return tag === undefined ? undefined : Number(tag);
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A proxy's HTML error page is not worth showing.
    return {};
  }
}

/** Url of an API path, for links the browser follows itself (downloads, images). */
export function apiUrl(path: string): string {
  return `${BASE}/${path}`;
}

/**
 * One request to the API.
 * @throws ProblemError when the API refuses; OfflineError when there is no answer.
 */
export async function request<Body>(path: string, options: RequestOptions = {}): Promise<Answer<Body>> {
  const { method = 'GET', body, signal } = options;
  let response: Response;
  try {
    response = await fetch(apiUrl(path), {
      method,
      headers: headersOf(options),
      credentials: 'same-origin',
      ...(signal ? { signal } : {}),
      ...(body === undefined
        ? {}
        : { body: body instanceof FormData || body instanceof Blob ? body : JSON.stringify(body) }),
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new OfflineError(ownText('cis.offline.failed'));
  }
  const answer = await bodyOf(response);
  if (!response.ok) throw new ProblemError(response.status, answer ?? {});
  return { body: answer as Body, version: versionOf(response) };
}
