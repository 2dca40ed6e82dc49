import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded } from './install.mjs';
import { ensurePinnedNode } from './pinned-node.mjs';
import { command, root, runQuietly, say, seconds, tools } from './steps.mjs';

const PROJECTS = [
  'tsconfig.json',
  'libs/ui/tsconfig.json',
  'apps/console/tsconfig.json',
  'apps/portal/tsconfig.json',
];

/** Longest first, because two run side by side. */
function checks() {
  return [
    ['lint', tools.eslint, '.', '--max-warnings', '0'],
    ...PROJECTS.filter((file) => existsSync(join(root, file))).map((file) => [
      `types ${file}`,
      tools.tsc,
      '--noEmit',
      '--project',
      file,
    ]),
    ['format', tools.prettier, '--check', '--log-level', 'warn', '.'],
    [
      'boundaries',
      tools.depcruise,
      '--config',
      'scripts/dependency-cruiser.cjs',
      '--output-type',
      'err-long',
      ...['apps', 'libs', 'scripts', 'test'],
    ],
  ];
}

// `npm run check`: every check runs even when one fails, so that one run tells everything.
await command(async () => {
  await installIfNeeded();
  await ensurePinnedNode();
  const queue = checks();
  const failed = [];
  const work = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      const [name, ...args] = check;
      const since = performance.now();
      const { code, output } = await runQuietly(process.execPath, args);
      say(`${code === 0 ? 'passed' : 'FAILED'}: ${name} (${seconds(since)})`);
      if (code === 0) continue;
      failed.push(name);
      process.stdout.write(`${output.trimEnd()}\n`);
    }
  };
  await Promise.all([work(), work()]);
  say(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
});
