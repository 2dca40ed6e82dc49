import type { ListQueryDto, Page } from '@cis/contracts';
import { DomainError } from '@cis/domain';

/** A list as SQL: fixed text from the code, values only as parameters. */
export interface ListSql {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Collects `and` conditions with numbered parameters. */
export class Conditions {
  private readonly parts: string[] = [];
  readonly values: unknown[] = [];

  /** Adds a condition whose `?` marks stand for the values, in order. Skipped when the first value is undefined. */
  add(condition: string, ...values: readonly unknown[]): this {
    if (values.length > 0 && values[0] === undefined) return this;
    let next = 0;
    this.parts.push(
      condition.replace(/\?/g, () => {
        this.values.push(values[next]);
        next += 1;
        return `$${this.values.length}`;
      }),
    );
    return this;
  }

  /** `where …`, or nothing. */
  toString(): string {
    return this.parts.length === 0 ? '' : `where ${this.parts.map((part) => `(${part})`).join(' and ')}`;
  }
}

/**
 * `order by … limit … offset …` for a list. `sortable` maps the API's field to an SQL expression; `tieBreaker`
 * keeps the order stable.
 * @throws DomainError request.invalid for an unknown field.
 */
export function orderAndPage(
  query: ListQueryDto,
  sortable: Readonly<Record<string, string>>,
  byDefault: string,
  tieBreaker: string,
): string {
  const expression =
    query.sort === undefined
      ? byDefault
      : Object.hasOwn(sortable, query.sort)
        ? sortable[query.sort]
        : undefined;
  if (expression === undefined) {
    throw new DomainError(
      'request.invalid',
      {},
      {
        faults: [
          {
            pointer: '?sort',
            code: 'sort',
            detail: `Chỉ sắp xếp được theo: ${Object.keys(sortable).join(', ')}.`,
          },
        ],
      },
    );
  }
  const direction = query.order === 'desc' ? 'desc' : 'asc';
  return `order by ${expression} ${direction} nulls last, ${tieBreaker} limit ${query.perPage} offset ${(query.page - 1) * query.perPage}`;
}

/** Rows that each carry the whole number in `total` (`count(*) over ()`), as a page. */
export function toPage<Row extends { total: number }, Item>(
  rows: readonly Row[],
  toItem: (row: Row) => Item,
): Page<Item> {
  return { items: rows.map(toItem), total: rows[0]?.total ?? 0 };
}
