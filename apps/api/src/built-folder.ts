import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * `dist/<name>` of this installation. Sources and build output lie at different depths, so it is looked for upwards.
 * Null when it has not been built.
 */
export function builtFolder(name: 'console' | 'portal'): string | null {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'dist', name);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) return null;
  }
}
