import { startTestCluster, type TestCluster } from './cluster.js';

/** Jest runs setup and teardown in one process; this is how the second finds what the first started. */
export interface ClusterHolder {
  testCluster?: TestCluster;
}

export default async function globalSetup(): Promise<void> {
  (globalThis as ClusterHolder).testCluster = await startTestCluster();
}
