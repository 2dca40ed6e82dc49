import { Injectable } from '@nestjs/common';
import type { PortalPages } from '@cis/contracts';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtFolder } from '../built-folder.js';

/** The built portal is missing from the installation. */
export class PortalNotBuiltError extends Error {}

/** Hands out the portal's page functions: one file built from apps/portal, loaded at the first page. */
@Injectable()
export class PortalPagesLoader {
  private loading: Promise<PortalPages> | null = null;

  /** @throws PortalNotBuiltError */
  load(): Promise<PortalPages> {
    this.loading ??= loadPages().catch((error: unknown) => {
      this.loading = null;
      throw error;
    });
    return this.loading;
  }
}

async function loadPages(): Promise<PortalPages> {
  const folder = builtFolder('portal');
  if (folder === null) throw new PortalNotBuiltError('The portal is not built: run "npm run build".');
  return (await import(pathToFileURL(join(folder, 'entry-server.mjs')).href)) as PortalPages;
}
