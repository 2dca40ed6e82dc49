import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { embeddedServerPid, newDataDir, startProgram, type Program } from '../support/program.js';

describe('starting and stopping the server', () => {
  let dataDir: string;
  const programs: Program[] = [];
  const start = (environment: Record<string, string> = {}): Program => {
    const program = startProgram({ DATA_DIR: dataDir, ...environment });
    programs.push(program);
    return program;
  };

  beforeAll(() => {
    dataDir = newDataDir();
  });

  afterEach(async () => {
    for (const program of programs.splice(0)) {
      program.process.kill('SIGTERM');
      await program.ended;
    }
  });

  afterAll(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends with code 0 on %s and takes the embedded database with it',
    async (signal) => {
      const program = start();
      await program.ready;
      const database = embeddedServerPid(dataDir);

      program.process.kill(signal);
      const { code } = await program.ended;

      expect(database).not.toBeNull();
      expect(code).toBe(0);
      expect(embeddedServerPid(dataDir)).toBeNull();
    },
    60_000,
  );

  it('starts again after it was killed, and stops the database that was left behind', async () => {
    const killed = start();
    await killed.ready;
    const orphan = embeddedServerPid(dataDir) ?? 0;
    killed.process.kill('SIGKILL');
    await killed.ended;

    const next = start();
    const address = await next.ready;
    const answer = await fetch(`${address}/health/ready`);

    expect(orphan).toBeGreaterThan(0);
    expect(answer.status).toBe(200);
    // Two servers never hold one folder: another process holds it now.
    expect(embeddedServerPid(dataDir)).not.toBe(orphan);
  }, 60_000);

  it('refuses a second start on the same data folder and leaves the first alone', async () => {
    const first = start();
    const address = await first.ready;

    const { code, output } = await start().ended;
    const answer = await fetch(`${address}/health/ready`);

    expect(code).toBe(1);
    expect(output).toContain('already running on this data folder');
    expect(output).toContain('DATA_DIR');
    expect(answer.status).toBe(200);
  }, 60_000);

  it('says which port is taken, and leaves no database behind', async () => {
    const occupier = await listen();
    const { port } = occupier.address() as AddressInfo;

    const { code, output } = await start({ PORT: String(port) }).ended;

    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is taken`);
    expect(output).not.toMatch(/^ +at /m);
    expect(embeddedServerPid(dataDir)).toBeNull();
    occupier.close();
  }, 60_000);

  it('says which database it cannot reach, without its password', async () => {
    const { code, output } = await start({ DATABASE_URL: 'postgres://someone:hidden-word@127.0.0.1:1/cis' })
      .ended;

    expect(code).toBe(1);
    expect(output).toContain('Cannot reach the database cis at 127.0.0.1:1');
    expect(output).toContain('DATABASE_URL');
    expect(output).not.toContain('hidden-word');
  });

  it('says that a data folder cannot be used', async () => {
    const file = join(dataDir, 'a-file');
    writeFileSync(file, '');

    const { code, output } = await start({ DATA_DIR: file }).ended;

    expect(code).toBe(1);
    expect(output).toContain(`Cannot read or write ${file}`);
    expect(output).toContain('DATA_DIR');
  });

  it('refuses a data folder made by another version of PostgreSQL', async () => {
    const old = join(dataDir, 'old');
    mkdirSync(join(old, 'postgres'), { recursive: true });
    writeFileSync(join(old, 'postgres', 'PG_VERSION'), '15\n');

    const { code, output } = await start({ DATA_DIR: old }).ended;

    expect(code).toBe(1);
    expect(output).toContain('made by PostgreSQL 15');
  });

  it('lists every wrong variable at once, without its value', async () => {
    const { code, output } = await start({ PORT: 'hidden-word', LOG_LEVEL: 'hidden-word' }).ended;

    expect(code).toBe(1);
    expect(output).toContain('PORT');
    expect(output).toContain('LOG_LEVEL');
    expect(output).not.toContain('hidden-word');
  });
});

function listen(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
  });
}
