import { buildIfStale } from './builds.mjs';
import { installIfNeeded } from './install.mjs';
import { ensurePinnedNode } from './pinned-node.mjs';
import { command } from './steps.mjs';

// `npm run build`: server, console and portal, whether stale or not.
await command(async () => {
  await installIfNeeded();
  await ensurePinnedNode();
  await buildIfStale(undefined, { always: true });
});
