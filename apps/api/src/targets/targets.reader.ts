import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import {
  type ObservationBody,
  type TargetBody,
  type TargetDetailBody,
  TargetListQuery,
  type TargetPage,
} from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { Conditions, orderAndPage, toPage } from '@cis/http';
import { CommuneDirectory, communeIdFor } from '../communes/index.js';
import { containing } from '../folded.sql.js';
import { OBSERVATION_COLUMNS, OBSERVATION_FROM } from '../observations/index.js';
import { ASSESSED_VERSIONS, toAssessedVersion, type VersionRow } from './assessed-versions.js';
import { TARGET_COLUMNS, VERSION_IN_FORCE, latestActual, toTarget, type TargetRow } from './target-rows.js';
import { TARGET_RESULT_SQL } from './target-result.sql.js';

const FROM = `commune.targets t
  join reference.administrative_units u on u.id = t.commune_id
  join reference.indicators i on i.code = t.indicator_code
  ${VERSION_IN_FORCE}
  ${latestActual('t.commune_id', 't.indicator_code', 't.year')}`;

const SORTABLE = {
  communeName: 'u.search_name',
  indicatorCode: 'i.sort_order',
  indicatorName: 'i.search_name',
  year: 't.year',
  value: 'o.value',
} as const;

const MOST_EXPORTED = 20_000;

/** Targets with their version in force, newest actual and result. */
@Injectable()
export class TargetsReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  async list(caller: CallerContext, query: TargetListQuery): Promise<TargetPage> {
    const communeId =
      query.communeCode === undefined ? undefined : communeIdFor(this.communes, caller, query.communeCode);
    const where = new Conditions()
      .add('t.commune_id = ?', communeId)
      .add('t.indicator_code = ?', query.indicatorCode)
      .add('i.domain = ?', query.domain)
      .add('t.year = ?', query.year)
      .add('t.issuer = ?', query.issuer)
      .add('i.search_name like ? or lower(i.code) like ?', containing(query.q), containing(query.q))
      .add(
        'v.is_acknowledged = ?',
        query.acknowledged === undefined ? undefined : query.acknowledged === 'true',
      );
    if (query.result === 'none') where.add(`${TARGET_RESULT_SQL} is null`);
    else where.add(`${TARGET_RESULT_SQL} = ?`, query.result);
    const order = orderAndPage(query, SORTABLE, 't.year desc, t.commune_id, i.sort_order', 't.id');
    const rows = await this.database.read<TargetRow & { total: number }>(
      caller.scope,
      `select ${TARGET_COLUMNS}, count(*) over ()::int as total from ${FROM} ${where.toString()} ${order}`,
      where.values,
    );
    return toPage(rows, toTarget);
  }

  /** Everything the filters let through, for a file. */
  async all(caller: CallerContext, query: TargetListQuery): Promise<TargetBody[]> {
    const { items } = await this.list(
      caller,
      Object.assign(new TargetListQuery(), query, { page: 1, perPage: MOST_EXPORTED }),
    );
    return items;
  }

  /** @throws RowNotFoundError outside the scope or absent. */
  async detail(caller: CallerContext, id: string): Promise<TargetDetailBody> {
    const ofTarget = 'select t.commune_id, t.indicator_code, t.year from commune.targets t where t.id = $1';
    const [[row], others, versions, observations] = await this.database.readAll<
      [TargetRow, TargetRow, VersionRow, ObservationBody]
    >(caller.scope, [
      [`select ${TARGET_COLUMNS} from ${FROM} where t.id = $1`, [id]],
      [
        `select ${TARGET_COLUMNS} from ${FROM} where t.id <> $1 and (t.commune_id, t.indicator_code, t.horizon, t.year) =
           (select s.commune_id, s.indicator_code, s.horizon, s.year from commune.targets s where s.id = $1)
         order by t.issuer`,
        [id],
      ],
      [ASSESSED_VERSIONS, [id]],
      [
        `select ${OBSERVATION_COLUMNS} from (${ofTarget}) t join ${OBSERVATION_FROM}
             on o.commune_id = t.commune_id and o.indicator_code = t.indicator_code and p.year = t.year
           order by p.cutoff_on desc, p.starts_on`,
        [id],
      ],
    ]);
    if (!row) throw new RowNotFoundError('targets');
    const target = toTarget(row);
    return Object.assign(target, {
      versions: versions.map((version) =>
        toAssessedVersion(version, target.direction, target.actual?.value ?? null),
      ),
      otherIssuers: others.map(toTarget),
      observations,
    });
  }

  /** Without versions and history, for the answer to a write. */
  async one(caller: CallerContext, id: string): Promise<TargetBody> {
    const [row] = await this.database.read<TargetRow>(
      caller.scope,
      `select ${TARGET_COLUMNS} from ${FROM} where t.id = $1`,
      [id],
    );
    if (!row) throw new RowNotFoundError('targets');
    return toTarget(row);
  }
}
