import { openDatabase, type Scope, type Server } from '@cis/database';
import { recomputeDerived } from '../figures/index.js';

/** Figures of formulas that a file brought or changed; those of the others turn out as they are. */
export async function recomputeImported(server: Server): Promise<void> {
  const database = await openDatabase(server, { poolSize: 1, statementTimeoutMs: 60_000 });
  try {
    const [provinces, indicators] = await database.readAll<[{ code: string }, { code: string }]>(
      { kind: 'system', reason: 'which formulas an import may have brought' },
      [
        ['select distinct u.province_code as code from reference.administrative_units u order by 1', []],
        [
          'select i.code from reference.indicators i where i.formula is not null and i.retired_on is null order by i.sort_order, i.code',
          [],
        ],
      ],
    );
    for (const province of provinces) {
      const scope: Scope = {
        kind: 'province',
        provinceCode: province.code,
        actor: { userId: null, name: 'Nhập từ tệp', ip: null, requestId: null },
      };
      for (const { code } of indicators) await recomputeDerived(database, scope, code);
    }
  } finally {
    await database.close();
  }
}
