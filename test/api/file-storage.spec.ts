import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { UnusableStorageError, type FileStorage } from '../../apps/api/src/files/file-storage';
import { LocalFileStorage } from '../../apps/api/src/files/local-file-storage';

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
