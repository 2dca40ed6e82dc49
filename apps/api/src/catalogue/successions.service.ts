import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { CreateSuccessorBody, SuccessionBody } from '@cis/contracts';
import { Database, RowNotFoundError, type Transaction } from '@cis/database';
import { DomainError, todayInVietnam } from '@cis/domain';
import { replaceInSets } from './indicator-set-writes.js';
import { exists, insertIndicator, updateIndicator, withChanges } from './indicator-writes.js';
import {
  knownIndicators,
  lockCatalogue,
  lockIndicator,
  refuseUnsound,
  refuseWhileNeeded,
} from './locked-indicator.js';

/** Which indicator continues the series of which, so that a series survives a changed catalogue. */
@Injectable()
export class SuccessionsService {
  constructor(private readonly database: Database) {}

  /**
   * Copies a definition under a new code, with changes, and links both; all or nothing.
   * @throws DomainError indicator.exists, indicator.definition-invalid, indicator.needed (to retire), indicator-set.has-figures (to replace).
   */
  async createSuccessor(
    caller: CallerContext,
    code: string,
    version: number,
    body: CreateSuccessorBody,
  ): Promise<void> {
    await this.database.within(caller.catalogueScope, async (tx) => {
      await lockCatalogue(tx);
      const predecessor = await lockIndicator(tx, code, version);
      const known = await knownIndicators(tx);
      if (known.has(body.code)) throw exists(body.code);
      const successor = {
        ...withChanges(predecessor, body.changes ?? {}),
        code: body.code,
        retiredOn: null,
      };
      await refuseUnsound(tx, successor, known, caller.session.provinceCode);
      await insertIndicator(tx, successor);
      await saveSuccession(tx, body.code, code, body);
      if (body.replaceInSets === true) await replaceInSets(tx, code, body.code, body.fromYear);
      if (body.retirePredecessor === true && predecessor.retiredOn === null) {
        refuseWhileNeeded(code, await knownIndicators(tx));
        await updateIndicator(
          tx,
          predecessor,
          { ...predecessor, retiredOn: todayInVietnam() },
          `→ ${body.code}`,
        );
      }
    });
  }

  /** Links two indicators, or corrects the link. @throws RowNotFoundError; DomainError indicator.succession-circular. */
  async link(
    caller: CallerContext,
    code: string,
    predecessorCode: string,
    body: SuccessionBody,
  ): Promise<void> {
    await this.database.within(caller.catalogueScope, async (tx) => {
      await lockCatalogue(tx);
      await lockIndicator(tx, code);
      await lockIndicator(tx, predecessorCode);
      await refuseCircle(tx, code, predecessorCode);
      await saveSuccession(tx, code, predecessorCode, body);
    });
  }

  /** @throws RowNotFoundError */
  async unlink(caller: CallerContext, code: string, predecessorCode: string): Promise<void> {
    await this.database.within(caller.catalogueScope, async (tx) => {
      const gone = await tx.query(
        'delete from reference.indicator_successions where indicator_code = $1 and predecessor_code = $2 returning indicator_code',
        [code, predecessorCode],
      );
      if (gone.length === 0) throw new RowNotFoundError('indicator_successions');
    });
  }
}

async function saveSuccession(
  tx: Transaction,
  code: string,
  predecessorCode: string,
  { fromYear, factor, note }: SuccessionBody,
): Promise<void> {
  await tx.query(
    `insert into reference.indicator_successions (indicator_code, predecessor_code, from_year, factor, note) values ($1, $2, $3, $4, $5)
     on conflict (indicator_code, predecessor_code) do update set from_year = excluded.from_year, factor = excluded.factor, note = excluded.note`,
    [code, predecessorCode, fromYear, factor ?? 1, note ?? null],
  );
}

async function refuseCircle(tx: Transaction, code: string, predecessorCode: string): Promise<void> {
  const circle = await tx.query(
    `with recursive earlier (code) as (
       select $2::text
       union select s.predecessor_code from earlier e join reference.indicator_successions s on s.indicator_code = e.code
     ) select from earlier where code = $1`,
    [code, predecessorCode],
  );
  if (circle.length > 0)
    throw new DomainError('indicator.succession-circular', { indicator: code, predecessor: predecessorCode });
}
