import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { CreateIndicatorBody, UpdateIndicatorBody } from '@cis/contracts';
import { Database, type Transaction } from '@cis/database';
import { refuseChangedMeaning, todayInVietnam } from '@cis/domain';
import type { DefinitionRow } from './indicator-rows.js';
import { exists, insertIndicator, updateIndicator, withChanges } from './indicator-writes.js';
import {
  isUsed,
  knownIndicators,
  lockCatalogue,
  lockIndicator,
  refuseUnsound,
  refuseWhileNeeded,
} from './locked-indicator.js';

/** Writes definitions, as the province; past figures keep their meaning. */
@Injectable()
export class IndicatorsService {
  constructor(private readonly database: Database) {}

  /** @throws DomainError indicator.exists, indicator.definition-invalid, indicator.formula-invalid, indicator.formula-circular. */
  async create(caller: CallerContext, { code, ...fields }: CreateIndicatorBody): Promise<void> {
    await this.database.within(caller.catalogueScope, async (tx) => {
      await lockCatalogue(tx);
      const known = await knownIndicators(tx);
      if (known.has(code)) throw exists(code);
      const definition = withChanges(await emptyDefinition(tx, code), fields);
      await refuseUnsound(tx, definition, known, caller.session.provinceCode);
      await insertIndicator(tx, definition);
    });
  }

  /** @throws StaleVersionError; DomainError indicator.meaning-fixed once there are figures or targets, and those of create. */
  async edit(
    caller: CallerContext,
    code: string,
    version: number,
    { reason, ...changes }: UpdateIndicatorBody,
  ): Promise<void> {
    await this.database.within(caller.catalogueScope, async (tx) => {
      await lockCatalogue(tx);
      const before = await lockIndicator(tx, code, version);
      const after = withChanges(before, changes);
      await refuseUnsound(tx, after, await knownIndicators(tx), caller.session.provinceCode);
      if (await isUsed(tx, code)) refuseChangedMeaning(before, after);
      await updateIndicator(tx, before, after, reason ?? null);
    });
  }

  /** No new figures and targets from today on; what there is stays. @throws DomainError indicator.needed. */
  async retire(caller: CallerContext, code: string, version: number, reason: string | null): Promise<void> {
    await this.database.within(caller.catalogueScope, async (tx) => {
      await lockCatalogue(tx);
      const before = await lockIndicator(tx, code, version);
      if (before.retiredOn !== null) return;
      refuseWhileNeeded(code, await knownIndicators(tx));
      await updateIndicator(tx, before, { ...before, retiredOn: todayInVietnam() }, reason);
    });
  }

  /** @throws DomainError indicator.definition-invalid when what it is computed or weighed with is retired. */
  async restore(caller: CallerContext, code: string, version: number): Promise<void> {
    await this.database.within(caller.catalogueScope, async (tx) => {
      await lockCatalogue(tx);
      const before = await lockIndicator(tx, code, version);
      await refuseUnsound(tx, before, await knownIndicators(tx), caller.session.provinceCode);
      await updateIndicator(tx, before, { ...before, retiredOn: null }, null);
    });
  }
}

/** What a definition says when nobody says otherwise; the required fields are always given. */
async function emptyDefinition(tx: Transaction, code: string): Promise<DefinitionRow> {
  const [last] = await tx.query<{ sortOrder: number }>(
    'select coalesce(max(i.sort_order), 0) + 10 as "sortOrder" from reference.indicators i',
  );
  return {
    code,
    kind: 'indicator',
    domain: 'economy',
    nameVi: '',
    nameEn: '',
    unit: '',
    direction: 'none',
    periodKinds: [],
    isCumulative: false,
    aggregation: 'none',
    weightCode: null,
    numerator: null,
    denominator: null,
    formula: null,
    decimals: 0,
    hardMin: null,
    hardMax: null,
    softMin: null,
    softMax: null,
    rangeBasis: null,
    appliesTo: 'all',
    visibility: 'internal',
    departmentId: null,
    evidence: 'province',
    source: null,
    sortOrder: last?.sortOrder ?? 10,
    retiredOn: null,
  };
}
