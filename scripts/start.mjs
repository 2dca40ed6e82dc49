import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './builds.mjs';
import { installIfNeeded } from './install.mjs';
import { ensurePinnedNode } from './pinned-node.mjs';
import { command, root, say } from './steps.mjs';

// `npm start`: from a fresh clone to a listening server. The server runs in this very process, so that signals
// and the exit code need nobody to pass them on.
await command(async () => {
  process.chdir(root);
  await installIfNeeded();
  await ensurePinnedNode();
  await buildIfStale();
  say('Starting the server …');
  process.env.NODE_ENV ??= 'production';
  const main = join(root, 'dist/apps/api/src/main.js');
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
});
