/**
 * Jest runs setup and teardown in one process but without the module mapping of the tests, so they take the compiled
 * cluster, which scripts/test.mjs builds before the tiers that need it.
 */
module.exports = async function globalSetup() {
  const { startTestCluster } = require('../../dist/test/support/cluster.js');
  globalThis.testCluster = await startTestCluster();
};
