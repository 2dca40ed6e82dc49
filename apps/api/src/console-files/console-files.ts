import { Injectable } from '@nestjs/common';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { builtFolder } from '../built-folder.js';
import { RenderedAnswer } from '../public/index.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
/** A new build gives new names, so these bytes never change. */
const FOREVER = 'public, max-age=31536000, immutable';
/** Asked for each time, answered with 304 while it is the same. */
const ALWAYS_ASK = 'no-cache';

interface Kept {
  readonly modifiedMs: number;
  readonly answer: RenderedAnswer;
}

/** The built console's files, compressed once and kept in memory; a new build is noticed by its time. */
@Injectable()
export class ConsoleFiles {
  private readonly root = builtFolder('console');
  private readonly kept = new Map<string, Kept>();

  /** `path` is relative to the console, e.g. `assets/index-1a2b.js`; null when there is no such file. */
  async find(path: string): Promise<RenderedAnswer | null> {
    if (this.root === null) return null;
    const file = normalize(join(this.root, path));
    if (!file.startsWith(this.root + sep) || !(extname(file) in TYPES)) return null;
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return null;
    const known = this.kept.get(file);
    if (known?.modifiedMs === found.mtimeMs) return known.answer;
    const answer = new RenderedAnswer(
      TYPES[extname(file)] ?? 'application/octet-stream',
      await readFile(file),
      path.startsWith('assets/') ? FOREVER : ALWAYS_ASK,
    );
    this.kept.set(file, { modifiedMs: found.mtimeMs, answer });
    return answer;
  }
}
