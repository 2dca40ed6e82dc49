import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './builds.mjs';
import { installIfNeeded } from './install.mjs';
import { ensurePinnedNode } from './pinned-node.mjs';
import { command, root, StepError } from './steps.mjs';

// `node scripts/run.mjs [--with-screens] <path of a TypeScript command, without ending> [arguments]`:
// builds the server (with --with-screens also console and portal) if it changed, then runs the command.
await command(async () => {
  await installIfNeeded();
  await ensurePinnedNode();
  const args = process.argv.slice(2);
  const withScreens = args[0] === '--with-screens';
  const [path, ...rest] = withScreens ? args.slice(1) : args;
  if (!path || !existsSync(join(root, `${path}.ts`))) {
    throw new StepError(`There is no ${path ?? '(no name given)'}.ts to run.`);
  }
  await buildIfStale(withScreens ? undefined : ['server'], { quiet: !withScreens });
  const compiled = join(root, 'dist', `${path}.js`);
  process.argv = [process.execPath, compiled, ...rest];
  await import(pathToFileURL(compiled).href);
});
