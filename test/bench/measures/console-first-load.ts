import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { atMost } from '../figure.js';
import type { Measure } from '../measure.js';

const CONSOLE = join(__dirname, '../../../../dist/console');

/** Bytes of the page, its styles and the scripts it asks for at once, gzipped as served. */
export const consoleFirstLoad: Measure = async ({ note }) => {
  const html = readFileSync(join(CONSOLE, 'index.html'), 'utf8');
  const assets = [...html.matchAll(/(?:src|href)="\/console\/([^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path ?? '',
  );
  const bytes = [html, ...assets.map((path) => readFileSync(join(CONSOLE, path)))].reduce(
    (sum, content) => sum + gzipSync(content).length,
    0,
  );
  note(atMost("console's first load", bytes / 1024, 450, 'KB gzip'));
};
