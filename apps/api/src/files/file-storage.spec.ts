import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStorage } from './file-storage.js';

describe('the file storage', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'cis-files-'));
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  it('gives back what was put, by tenant and content', async () => {
    const storage = new FileStorage({ dataDir });

    const stored = await storage.put(5200001, Buffer.from('bytes'));

    expect(await storage.read(stored)).toEqual(Buffer.from('bytes'));
    expect(await storage.read({ ...stored, tenantId: 5200002 })).toBeNull();
  });

  it("removes one tenant's file and leaves the other's", async () => {
    const storage = new FileStorage({ dataDir });
    const one = await storage.put(5200001, Buffer.from('same'));
    const other = await storage.put(5200002, Buffer.from('same'));

    await storage.remove(one);

    expect(await storage.read(one)).toBeNull();
    expect(await storage.read(other)).not.toBeNull();
  });

  it('refuses names that are no digest', async () => {
    await expect(new FileStorage({ dataDir }).read({ tenantId: 1, sha256: '../../secret' })).rejects.toThrow(
      RangeError,
    );
  });
});
