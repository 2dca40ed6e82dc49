import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadConfig, type AppConfig } from '@cis/config';
import type { Database, Server } from '@cis/database';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Client } from 'pg';
import supertest from 'supertest';
import { createApp } from '../../apps/api/src/create-app.js';
import { actorsOf, insertActors, PASSWORD, type Actor, type ActorName, type Actors } from './actors.js';
import { openTestDatabase, type TestDatabase } from './database.js';

/** One answer: `body` is the parsed JSON, or undefined when there is none. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read many shapes
export interface Answer<Body = any> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly raw: Buffer;
  readonly body: Body;
}

export type Headers = Readonly<Record<string, string>>;

/** Speaks HTTP to the application as one person (or as nobody). Paths are as in the API: '/api/v1/people'. */
export interface Agent {
  get(path: string, headers?: Headers): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Headers): Promise<Answer>;
  patch(path: string, body: unknown, headers?: Headers): Promise<Answer>;
  put(path: string, body: unknown, headers?: Headers): Promise<Answer>;
  delete(path: string, headers?: Headers): Promise<Answer>;
  /** Sends one file as multipart/form-data, with further fields. */
  upload(
    path: string,
    file: { name: string; content: Buffer | string; type?: string; method?: 'POST' | 'PUT' },
    fields?: Headers,
    headers?: Headers,
  ): Promise<Answer>;
  /** The session cookie as `name=value`; empty for nobody. */
  readonly cookie: string;
}

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly config: AppConfig;
  readonly server: Server;
  readonly database: Database;
  /** Superuser, whom no policy binds: for proving that a row exists, and for arranging what no route arranges. */
  readonly admin: Client;
  readonly actors: Actors;
  readonly nobody: Agent;
  /** Signed in over HTTP at the first call, remembered afterwards. */
  as(actor: ActorName | Actor): Promise<Agent>;
  /** A fresh session each time. */
  signIn(username: string, password?: string): Promise<Agent>;
  agent(cookie: string): Agent;
  /** Where the application listens, for browsers. */
  readonly url: string;
  close(): Promise<void>;
}

/** A running application over a database of its own, with reference data and the actors. Call `close` in afterAll. */
export async function startTestApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const testDatabase = await openTestDatabase();
  try {
    return await startOver(testDatabase, environment);
  } catch (error) {
    await testDatabase.close();
    throw error;
  }
}

async function startOver(testDatabase: TestDatabase, environment: Record<string, string>): Promise<TestApp> {
  const admin = new Client({ connectionString: testDatabase.server.adminUrl });
  // A failed start drops the database under this connection.
  admin.on('error', () => undefined);
  await admin.connect();
  const dataDir = mkdtempSync(join(tmpdir(), 'cis-test-data-'));
  const config = loadConfig({
    LOG_LEVEL: 'silent',
    SEED: 'reference',
    SESSION_SECRET: testDatabase.server.secret,
    DATABASE_URL: testDatabase.server.adminUrl,
    DATA_DIR: dataDir,
    PORT: '0',
    HOST: '127.0.0.1',
    ...environment,
  });
  const actors = actorsOf(await tenants(admin));
  await insertActors(testDatabase.database, Object.values(actors));
  const app = await createApp(config, testDatabase.database);
  await app.listen(0, '127.0.0.1');
  const agents = new Map<string, Promise<Agent>>();
  const agent = (cookie: string): Agent => agentOf(app, cookie);
  const signIn = async (username: string, password = PASSWORD): Promise<Agent> => {
    const answer = await agent('').post('/api/v1/session', { username, password });
    if (answer.status !== 200) throw new Error(`${username} cannot sign in: ${answer.text}`);
    return agent(cookieOf(answer));
  };
  return {
    app,
    config,
    server: testDatabase.server,
    database: testDatabase.database,
    admin,
    actors,
    nobody: agent(''),
    as: (who) => {
      const { username } = typeof who === 'string' ? actors[who] : who;
      const known = agents.get(username) ?? signIn(username);
      agents.set(username, known);
      return known;
    },
    signIn,
    agent,
    url: await app.getUrl(),
    close: async () => {
      await app.close();
      await admin.end();
      await testDatabase.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The session cookie an answer sets, as `name=value`; empty when it sets none. */
export function cookieOf(answer: Answer): string {
  const header = answer.headers['set-cookie'];
  const [first = ''] = Array.isArray(header) ? header : [header ?? ''];
  return first.split(';')[0] ?? '';
}

async function tenants(admin: Client): Promise<{ iaLe: number; neighbour: number; department: number }> {
  const { rows } = await admin.query<{ slug: string; id: number }>(`
    select slug, id from reference.administrative_units where valid_to is null and slug in ('ia-le', 'chu-se')
    union all select code, id from reference.departments where code in ('tai-chinh', 'so-tai-chinh')`);
  const id = (...slugs: string[]): number => {
    const row = rows.find(({ slug }) => slugs.includes(slug));
    if (!row) throw new Error(`The reference data has no ${slugs.join(' or ')}`);
    return row.id;
  };
  return { iaLe: id('ia-le'), neighbour: id('chu-se'), department: id('tai-chinh', 'so-tai-chinh') };
}

const METHODS = { GET: 'get', POST: 'post', PATCH: 'patch', PUT: 'put', DELETE: 'delete' } as const;

/** The bytes as they came, whatever their type. */
function asBuffer(response: supertest.Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as unknown as Readable;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}

function agentOf(app: NestFastifyApplication, cookie: string): Agent {
  const send = async (
    method: keyof typeof METHODS,
    url: string,
    payload: string | Buffer | undefined,
    headers: Headers,
  ): Promise<Answer> => {
    const call = supertest(app.getHttpServer())
      [METHODS[method]](url)
      .set({ 'accept-encoding': 'identity', ...(cookie === '' ? {} : { cookie }), ...headers })
      .redirects(0)
      .buffer(true)
      .parse(asBuffer);
    const answer = await (payload === undefined ? call : call.send(payload));
    const raw = answer.body as Buffer;
    const text = raw.toString();
    const isJson = /\bjson\b/.test(answer.headers['content-type'] ?? '');
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      raw,
      body: isJson && text !== '' ? JSON.parse(text) : undefined,
    };
  };
  const json =
    (method: 'POST' | 'PATCH' | 'PUT') =>
    (path: string, body?: unknown, headers: Headers = {}) =>
      send(method, path, body === undefined ? undefined : JSON.stringify(body), {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      });
  return {
    cookie,
    get: (path, headers = {}) => send('GET', path, undefined, headers),
    post: json('POST'),
    patch: json('PATCH'),
    put: json('PUT'),
    delete: (path, headers = {}) => send('DELETE', path, undefined, headers),
    upload: (path, file, fields = {}, headers = {}) => {
      const boundary = 'cis-test-boundary';
      const parts = Object.entries(fields).map(
        ([name, value]) =>
          `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      );
      const opening = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: ${file.type ?? 'text/csv'}\r\n\r\n`;
      const payload = Buffer.concat([
        Buffer.from(parts.join('') + opening),
        Buffer.from(file.content),
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]);
      return send(file.method ?? 'POST', path, payload, {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        ...headers,
      });
    },
  };
}
