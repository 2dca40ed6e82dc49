import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { CreateIndicatorSetBody, IndicatorSetItemBody, UpdateIndicatorSetBody } from '@cis/contracts';
import { Database, type Transaction } from '@cis/database';
import { DomainError } from '@cis/domain';
import {
  codesOf,
  insertSet,
  lockSet,
  refuseDroppingFigures,
  reportedIn,
  touchSet,
  writeItems,
} from './indicator-set-writes.js';
import { knownIndicators, lockCatalogue } from './locked-indicator.js';

/** Writes the sets of a year; forms keep what was reported on them. */
@Injectable()
export class IndicatorSetsService {
  constructor(private readonly database: Database) {}

  /** @returns the id. @throws DomainError indicator-set.exists, indicator.retired, request.invalid for an unknown code. */
  create(caller: CallerContext, body: CreateIndicatorSetBody): Promise<number> {
    return this.database.within(caller.catalogueScope, async (tx) => {
      await lockCatalogue(tx);
      const items = body.items ?? [];
      await refuseUnusable(tx, items, []);
      const id = await insertSet(tx, {
        year: body.year,
        programme: body.programme,
        nameVi: body.nameVi,
        nameEn: body.nameEn ?? null,
        isForm: body.isForm ?? false,
      });
      await writeItems(tx, id, items);
      return id;
    });
  }

  /** @throws StaleVersionError; DomainError indicator-set.has-figures, indicator-set.in-use, and those of create. */
  async edit(
    caller: CallerContext,
    id: number,
    version: number,
    body: UpdateIndicatorSetBody,
  ): Promise<void> {
    refuseNulls(body);
    await this.database.within(caller.catalogueScope, async (tx) => {
      await lockCatalogue(tx);
      const set = await lockSet(tx, id, version);
      const before = await codesOf(tx, id);
      if (set.isForm && body.isForm === false) await refuseWhileReported(tx, set, before);
      if (body.items !== undefined) {
        await refuseUnusable(tx, body.items, before);
        const kept = new Set(body.items.map(({ indicatorCode }) => indicatorCode));
        await refuseDroppingFigures(
          tx,
          set,
          before.filter((code) => !kept.has(code)),
        );
        await writeItems(tx, id, body.items);
      }
      await touchSet(tx, id, {
        nameVi: body.nameVi ?? set.nameVi,
        nameEn: body.nameEn === undefined ? set.nameEn : body.nameEn,
        isForm: body.isForm ?? set.isForm,
      });
    });
  }

  /** @throws StaleVersionError; DomainError indicator-set.in-use for a form with reports, or the only one for figures of its year. */
  async remove(caller: CallerContext, id: number, version: number): Promise<void> {
    await this.database.within(caller.catalogueScope, async (tx) => {
      await lockCatalogue(tx);
      const set = await lockSet(tx, id, version);
      if (set.isForm) await refuseWhileReported(tx, set, await codesOf(tx, id));
      await tx.query('delete from reference.indicator_sets where id = $1', [id]);
    });
  }
}

function refuseNulls(body: UpdateIndicatorSetBody): void {
  const faults = (['nameVi', 'isForm', 'items'] as const)
    .filter((field) => (body[field] as unknown) === null)
    .map((field) => ({ pointer: `/${field}`, code: 'isNotEmpty', detail: 'Không được để trống.' }));
  if (faults.length > 0) throw new DomainError('request.invalid', {}, { faults });
}

/** Only known indicators in force come in; one that was in the set already may stay, although retired. */
async function refuseUnusable(
  tx: Transaction,
  items: readonly IndicatorSetItemBody[],
  present: readonly string[],
): Promise<void> {
  const known = await knownIndicators(tx);
  const faults = items.flatMap(({ indicatorCode }, place) =>
    known.has(indicatorCode)
      ? []
      : [
          {
            pointer: `/items/${place}/indicatorCode`,
            code: 'exists',
            detail: `Không có chỉ tiêu ${indicatorCode}.`,
          },
        ],
  );
  if (faults.length > 0) throw new DomainError('request.invalid', {}, { faults });
  const retired = items
    .map(({ indicatorCode }) => indicatorCode)
    .filter((code) => known.get(code)?.isRetired && !present.includes(code));
  if (retired.length > 0) throw new DomainError('indicator.retired', { indicators: retired.join(', ') });
}

/** Reports on the form, or figures of its year that no other form of the year asks for. */
async function refuseWhileReported(
  tx: Transaction,
  { id, year, programme }: { readonly id: number; readonly year: number; readonly programme: string },
  codes: readonly string[],
): Promise<void> {
  const [answer] = await tx.query<{ isReported: boolean; elsewhere: string[] }>(
    `select exists (select from commune.submissions b join reference.reporting_periods p on p.code = b.period_code
         where b.form = $2 and p.year = $1) as "isReported",
       array(select distinct x.indicator_code from reference.indicator_sets s join reference.indicator_set_items x on x.set_id = s.id
         where s.year = $1 and s.is_form and s.id <> $3) as elsewhere`,
    [year, programme, id],
  );
  const only = codes.filter((code) => !answer?.elsewhere.includes(code));
  if (answer?.isReported || (await reportedIn(tx, year, only)).length > 0)
    throw new DomainError('indicator-set.in-use', { year });
}
