import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { UnusableStorageError, type FileStorage } from '../../apps/api/src/files/file-storage';
import { LocalFileStorage } from '../../apps/api/src/files/local-file-storage';
import { S3FileStorage, type BucketLimits } from '../../apps/api/src/files/s3-file-storage';
import type { BucketConfig } from '@cis/config';
import { startTestApp } from '../support/app';
import { startS3Server, type S3Server } from '../support/s3-server';

const TENANT = 5_200_001;
const NEIGHBOUR = 5_200_002;

/** What every storage promises, whatever stands behind it. */
function keepsItsPromises(storage: () => FileStorage): void {
  it('gives back what was put, by tenant and content, as a whole and as a stream', async () => {
    const bytes = Buffer.from('minh chứng số 1');

    const stored = await storage().put(TENANT, bytes);

    expect(await storage().has(stored)).toBe(true);
    expect(await storage().read(stored)).toEqual(bytes);
    expect(await buffer((await storage().open(stored)) as Readable)).toEqual(bytes);
  });

  it('has nothing of what is not there, and of what lies with another tenant', async () => {
    const stored = await storage().put(TENANT, Buffer.from('của xã này'));

    for (const other of [
      { ...stored, tenantId: NEIGHBOUR },
      { ...stored, sha256: '0'.repeat(64) },
      { ...stored, shelf: 'imports' as const },
    ]) {
      expect(await storage().has(other)).toBe(false);
      expect(await storage().read(other)).toBeNull();
      expect(await storage().open(other)).toBeNull();
    }
    expect(await storage().has(stored)).toBe(true);
  });

  it('keeps the same content once, also when it comes twice at the same time', async () => {
    const bytes = Buffer.alloc(200_000, 'x');

    const [one, other] = await Promise.all([storage().put(TENANT, bytes), storage().put(TENANT, bytes)]);

    expect(one).toEqual(other);
    expect(await storage().put(TENANT, bytes)).toEqual(one);
    expect((await storage().read(one))?.equals(bytes)).toBe(true);
  });

  it("removes one tenant's file and leaves the other's, and does not mind what is gone already", async () => {
    const one = await storage().put(TENANT, Buffer.from('same'));
    const other = await storage().put(NEIGHBOUR, Buffer.from('same'));

    await storage().remove(one);
    await storage().remove(one);

    expect(await storage().read(one)).toBeNull();
    expect(await storage().read(other)).toEqual(Buffer.from('same'));
  });

  it('keeps files of imports apart from those of the same content', async () => {
    const bytes = Buffer.from('hai nơi');
    const kept = await storage().put(TENANT, bytes);
    const imported = await storage().put(TENANT, bytes, 'imports');

    await storage().remove(imported);

    expect(await storage().read(imported)).toBeNull();
    expect(await storage().read(kept)).toEqual(bytes);
  });

  it('takes an empty file and one of 25 MB', async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.alloc(25 * 1_048_576, 7)]) {
      const stored = await storage().put(TENANT, bytes);

      expect((await storage().read(stored))?.equals(bytes)).toBe(true);
    }
  });

  it('refuses names that are no digest', async () => {
    for (const sha256 of ['../../secret', '', 'A'.repeat(64)])
      await expect(storage().read({ tenantId: 1, sha256 })).rejects.toThrow(RangeError);
    await expect(storage().read({ tenantId: 1.5, sha256: '0'.repeat(64) })).rejects.toThrow(RangeError);
  });

  it('can be used', async () => {
    await expect(storage().check()).resolves.toBeUndefined();
  });
}

describe('files in a local folder', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'cis-files-'));
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  keepsItsPromises(() => new LocalFileStorage(dataDir));

  it('leaves nothing half-written beside the files', async () => {
    await new LocalFileStorage(dataDir).put(5_200_077, Buffer.from('whole'));

    const names = await readdir(join(dataDir, 'files', '5200077'), { recursive: true });

    expect(names.map((name) => name.split('/').at(-1)?.length)).toEqual([2, 64]);
  });

  it('says what is wrong when the folder cannot be used, and lets the sender try again later', async () => {
    const blocked = await mkdtemp(join(tmpdir(), 'cis-files-'));
    await writeFile(join(blocked, 'files'), 'a file where a folder should be');
    const storage = new LocalFileStorage(blocked);

    await expect(storage.check()).rejects.toThrow(UnusableStorageError);
    await expect(storage.check()).rejects.toThrow(/DATA_DIR/);
    await expect(storage.put(TENANT, Buffer.from('x'))).rejects.toMatchObject({
      code: 'file.storage-unavailable',
    });
    await rm(blocked, { recursive: true });
  });
});

