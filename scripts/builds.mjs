import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runQuietly, say, seconds, StepError, tools } from './steps.mjs';

const SHARED = ['package-lock.json', 'tsconfig.json'];
const BROWSER_LIBS = ['libs/contracts', 'libs/domain', 'libs/ui'];

/** What can be built, from which sources. `stamp` keeps the hash of the sources the result was made of. */
const BUILDS = {
  server: {
    title: 'server',
    sources: [
      ...SHARED,
      'tsconfig.build.json',
      'nest-cli.json',
      'apps/api',
      'libs',
      'scripts',
      'test/support',
      'test/bench',
    ],
    result: 'dist/apps/api/src/main.js',
    folder: '.',
    args: [tools.nest, 'build', 'api'],
  },
  console: {
    title: 'console',
    sources: [...SHARED, 'apps/console', ...BROWSER_LIBS],
    result: 'dist/console/index.html',
    folder: 'apps/console',
    args: [tools.vite, 'build', '--logLevel', 'warn'],
  },
  portal: {
    title: 'portal',
    sources: [...SHARED, 'apps/portal', ...BROWSER_LIBS],
    result: 'dist/portal/entry-server.mjs',
    folder: 'apps/portal',
    args: [tools.vite, 'build', '--logLevel', 'warn'],
  },
};

/** Compilers read these; tests and documents do not change what is built. */
const SOURCE = /\.(ts|tsx|js|mjs|cjs|json|css|html|svg|png|ico|woff2|webmanifest|txt|csv|sql)$/;
const NOT_BUILT = /\.(spec|test)\.tsx?$/;

function filesBelow(path) {
  if (!existsSync(join(root, path))) return [];
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name) && !NOT_BUILT.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
    .filter((file) => !file.includes('node_modules'))
    .sort();
}

/** By content, not by time: a checkout of another branch and back needs no build. */
function hashOfSources({ sources }) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesBelow)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

const stampFile = (name) => join(root, 'dist', `.${name}.stamp`);

/** Somebody else is about to write into dist: what lies there will no longer be what the stamp says. */
export function forgetBuild(name) {
  rmSync(stampFile(name), { force: true });
}

function isFresh(name, hash) {
  const stamp = stampFile(name);
  return (
    existsSync(join(root, BUILDS[name].result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
  );
}

async function buildOne(name, { always, quiet }) {
  const build = BUILDS[name];
  const hash = hashOfSources(build);
  if (!always && isFresh(name, hash)) return;
  if (!quiet) say(`Building the ${build.title} …`);
  const since = performance.now();
  mkdirSync(join(root, 'dist'), { recursive: true });
  forgetBuild(name);
  // An incremental compiler that lost its output would think there is nothing to do.
  if (name === 'server' && !existsSync(join(root, build.result))) {
    rmSync(join(root, 'dist', '.tsbuildinfo'), { force: true });
  }
  const { code, output } = await runQuietly(process.execPath, build.args, {
    cwd: join(root, build.folder),
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (code !== 0 || !existsSync(join(root, build.result))) {
    throw new StepError(`${output.trim()}\nBuilding the ${build.title} failed; the reason is above.`);
  }
  writeFileSync(stampFile(name), hash);
  if (!quiet) say(`Built the ${build.title} in ${seconds(since)}.`);
}

/** The console and the portal exist once they have a Vite configuration. */
export function buildNames() {
  return Object.keys(BUILDS).filter(
    (name) => name === 'server' || existsSync(join(root, BUILDS[name].folder, 'vite.config.ts')),
  );
}

/** Builds those whose sources changed since the last time, side by side. */
export async function buildIfStale(names = buildNames(), options = {}) {
  const existing = new Set(buildNames());
  const wanted = names.filter((name) => existing.has(name));
  const outcomes = await Promise.allSettled(wanted.map((name) => buildOne(name, options)));
  const failed = outcomes.filter((outcome) => outcome.status === 'rejected').map((outcome) => outcome.reason);
  if (failed.length > 0) throw new StepError(failed.map((error) => error.message).join('\n\n'));
}
