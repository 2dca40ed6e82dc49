import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import {
  DEFAULT_FORM,
  INDICATOR_DOMAINS,
  type CommuneQualityBody,
  type DomainQualityBody,
  type ProvinceQualityBody,
  type ReportQualityBody,
  type ReportQualityQuery,
} from '@cis/contracts';
import { Database, scopeRange } from '@cis/database';
import {
  addQualityCounts,
  NOTHING_DUE,
  reportQuality,
  todayInVietnam,
  type QualityCounts,
} from '@cis/domain';
import { CommuneDirectory, communeFor, type Commune } from '../communes/index.js';
import {
  FIGURES_SQL,
  LAST_SAVED_SQL,
  REPORTS_SQL,
  type FigureCounts,
  type LastSaved,
  type ReportCounts,
} from './report-quality.sql.js';

interface Counted {
  readonly figures: readonly FigureCounts[];
  readonly reports: readonly ReportCounts[];
  readonly saved: readonly LastSaved[];
}

/** How well the reports of a year were kept, counted from figures and seals each time: nothing can be out of date. */
@Injectable()
export class ReportQualityReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /** All communes side by side; three statements, one round trip. */
  async province(
    caller: CallerContext,
    { year, form = DEFAULT_FORM }: ReportQualityQuery,
  ): Promise<ProvinceQualityBody> {
    const counted = await this.count(caller, { year, form, communeId: null });
    const communes = this.communes
      .search('', {})
      .map(({ commune }) => commune)
      .filter(({ provinceCode }) => provinceCode === caller.session.provinceCode);
    const items = communes.map((commune) => communeQuality(commune, counted));
    return {
      year,
      form,
      asOf: todayInVietnam(),
      hasSample: counted.figures.some(({ isSample }) => isSample),
      total: withMeasures(addQualityCounts(items)),
      domains: domainQualities(counted.figures),
      items,
    };
  }

  /** The caller's own commune. @throws DomainError commune.required for those who have none. */
  async own(
    caller: CallerContext,
    { year, form = DEFAULT_FORM }: ReportQualityQuery,
  ): Promise<CommuneQualityBody> {
    const commune = communeFor(this.communes, caller);
    return communeQuality(commune, await this.count(caller, { year, form, communeId: commune.id }));
  }

  private async count(
    caller: CallerContext,
    {
      year,
      form,
      communeId,
    }: { readonly year: number; readonly form: string; readonly communeId: number | null },
  ): Promise<Counted> {
    const values = [year, form, caller.session.provinceCode, communeId];
    const [figures, reports, saved] = await this.database.readAll<[FigureCounts, ReportCounts, LastSaved]>(
      caller.scope,
      [
        [FIGURES_SQL, values],
        [REPORTS_SQL, values],
        [LAST_SAVED_SQL, [...scopeRange(caller.scope), year]],
      ],
    );
    return { figures, reports, saved };
  }
}

function communeQuality(commune: Commune, { figures, reports, saved }: Counted): CommuneQualityBody {
  const own = <Row extends { readonly communeId: number }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ communeId }) => communeId === commune.id);
  const counts = addQualityCounts(
    [...own(figures), ...own(reports)].map((row): QualityCounts => ({ ...NOTHING_DUE, ...row })),
  );
  return Object.assign(withMeasures(counts), {
    communeCode: commune.code,
    communeName: commune.fullName,
    region: commune.region,
    lastSavedAt: own(saved)[0]?.lastSavedAt ?? null,
  });
}

function domainQualities(figures: readonly FigureCounts[]): DomainQualityBody[] {
  return INDICATOR_DOMAINS.flatMap((domain) => {
    const rows = figures.filter((row) => row.domain === domain);
    if (rows.length === 0) return [];
    const { expected, filled, reported, sound, accuracy, completeness } = withMeasures(
      addQualityCounts(rows.map((row): QualityCounts => ({ ...NOTHING_DUE, ...row }))),
    );
    return [{ domain, expected, filled, reported, sound, accuracy, completeness }];
  });
}

function withMeasures({
  expected,
  filled,
  reported,
  sound,
  due,
  timely,
  submitted,
  unchanged,
}: QualityCounts): ReportQualityBody {
  const counts = { expected, filled, reported, sound, due, timely, submitted, unchanged };
  return { ...counts, ...reportQuality(counts) };
}
