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
  readonly isCumulative: boolean;
  readonly periodKinds: readonly ('M' | 'Q' | 'H' | 'Y')[];
  readonly aggregation: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly decimals: number;
  readonly appliesTo: 'all' | 'xa' | 'phuong';
  readonly retiredOn: string | null;
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

export interface ProgrammeStage {
  readonly code: string;
  readonly nameVi: string;
}

export interface Programme {
  readonly code: string;
  readonly nameVi: string;
  readonly stages?: readonly ProgrammeStage[];
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
const STALE_AFTER = 10 * 60 * 1000;

async function everything<Row>(name: string, filter = ''): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page += 1) {
    const { body } = await request<{ items: Row[]; total: number }>(
      `${name}?${filter}page=${page}&perPage=${PER_PAGE}`,
    );
    rows.push(...body.items);
    if (body.items.length === 0 || rows.length >= body.total) return rows;
  }
}

/**
 * A whole catalogue of reference data. Who edits it sees the change at once (refreshCatalogue); others, for whom it changes a few times a
 * year, ask again after some minutes.
 */
export function useCatalogue<Name extends keyof Catalogues>(name: Name): readonly Catalogues[Name][] {
  const { data } = useQuery({
    queryKey: ['catalogue', name],
    queryFn: () => everything<Catalogues[Name]>(name),
    staleTime: STALE_AFTER,
  });
  return data ?? [];
}

/** Every indicator there ever was: names for what past sets and figures refer to. */
export function useAllIndicators(): readonly Indicator[] {
  const { data } = useQuery({
    queryKey: ['catalogue', 'indicators', 'all'],
    queryFn: () => everything<Indicator>('indicators', 'retired=all&'),
    staleTime: STALE_AFTER,
  });
  return data ?? [];
}
