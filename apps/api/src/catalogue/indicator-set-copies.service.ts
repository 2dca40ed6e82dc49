import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { CopyIndicatorSetBody, IndicatorSetItemBody, ReplacedItemBody } from '@cis/contracts';
import { Database, type Transaction } from '@cis/database';
import { insertSet, lockSet, writeItems } from './indicator-set-writes.js';
import { lockCatalogue } from './locked-indicator.js';

interface SuccessorRow {
  readonly from: string;
  readonly to: string | null;
  readonly isRetired: boolean;
}

export interface SetCopy {
  readonly id: number;
  readonly replaced: ReplacedItemBody[];
  readonly dropped: string[];
}

/** Carries a set into another year: what has been succeeded by then is replaced, what is retired without a successor is left out. */
@Injectable()
export class IndicatorSetCopiesService {
  constructor(private readonly database: Database) {}

  /** @throws RowNotFoundError; DomainError indicator-set.exists. */
  copy(caller: CallerContext, id: number, body: CopyIndicatorSetBody): Promise<SetCopy> {
    return this.database.within(caller.catalogueScope, async (tx) => {
      await lockCatalogue(tx);
      const original = await lockSet(tx, id);
      const items = await tx.query<Required<IndicatorSetItemBody>>(
        `select x.indicator_code as "indicatorCode", x.is_required as "isRequired" from reference.indicator_set_items x
         where x.set_id = $1 order by x.sort_order, x.indicator_code`,
        [id],
      );
      const carried = carriedOver(items, await successors(tx, body.year));
      const copyId = await insertSet(tx, {
        year: body.year,
        programme: body.programme ?? original.programme,
        nameVi: body.nameVi ?? copiedName(original.nameVi, original.year, body.year),
        nameEn: body.nameEn ?? (original.nameEn && copiedName(original.nameEn, original.year, body.year)),
        isForm: body.isForm ?? original.isForm,
      });
      await writeItems(tx, copyId, carried.items);
      return { id: copyId, replaced: carried.replaced, dropped: carried.dropped };
    });
  }
}

/** Successors that have begun by the year; of a retired indicator also later ones, for nothing else continues it. */
function successors(tx: Transaction, year: number): Promise<SuccessorRow[]> {
  return tx.query<SuccessorRow>(
    `select i.code as "from", s.indicator_code as "to", i.retired_on is not null as "isRetired"
     from reference.indicators i
     left join reference.indicator_successions s on s.predecessor_code = i.code and (s.from_year <= $1 or i.retired_on is not null)
     order by i.sort_order, s.indicator_code`,
    [year],
  );
}

function carriedOver(
  items: readonly Required<IndicatorSetItemBody>[],
  rows: readonly SuccessorRow[],
): { items: IndicatorSetItemBody[]; replaced: ReplacedItemBody[]; dropped: string[] } {
  const retired = new Set(rows.filter(({ isRetired }) => isRetired).map(({ from }) => from));
  const endsOf = (code: string, path: readonly string[]): string[] => {
    const next = rows.flatMap(({ from, to }) =>
      from === code && to !== null && !path.includes(to) ? [to] : [],
    );
    if (next.length === 0) return retired.has(code) ? [] : [code];
    return next.flatMap((one) => endsOf(one, [...path, code]));
  };
  const carried = new Map<string, IndicatorSetItemBody>();
  const replaced: ReplacedItemBody[] = [];
  const dropped: string[] = [];
  for (const { indicatorCode, isRequired } of items) {
    const ends = endsOf(indicatorCode, []);
    if (ends.length === 0) dropped.push(indicatorCode);
    for (const end of ends) {
      if (end !== indicatorCode) replaced.push({ from: indicatorCode, to: end });
      carried.set(end, {
        indicatorCode: end,
        isRequired: isRequired || carried.get(end)?.isRequired === true,
      });
    }
  }
  return { items: [...carried.values()], replaced, dropped };
}

/** A name that says its year says the new one; that the original is a sample is not said of the copy, which people made. */
function copiedName(name: string, from: number, to: number): string {
  return name.replaceAll(String(from), String(to)).replace(/\s*\((minh họa|sample)\)$/u, '');
}
