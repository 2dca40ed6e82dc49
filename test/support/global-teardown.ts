import type { ClusterHolder } from './global-setup.js';

export default async function globalTeardown(): Promise<void> {
  await (globalThis as ClusterHolder).testCluster?.stop();
}
