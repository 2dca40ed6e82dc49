import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './builds.mjs';
import { installIfNeeded } from './install.mjs';
import { ensurePinnedNode } from './pinned-node.mjs';
import { command, root, runVisibly, say, seconds, StepError, tools } from './steps.mjs';

/** In this order: the quick ones first. Some db tests start the built server and read the portal's pages. */
const TIERS = {
  unit: { builds: [], timeout: 10_000, workers: 2 },
  db: { builds: ['server', 'console', 'portal'], timeout: 30_000, workers: 2 },
  e2e: { builds: undefined, timeout: 120_000, workers: 1 },
};

const NODE_FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

// `npm test [-- unit|db|e2e [jest arguments]]`: everything from installing to the last browser test. The last line
// is always "N passed, N failed".
await command(async () => {
  await installIfNeeded();
  await ensurePinnedNode();
  const [first, ...rest] = process.argv.slice(2);
  const isTier = first !== undefined && first in TIERS;
  const tiers = isTier ? [first] : Object.keys(TIERS);
  const jestArguments = isTier || first === undefined ? rest : [first, ...rest];
  const folder = mkdtempSync(join(tmpdir(), 'cis-results-'));
  const total = { passed: 0, failed: 0 };
  try {
    for (const tier of tiers) {
      const result = await runTier(tier, jestArguments, join(folder, `${tier}.json`));
      total.passed += result.passed;
      total.failed += result.failed;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = total.failed > 0 ? 1 : 0;
});

async function runTier(tier, jestArguments, resultFile) {
  const { builds, timeout, workers } = TIERS[tier];
  const built = await isBuilt(builds);
  say(`Tests: ${tier} …`);
  const since = performance.now();
  const code = await runVisibly(process.execPath, [
    ...NODE_FLAGS,
    tools.jest,
    '--config',
    join(root, 'test', 'jest.config.js'),
    '--selectProjects',
    tier,
    '--passWithNoTests',
    `--maxWorkers=${workers}`,
    `--testTimeout=${timeout}`,
    '--json',
    `--outputFile=${resultFile}`,
    ...jestArguments,
  ]);
  if (code >= 128) process.exit(code); // Interrupted: there is nothing to sum up.
  const result = summary(resultFile, code);
  if (!built) result.failed += 1;
  say(`Tests: ${tier}: ${result.passed} passed, ${result.failed} failed, ${seconds(since)}.`);
  return result;
}

/** Most tests say something even where a build fails, so the failure is counted and they run. */
async function isBuilt(names) {
  try {
    await buildIfStale(names);
    return true;
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    say(error.message);
    return false;
  }
}

/** A file that could not run at all counts as one failure; so does a run that ends badly without saying why. */
function summary(resultFile, code) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(resultFile, 'utf8'),
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: code === 0 ? 0 : 1 };
  }
}
