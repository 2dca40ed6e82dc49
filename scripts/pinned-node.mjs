import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { bin, runVisibly, StepError } from './steps.mjs';

/** From 24.9 on, Jest can load the ESM-only packages; argon2 came with 24.7. */
const OLDEST = [24, 9];

function isNewEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/**
 * Returns when we run on a Node that is new enough; otherwise runs the same script again on the one the
 * package "node" brought, and ends with its exit code.
 */
export async function ensurePinnedNode() {
  if (isNewEnough(process.versions.node)) return;
  const pinned = bin('node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const version = existsSync(pinned) ? spawnSync(pinned, ['--version'], { encoding: 'utf8' }).stdout : '';
  if (!version || !isNewEnough(version.trim())) {
    throw new StepError(
      `This is Node ${process.versions.node}; version ${OLDEST.join('.')} or newer is needed, and the copy that npm installs is missing. ` +
        'Run "npm rebuild node", then start again.',
    );
  }
  process.exit(await runVisibly(pinned, process.argv.slice(1)));
}
