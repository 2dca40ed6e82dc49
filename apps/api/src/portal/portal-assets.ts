import { Injectable } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtFolder } from '../built-folder.js';
import { RenderedAnswer } from '../public/index.js';

/** A name as the build gives it; nothing that could lead out of the folder. */
const FONT = /^[\w-]+(?:\.[\w-]+)*\.woff2$/;
/** A new build gives new names, so these bytes never change. */
const FOREVER = 'public, max-age=31536000, immutable';

/** The portal's fonts, kept in memory once read. */
@Injectable()
export class PortalAssets {
  private readonly kept = new Map<string, RenderedAnswer>();

  /** Null when there is no such file. */
  async find(name: string): Promise<RenderedAnswer | null> {
    const known = this.kept.get(name);
    if (known) return known;
    const folder = builtFolder('portal');
    if (folder === null || !FONT.test(name)) return null;
    const bytes = await readFile(join(folder, 'assets', name)).catch(() => null);
    if (bytes === null) return null;
    const answer = new RenderedAnswer('font/woff2', bytes, FOREVER);
    this.kept.set(name, answer);
    return answer;
  }
}
