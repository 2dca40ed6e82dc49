import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeEnvironment } from './environment.js';

const SAMPLE = readFileSync(join(__dirname, '../../../docker/sample.env'), 'utf8');

describe('docker/sample.env', () => {
  it('names every variable the system reads, and no other but the database container’s password', () => {
    const named = [...SAMPLE.matchAll(/^(?:# )?([A-Z0-9_]+)=/gm)].map(([, name]) => name);

    expect(named.filter((name) => name !== 'POSTGRES_PASSWORD').sort()).toEqual(
      Object.keys(describeEnvironment()).sort(),
    );
  });
});
