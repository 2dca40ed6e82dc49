import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { Page, PostBody, PostListQueryDto, RosterQueryDto } from '@cis/contracts';
import { Database } from '@cis/database';
import { foldName, todayInVietnam } from '@cis/domain';
import { Conditions, orderAndPage, toPage } from '@cis/http';
import { CommuneDirectory, communeIdFor } from '../communes/index.js';
import { MOST_ROWS } from '../spreadsheet/index.js';
import { toPost } from './post.mapper.js';
import type { PostRow } from './personnel-rows.js';
import { HELD, UNIT_IN_SCOPE } from './personnel-sql.js';

const SORTABLE = {
  communeName: 't.commune_order',
  rank: 't.rank',
  positionName: 't.position_name collate "vi-x-icu"',
  state: 't.state',
  vacantSince: "case when t.state = 'vacant' then t.last_end end",
};
const TIE_BREAKER = 't.rank, t.position_code, t.commune_id';

/** Every post of every commune in the scope, filled or not. State is decided as in postState of the domain; a test compares. */
const POSTS = `held as (
    select a.commune_id, a.position_code,
      (count(*) filter (where ${HELD}))::int as holders,
      (count(*) filter (where a.kind = 'acting' and ${HELD}))::int as acting,
      max(a.ends_on) filter (where a.ends_on <= $1::date) as last_end
    from commune.assignments a
    where a.voided_at is null and a.starts_on <= $1::date
    group by a.commune_id, a.position_code),
  post as (
    select u.id as commune_id, u.code as commune_code, u.full_name as commune_name, u.type as commune_type, u.region,
      u.search_name as commune_search, u.name collate "vi-x-icu" as commune_order, s.code as position_code, s.name_vi as position_name,
      s.block, s.rank, s.min_holders, s.max_holders, s.applies_to, s.is_key_personnel, h.last_end,
      case when coalesce(h.holders, 0) = 0 then 'vacant'
           when h.holders > s.max_holders then 'over'
           when h.acting = h.holders then 'acting'
           else 'held' end as state
    from reference.administrative_units u
    join reference.positions s on s.applies_to in ('all', 'some', u.type)
    left join held h on h.commune_id = u.id and h.position_code = s.code
    where ${UNIT_IN_SCOPE})`;

const COLUMNS = `t.commune_code as "communeCode", t.commune_name as "communeName", t.commune_type as "communeType", t.region,
  t.position_code as "positionCode", t.position_name as "positionName", t.block, t.rank, t.min_holders as "minHolders",
  t.max_holders as "maxHolders", t.applies_to as "appliesTo", t.is_key_personnel as "isKeyPersonnel", t.last_end as "lastEnd", t.total,
  coalesce((
    select jsonb_agg(jsonb_build_object('assignmentId', a.id, 'personId', p.id, 'fullName', p.full_name, 'kind', a.kind,
      'startsOn', a.starts_on, 'term', a.term, 'isPrimary', a.is_primary, 'qualification', p.qualification,
      'officePhone', p.office_phone, 'hasPortrait', p.portrait_id is not null, 'isSample', a.is_sample or p.is_sample)
      order by a.kind = 'acting', a.starts_on, p.sort_name, a.id)
    from commune.assignments a join commune.people p on p.commune_id = a.commune_id and p.id = a.person_id
    where a.commune_id = t.commune_id and a.position_code = t.position_code and ${HELD}), '[]') as holders`;

/** Posts with their holders: of one commune, or of all of the scope. One statement each; holders are looked up for the page only. */
@Injectable()
export class RosterReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /** All posts of one commune in rank order, unfilled optional ones included. */
  async posts(caller: CallerContext, query: PostListQueryDto): Promise<Page<PostBody>> {
    const asOf = query.asOf ?? todayInVietnam();
    const conditions = onDay(asOf).add(
      't.commune_id = ?',
      communeIdFor(this.communes, caller, query.communeCode),
    );
    if (query.keyOnly === 'true') conditions.add('t.is_key_personnel');
    return this.run(caller, asOf, conditions, `order by ${TIE_BREAKER} limit 200`);
  }

  /** Posts across communes; nobody misses an unfilled optional post, so those are left out. */
  async roster(caller: CallerContext, query: RosterQueryDto): Promise<Page<PostBody>> {
    const asOf = query.asOf ?? todayInVietnam();
    const { conditions, order } = this.rosterOf(query, asOf);
    return this.run(caller, asOf, conditions, order);
  }

  /** The roster on one page, for a file. */
  async everything(caller: CallerContext, query: RosterQueryDto, asOf: string): Promise<PostBody[]> {
    const { conditions, order } = this.rosterOf(query, asOf);
    const [unpaged = order] = order.split(' limit ');
    return (await this.run(caller, asOf, conditions, `${unpaged} limit ${MOST_ROWS}`)).items;
  }

  private rosterOf(query: RosterQueryDto, asOf: string): { conditions: Conditions; order: string } {
    const conditions = onDay(asOf)
      .add("t.state <> 'vacant' or (t.applies_to <> 'some' and t.max_holders is not null)")
      .add(
        't.commune_id = ?',
        query.communeCode === undefined ? undefined : (this.communes.byCode(query.communeCode)?.id ?? 0),
      )
      .add('t.position_code = ?', query.positionCode)
      .add('t.block = ?', query.block)
      .add('t.state = ?', query.state)
      .add('t.region = ?', query.region)
      .add('t.commune_type = ?', query.type)
      .add(heldBy('p.qualification = ?'), query.qualification);
    if (query.keyOnly === 'true') conditions.add('t.is_key_personnel');
    const order = withSearch(
      conditions,
      query.q,
      orderAndPage(query, SORTABLE, SORTABLE.communeName, TIE_BREAKER),
    );
    return { conditions, order };
  }

  private async run(
    caller: CallerContext,
    asOf: string,
    conditions: Conditions,
    order: string,
  ): Promise<Page<PostBody>> {
    const rows = await this.database.read<PostRow>(
      caller.scope,
      `with ${POSTS},
       page as (
         select t.*, count(*) over ()::int as total, row_number() over (${order.split(' limit ')[0]}) as place
         from post t ${conditions.toString()} ${order})
       select ${COLUMNS} from page t order by t.place`,
      conditions.values,
    );
    return toPage(rows, (row) => toPost(row, asOf));
  }
}

/** The day is parameter 1. */
function onDay(asOf: string): Conditions {
  const conditions = new Conditions();
  conditions.values.push(asOf);
  return conditions;
}

function heldBy(condition: string): string {
  return `exists (select from commune.assignments a join commune.people p on p.commune_id = a.commune_id and p.id = a.person_id
    where a.commune_id = t.commune_id and a.position_code = t.position_code and ${HELD} and ${condition})`;
}

/** Finds communes and holders by name; the commune whose very name was typed comes first. */
function withSearch(conditions: Conditions, q: string | undefined, order: string): string {
  if (q === undefined || q.trim() === '') return order;
  const name = foldName(q);
  if (name === '') conditions.add('false');
  conditions.add(
    `t.commune_search like '%' || ? || '%' or ${heldBy("p.search_name like '%' || ? || '%'")}`,
    name,
    name,
  );
  conditions.values.push(name);
  return order.replace('order by ', `order by (t.commune_search <> $${conditions.values.length}), `);
}
