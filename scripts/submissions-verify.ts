import { loadConfig } from '@cis/config';
import { openDatabase, verifyAllSeals, type SealFault } from '@cis/database';
import { withServer } from './server-command.js';

const WORDS: Readonly<Record<SealFault['kind'], string>> = {
  altered: 'was altered',
  unlinked: 'does not follow the seal before it',
  removed: 'is missing',
};

// `npm run submissions:verify`: recomputes every commune's seals; exit code 1 when one was altered, removed or moved.
void withServer(async (server) => {
  const database = await openDatabase(server, loadConfig().database);
  try {
    const since = performance.now();
    let [communes, seals, broken] = [0, 0, 0];
    for await (const report of verifyAllSeals(database)) {
      communes += 1;
      seals += report.seals;
      broken += report.faults.length;
      for (const { kind, periodCode, number } of report.faults)
        console.log(`${report.communeName}: version ${number} of ${periodCode} ${WORDS[kind]}.`);
    }
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    console.log(
      `${seals} seals of ${communes} communes checked in ${seconds} s: ${broken === 0 ? 'all chains are whole' : `${broken} faults`}.`,
    );
    if (broken > 0) process.exitCode = 1;
  } finally {
    await database.close();
  }
});
