import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runVisibly, say, seconds, StepError } from './steps.mjs';

const STAMP = join(root, 'node_modules', '.installed-lockfile');

const hashOfLockfile = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** Ours after npm ci; or else somebody ran npm himself, and the packages tell. */
function isInstalled() {
  return (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashOfLockfile()) || holdsEveryPackage();
}

/**
 * Compares what npm says it installed with the lockfile, by content: file times change with every checkout,
 * and an interrupted installation leaves no record at all.
 */
function holdsEveryPackage() {
  try {
    const wanted = packagesOf('package-lock.json');
    const present = packagesOf('node_modules/.package-lock.json');
    return Object.entries(wanted).every(
      ([path, { version, optional, extraneous, link }]) =>
        !path.startsWith('node_modules/') ||
        optional ||
        extraneous ||
        link ||
        present[path]?.version === version,
    );
  } catch {
    return false;
  }
}

function packagesOf(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
}

/** Installs what the lockfile says, if it is not there yet. */
export async function installIfNeeded() {
  if (isInstalled()) return;
  say('Installing packages with npm ci; the first time takes one to three minutes …');
  const since = performance.now();
  const windows = process.platform === 'win32';
  const code = await runVisibly(windows ? 'npm.cmd' : 'npm', ['ci'], { shell: windows });
  if (code !== 0) {
    throw new StepError(
      'npm ci failed; its message is above. Check the network and the free disk space (1.5 GB), then start again.',
    );
  }
  writeFileSync(STAMP, hashOfLockfile());
  say(`Installed in ${seconds(since)}.`);
}
