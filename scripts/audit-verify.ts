import { loadConfig } from '@cis/config';
import { openDatabase, verifyAuditChains, type ChainFault } from '@cis/database';
import { withServer } from './server-command.js';

const WORDS: Readonly<Record<ChainFault['kind'], string>> = {
  altered: 'was altered',
  removed: 'is missing',
  reordered: 'is not in its place',
};

// `npm run audit:verify`: walks every tenant's audit chain; exit code 1 when an entry was altered, removed or moved.
void withServer(async (server) => {
  const database = await openDatabase(server, loadConfig().database);
  try {
    const since = performance.now();
    const { tenants, entries, faults } = await verifyAuditChains(database);
    for (const { tenantId, kind, from, to } of faults) {
      console.log(
        `Tenant ${tenantId}: ${from === 0 ? 'the end of the chain' : from === to ? `entry ${from}` : `entries ${from} to ${to}`} ${WORDS[kind]}.`,
      );
    }
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    console.log(
      `${entries} entries of ${tenants} tenants checked in ${seconds} s: ${faults.length === 0 ? 'all chains are whole' : `${faults.length} faults`}.`,
    );
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await database.close();
  }
});
