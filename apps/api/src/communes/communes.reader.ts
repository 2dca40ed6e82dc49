import { Injectable } from '@nestjs/common';
import type { CommuneItem, CommuneListQuery, Page } from '@cis/contracts';
import { compareNames, DomainError } from '@cis/domain';
import type { Commune, CommuneMatch } from './commune.js';
import { CommuneDirectory } from './commune-directory.js';
import { toCommuneItem } from './commune.mapper.js';

type Order = (one: Commune, other: Commune) => number;

const ORDERS: Readonly<Record<string, Order>> = {
  name: (one, other) => compareNames(one.name, other.name),
  code: (one, other) => one.code.localeCompare(other.code),
  population: (one, other) => one.population - other.population,
  areaKm2: (one, other) => one.areaKm2 - other.areaKm2,
};

/** Lists of communes, from memory: no round trip. */
@Injectable()
export class CommunesReader {
  constructor(private readonly directory: CommuneDirectory) {}

  /** Best match first, unless a sort is asked for. */
  page(query: CommuneListQuery): Page<CommuneItem> {
    const found = this.find(query);
    const from = (query.page - 1) * query.perPage;
    return { items: found.slice(from, from + query.perPage).map(toCommuneItem), total: found.length };
  }

  /**
   * All that pass, best first.
   * @throws DomainError request.invalid for an unknown sort field.
   */
  find(
    query: Pick<CommuneListQuery, 'q' | 'type' | 'region' | 'formerDistrict' | 'sort' | 'order'>,
  ): CommuneMatch[] {
    const { type, region, formerDistrict } = query;
    const found = this.directory.search(query.q ?? '', { type, region, formerDistrict });
    if (query.sort === undefined) return found;
    const order = ORDERS[query.sort];
    if (!order) throw unknownSort();
    const sign = query.order === 'desc' ? -1 : 1;
    return found.toSorted(
      (one, other) => sign * order(one.commune, other.commune) || one.commune.id - other.commune.id,
    );
  }
}

function unknownSort(): DomainError {
  const detail = `Chỉ sắp xếp được theo: ${Object.keys(ORDERS).join(', ')}.`;
  return new DomainError('request.invalid', {}, { faults: [{ pointer: '?sort', code: 'sort', detail }] });
}
