import { randomInt } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** No l, o, 0, 1: the password is read from a screen and typed. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Four groups of five letters: about 100 bits. */
export function generatedPassword(): string {
  const group = (): string => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}

/** Keeps the password where only the operator reads it. Returns the file's path. */
export async function keepPassword(dataDir: string, password: string): Promise<string> {
  const file = join(dataDir, 'demo-password.txt');
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return file;
}
