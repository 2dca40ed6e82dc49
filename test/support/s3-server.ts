import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

const ACCESS_KEY = 'KHOA-THU-NGHIEM';
const SECRET_KEY = 'bi-mat/thu+nghiem=khong-dung-o-dau';
const REGION = 'vn-thu-1';

/** What the server does with the next requests: its work, fail, refuse the key, fall silent, or break off in the middle of an object. */
export type S3Mood = 'work' | 'fail' | 'refuse' | 'silent' | 'break-off';

export interface S3Server {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Content by key. */
  readonly objects: Map<string, Buffer>;
  /** Methods and paths, in the order they came; each attempt counts. */
  readonly requests: string[];
  mood: S3Mood;
  close(): Promise<void>;
}

/**
 * As much of S3 as files need, spoken over real HTTP, for path-style addresses. Every request is refused unless its signature (AWS
 * Signature Version 4) and the digest of its content are right.
 */
export async function startS3Server(bucket = 'tep-dinh-kem'): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const requests: string[] = [];
  const state: { mood: S3Mood } = { mood: 'work' };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://s3');
    requests.push(`${request.method ?? ''} ${url.pathname}`);
    const body = await buffer(request);
    if (state.mood === 'silent') return;
    if (state.mood === 'fail') {
      fault(response, 503, 'SlowDown');
      return;
    }
    if (state.mood === 'refuse') {
      fault(response, 403, 'AccessDenied');
      return;
    }
    const wrong = signatureFault(request, url, body);
    if (wrong !== null) {
      fault(response, 403, wrong);
      return;
    }
    const [, named, ...parts] = url.pathname.split('/').map(decodeURIComponent);
    const key = parts.join('/');
    if (named !== bucket) {
      fault(response, 404, 'NoSuchBucket');
      return;
    }
    const object = objects.get(key);
    switch (request.method) {
      case 'PUT':
        objects.set(key, body);
        response.writeHead(200, { etag: `"${createHash('md5').update(body).digest('hex')}"` }).end();
        return;
      case 'DELETE':
        objects.delete(key);
        response.writeHead(204).end();
        return;
      default:
        if (key === '') response.writeHead(200).end();
        else if (!object) fault(response, 404, 'NoSuchKey');
        else if (state.mood === 'break-off') {
          response.writeHead(200, { 'content-length': object.length });
          response.write(object.subarray(0, object.length / 2), () => response.destroy());
        } else {
          response.writeHead(200, { 'content-length': object.length });
          response.end(request.method === 'HEAD' ? undefined : object);
        }
    }
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bucket,
    region: REGION,
    accessKeyId: ACCESS_KEY,
    secretAccessKey: SECRET_KEY,
    objects,
    requests,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function fault(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${SECRET_KEY} ${code}</Message></Error>`);
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
const hmac = (key: string | Buffer, content: string): Buffer =>
  createHmac('sha256', key).update(content).digest();

/** The code of the refusal; null when the request is signed as it should be. */
function signatureFault({ method, headers }: IncomingMessage, url: URL, body: Buffer): string | null {
  const authorization =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (!authorization) return 'AccessDenied';
  const [, accessKey = '', day = '', region = '', signedHeaders = '', signature = ''] = authorization;
  if (accessKey !== ACCESS_KEY) return 'InvalidAccessKeyId';
  if (region !== REGION) return 'AuthorizationHeaderMalformed';
  const digest = String(headers['x-amz-content-sha256']);
  if (digest !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  if (!signedHeaders.split(';').includes('host')) return 'SignatureDoesNotMatch';
  const canonical = [
    method,
    url.pathname,
    [...url.searchParams]
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .sort()
      .join('&'),
    ...signedHeaders.split(';').map((name) => `${name}:${String(headers[name]).trim().replace(/ +/g, ' ')}`),
    '',
    signedHeaders,
    digest,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${SECRET_KEY}`, day), region), 's3'), 'aws4_request');
  return hmac(key, toSign).toString('hex') === signature ? null : 'SignatureDoesNotMatch';
}
