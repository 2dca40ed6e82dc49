import { useQuery } from '@tanstack/react-query';

import { request } from '../providers/http';

export interface Commune {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly type: 'xa' | 'phuong';
  readonly region: 'east' | 'west';
}

export interface Position {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly block: string;
  readonly rank: number;
  readonly maxHolders: number | null;
  readonly appliesTo: 'all' | 'xa' | 'phuong' | 'some';
  readonly allowedKinds: readonly string[];
  readonly term: string | null;
}

export interface Indicator {
  readonly code: string;
  readonly kind: 'base' | 'indicator' | 'derived';
  readonly domain: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly direction: 'higher' | 'lower' | 'none';
  readonly periodKinds: readonly ('M' | 'Q' | 'H' | 'Y')[];
  readonly aggregation: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly decimals: number;
  readonly appliesTo: 'all' | 'xa' | 'phuong';
}

export interface Department {
  readonly id: number;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

export interface ReportingPeriod {
  readonly code: string;
  readonly kind: 'M' | 'Q' | 'H' | 'Y';
  readonly year: number;
  readonly labelVi: string;
  readonly labelEn: string;
  readonly dueOn: string;
  readonly startsOn: string;
  readonly cutoffOn: string;
}

export interface Programme {
  readonly code: string;
  readonly nameVi: string;
}

interface Catalogues {
  communes: Commune;
  positions: Position;
  indicators: Indicator;
  departments: Department;
  'reporting-periods': ReportingPeriod;
  programmes: Programme;
}

const PER_PAGE = 200;

async function everything<Row>(name: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page += 1) {
    const { body } = await request<{ items: Row[]; total: number }>(
      `${name}?page=${page}&perPage=${PER_PAGE}`,
    );
    rows.push(...body.items);
    if (body.items.length === 0 || rows.length >= body.total) return rows;
  }
}

/** A whole catalogue of reference data; it changes with releases only, so it is asked for once an hour. */
export function useCatalogue<Name extends keyof Catalogues>(name: Name): readonly Catalogues[Name][] {
  const { data } = useQuery({
    queryKey: ['catalogue', name],
    queryFn: () => everything<Catalogues[Name]>(name),
    staleTime: 60 * 60 * 1000,
  });
  return data ?? [];
}
