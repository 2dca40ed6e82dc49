module.exports = async function globalTeardown() {
  await globalThis.testCluster?.stop();
};
