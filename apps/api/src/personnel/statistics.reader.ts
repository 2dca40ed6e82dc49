import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import {
  AGE_BANDS,
  GENDERS,
  QUALIFICATIONS,
  STATISTIC_DIMENSIONS,
  TECHNICAL_QUALIFICATIONS,
  UNKNOWN_CATEGORY,
  type PersonnelStatisticsBody,
  type PersonnelStatisticsQueryDto,
  type ShownCountBody,
  type StatisticDimension,
} from '@cis/contracts';
import { Database } from '@cis/database';
import { ageBand, todayInVietnam, withholdSmallCounts } from '@cis/domain';
import { Conditions } from '@cis/http';
import { CommuneDirectory, communeIdFor } from '../communes/index.js';
import { HELD } from './personnel-sql.js';

interface GroupRow {
  readonly qualification: string | null;
  readonly technical: boolean | null;
  readonly gender: string | null;
  readonly age: number | null;
  /** Which dimension the row groups by. */
  readonly dimension: StatisticDimension;
  readonly count: number;
  readonly isSample: boolean;
}

const CATEGORIES: Readonly<Record<StatisticDimension, readonly string[]>> = {
  qualification: [...QUALIFICATIONS, UNKNOWN_CATEGORY],
  technicalQualification: [...TECHNICAL_QUALIFICATIONS, UNKNOWN_CATEGORY],
  gender: [...GENDERS, UNKNOWN_CATEGORY],
  ageBand: [...AGE_BANDS, UNKNOWN_CATEGORY],
};

/** Counts of the people who hold a post on a day; whoever holds several, or in several communes, counts once. */
@Injectable()
export class StatisticsReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  async statistics(
    caller: CallerContext,
    query: PersonnelStatisticsQueryDto,
  ): Promise<PersonnelStatisticsBody> {
    const asOf = query.asOf ?? todayInVietnam();
    const communeId =
      query.communeCode === undefined ? undefined : communeIdFor(this.communes, caller, query.communeCode);
    const conditions = new Conditions();
    conditions.values.push(asOf);
    conditions
      .add(HELD)
      .add('p.commune_id = ?', communeId)
      .add('s.block = ?', query.block)
      .add('s.code = ?', query.positionCode);
    if (query.keyOnly === 'true') conditions.add('s.is_key_personnel');
    const rows = await this.database.read<GroupRow>(
      caller.scope,
      `with holder as (
         select distinct on (p.lineage_id) p.qualification, p.has_technical_qualification as technical, p.gender,
           extract(year from age($1::date, p.birth_date))::int as age, p.is_sample or a.is_sample as sample
         from commune.assignments a
         join commune.people p on p.commune_id = a.commune_id and p.id = a.person_id
         join reference.positions s on s.code = a.position_code
         ${conditions.toString()}
         order by p.lineage_id, p.updated_at desc)
       select qualification, technical, gender, age, count(*)::int as count, bool_or(sample) as "isSample",
         case grouping(qualification, technical, gender, age)
           when 7 then 'qualification' when 11 then 'technicalQualification' when 13 then 'gender' else 'ageBand' end as dimension
       from holder group by grouping sets ((qualification), (technical), (gender), (age))`,
      conditions.values,
    );
    return { asOf, communeCode: query.communeCode ?? caller.session.commune?.code ?? null, ...shown(rows) };
  }
}

function shown(rows: readonly GroupRow[]): Omit<PersonnelStatisticsBody, 'asOf' | 'communeCode'> {
  const tallies = Object.fromEntries(
    STATISTIC_DIMENSIONS.map((dimension) => [dimension, tally(rows, dimension)]),
  ) as Record<StatisticDimension, Record<string, number>>;
  const { total, dimensions } = withholdSmallCounts(tallies);
  const counts = (dimension: StatisticDimension): ShownCountBody[] =>
    Object.entries(dimensions[dimension]).map(([category, count]) => ({ category, ...count }));
  return {
    total,
    isWithheld: total === null,
    isSample: rows.some((row) => row.isSample),
    qualification: counts('qualification'),
    technicalQualification: counts('technicalQualification'),
    gender: counts('gender'),
    ageBand: counts('ageBand'),
  };
}

/** Every category of the dimension, also those nobody falls into. */
function tally(rows: readonly GroupRow[], dimension: StatisticDimension): Record<string, number> {
  const counts = Object.fromEntries(CATEGORIES[dimension].map((category) => [category, 0]));
  for (const row of rows) {
    if (row.dimension !== dimension) continue;
    const category = categoryOf(row, dimension);
    counts[category] = (counts[category] ?? 0) + row.count;
  }
  return counts;
}

function categoryOf(row: GroupRow, dimension: StatisticDimension): string {
  switch (dimension) {
    case 'qualification':
      return row.qualification ?? UNKNOWN_CATEGORY;
    case 'technicalQualification':
      return row.technical === null ? UNKNOWN_CATEGORY : row.technical ? 'yes' : 'no';
    case 'gender':
      return row.gender ?? UNKNOWN_CATEGORY;
    case 'ageBand':
      return row.age === null ? UNKNOWN_CATEGORY : ageBand(row.age);
  }
}