describe('files in an S3-compatible bucket', () => {
  const QUICK = { connectMs: 500, silentMs: 300, totalMs: 1_500 };
  const bytes = Buffer.from('trong vùng chứa');
  const opened: S3FileStorage[] = [];
  let server: S3Server;
  beforeAll(async () => {
    server = await startS3Server();
  });
  afterAll(() => server.close());
  afterEach(() => {
    server.mood = 'work';
    for (const storage of opened.splice(0)) storage.onModuleDestroy();
  });

  const bucket = (change: Partial<BucketConfig> = {}): BucketConfig => ({
    endpoint: server.endpoint,
    region: server.region,
    bucket: server.bucket,
    accessKeyId: server.accessKeyId,
    secretAccessKey: server.secretAccessKey,
    pathStyle: true,
    ...change,
  });
  const storageOf = (change: Partial<BucketConfig> = {}, limits?: BucketLimits): S3FileStorage => {
    const storage = new S3FileStorage(bucket(change), limits);
    opened.push(storage);
    return storage;
  };
  /** What it throws, with everything it says. */
  const failure = async (work: Promise<unknown>): Promise<Error & { code?: string }> => {
    try {
      await work;
    } catch (error) {
      return error as Error & { code?: string };
    }
    throw new Error('It did not fail');
  };

  keepsItsPromises(() => storageOf());

  it('lies under tenant and digest, as in the folder', async () => {
    const { sha256 } = await storageOf().put(TENANT, bytes);

    expect(server.objects.get(`${TENANT}/${sha256.slice(0, 2)}/${sha256}`)?.equals(bytes)).toBe(true);
  });

  it('does not send again what is there', async () => {
    await storageOf().put(TENANT, bytes);
    server.requests.length = 0;

    await storageOf().put(TENANT, bytes);

    expect(server.requests.map((line) => line.split(' ')[0])).toEqual(['HEAD']);
  });

  it.each(['fail', 'refuse', 'silent'] as const)(
    'gives up in time when the service is in the mood to %s, and works again afterwards',
    async (mood) => {
      const stored = await storageOf().put(TENANT, bytes);
      server.requests.length = 0;
      server.mood = mood;
      const since = Date.now();

      const quick = storageOf({}, QUICK);
      for (const work of [quick.put(TENANT, Buffer.from(mood)), quick.read(stored)])
        expect((await failure(work)).code).toBe('file.storage-unavailable');

      expect(Date.now() - since).toBeLessThan(4_000);
      expect(server.requests.length).toBeLessThanOrEqual(6);
      server.mood = 'work';
      expect(await storageOf().read(stored)).toEqual(bytes);
    },
  );

  it('takes no half of an object for the whole', async () => {
    const stored = await storageOf().put(TENANT, Buffer.alloc(100_000, 'y'));
    server.mood = 'break-off';

    expect((await failure(storageOf().read(stored))).code).toBe('file.storage-unavailable');
    const stream = (await storageOf().open(stored)) as Readable;
    await expect(buffer(stream)).rejects.toThrow();
  });

  it.each([
    ['another secret', { secretAccessKey: 'khong-phai-bi-mat-do' }, /S3_SECRET_ACCESS_KEY/],
    ['another bucket', { bucket: 'khong-co' }, /S3_BUCKET/],
    ['an address where nobody answers', { endpoint: 'http://127.0.0.1:9' }, /S3_ENDPOINT/],
  ])('says before the start what is wrong with %s, without the secret', async (_, change, hint) => {
    const error = await failure(storageOf(change).check());

    expect(error).toBeInstanceOf(UnusableStorageError);
    expect(error.message).toMatch(hint);
    expect(error.message).toMatch(/ \/ /);
    expect(error.message).not.toContain(bucket(change).secretAccessKey);
    await expect(storageOf().check()).resolves.toBeUndefined();
  });

  it('keeps the secret out of what it throws', async () => {
    const stored = await storageOf().put(TENANT, bytes);
    server.mood = 'refuse';

    const error = await failure(storageOf().read(stored));

    const told = `${error.stack ?? ''} ${String(error.cause)} ${JSON.stringify(error)} ${JSON.stringify(error.cause)}`;
    expect(told).toContain('AccessDenied');
    expect(told).not.toContain(server.secretAccessKey);
  });

  it('serves the whole system; without it uploads answer 503 while everything else goes on', async () => {
    const test = await startTestApp({
      S3_ENDPOINT: server.endpoint,
      S3_REGION: server.region,
      S3_BUCKET: server.bucket,
      S3_ACCESS_KEY_ID: server.accessKeyId,
      S3_SECRET_ACCESS_KEY: server.secretAccessKey,
      S3_PATH_STYLE: 'true',
    });
    try {
      const leader = await test.as('leader');
      const pdf = { name: 'QĐ.pdf', content: '%PDF-1.7 quyết định' };
      const before = server.objects.size;
      const uploaded = await leader.upload('/api/v1/target-decisions/files', pdf);
      server.mood = 'refuse';
      const refused = await leader.upload('/api/v1/target-decisions/files', {
        ...pdf,
        content: '%PDF-1.7 quyết định sau',
      });

      expect([uploaded.status, server.objects.size]).toEqual([201, before + 1]);
      expect([refused.status, refused.body.code]).toEqual([503, 'file.storage-unavailable']);
      expect((await test.nobody.get('/health/ready')).status).toBe(200);
      expect((await leader.get('/api/v1/tasks')).status).toBe(200);
    } finally {
      await test.close();
    }
  });
});
