import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { Page, PersonBody, PersonItemBody, PersonListQueryDto } from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { foldName, todayInVietnam } from '@cis/domain';
import { Conditions, orderAndPage, toPage } from '@cis/http';
import { CommuneDirectory } from '../communes/index.js';
import { toPerson, toPersonItem } from './person.mapper.js';
import type { PersonSheetRow } from './people-sheet.js';
import type { AssignmentRow, PersonDetailRow, PersonRow } from './personnel-rows.js';
import { ASSIGNMENT_COLUMNS, HELD, OCCUPATION, PERSON_COLUMNS, POSTS_OF_PERSON } from './personnel-sql.js';

const SORTABLE = {
  sortName: 'p.sort_name',
  fullName: 'p.sort_name',
  communeName: 'u.name collate "vi-x-icu"',
  qualification:
    "array_position(array['secondary','vocational','college','university','master','doctor'], p.qualification)",
  updatedAt: 'p.updated_at',
  rank: `(select min(s.rank) from commune.assignments a join reference.positions s on s.code = a.position_code
    where a.commune_id = p.commune_id and a.person_id = p.id and ${HELD})`,
};
/** Sorting by a birth date would tell a department what it does not see. */
const SORTABLE_BY_CLOSE_STAFF = { ...SORTABLE, birthDate: 'p.birth_date' };

/** Lists and cards of people, one round trip each. */
@Injectable()
export class PeopleReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  async list(caller: CallerContext, query: PersonListQueryDto): Promise<Page<PersonItemBody>> {
    const conditions = this.conditions(query, query.asOf ?? todayInVietnam());
    const sortable = caller.session.tenantKind === 'department' ? SORTABLE : SORTABLE_BY_CLOSE_STAFF;
    const order = exactFirst(orderAndPage(query, sortable, SORTABLE.sortName, 'p.id'), query.q, conditions);
    const rows = await this.database.read<PersonRow & { total: number }>(
      caller.scope,
      `with page as (
         select p.*, count(*) over ()::int as total, row_number() over (${order.split(' limit ')[0]}) as place
         from commune.people p join reference.administrative_units u on u.id = p.commune_id
         ${conditions.toString()} ${order})
       select ${PERSON_COLUMNS}, ${POSTS_OF_PERSON}, p.total
       from page p join reference.administrative_units u on u.id = p.commune_id order by p.place`,
      conditions.values,
    );
    return toPage(rows, (row) => toPersonItem(row, caller.session.tenantKind));
  }

  /** The card with its whole history. @throws RowNotFoundError */
  async detail(caller: CallerContext, id: string, asOf: string = todayInVietnam()): Promise<PersonBody> {
    const [people, assignments] = await this.database.readAll<[PersonDetailRow, AssignmentRow]>(
      caller.scope,
      [
        [
          `select ${PERSON_COLUMNS}, ${POSTS_OF_PERSON}, p.portrait_basis as "portraitBasis",
           p.portrait_basis_note as "portraitBasisNote", p.portrait_basis_on as "portraitBasisOn",
           coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'communeCode', v.code, 'communeName', v.full_name) order by e.created_at)
             from commune.people e join reference.administrative_units v on v.id = e.commune_id
             where e.lineage_id = p.lineage_id and e.commune_id <> p.commune_id), '[]') as elsewhere
         from commune.people p join reference.administrative_units u on u.id = p.commune_id where p.id = $2`,
          [asOf, id],
        ],
        [
          `select ${ASSIGNMENT_COLUMNS}, ${OCCUPATION}
         from commune.people p
         join commune.assignments o on o.commune_id = p.commune_id and o.person_id = p.id
         cross join lateral (select o.*) a
         join reference.positions s on s.code = o.position_code
         join reference.administrative_units u on u.id = o.commune_id
         where p.id = $2
         order by o.voided_at is not null, o.starts_on desc, s.rank, o.id`,
          [asOf, id],
        ],
      ],
    );
    const [person] = people;
    if (!person) throw new RowNotFoundError('people');
    return toPerson(person, assignments, { reader: caller.session.tenantKind, asOf });
  }

  /** The whole filtered list, one row per person and post held on the day; for files. */
  async everything(
    caller: CallerContext,
    query: PersonListQueryDto,
    asOf: string,
  ): Promise<PersonSheetRow[]> {
    const conditions = this.conditions(query, asOf);
    const rows = await this.database.read<PersonRow & PersonSheetRow & { updatedAt: Date }>(
      caller.scope,
      `select ${PERSON_COLUMNS}, '[]'::jsonb as posts, s.name_vi as "positionName", a.kind, a.is_primary as "isPrimary", a.term,
         a.starts_on as "startsOn", a.decision_number as "decisionNumber", a.decision_date as "decisionDate",
         a.decision_issuer as "decisionIssuer"
       from commune.people p
       join reference.administrative_units u on u.id = p.commune_id
       left join commune.assignments a on a.commune_id = p.commune_id and a.person_id = p.id and ${HELD}
       left join reference.positions s on s.code = a.position_code
       ${conditions.toString()}
       order by u.code, p.sort_name, p.id, s.rank, a.id`,
      conditions.values,
    );
    return rows.map((row) => ({
      ...toPersonItem(row, caller.session.tenantKind),
      positionName: row.positionName,
      kind: row.kind,
      isPrimary: row.isPrimary,
      term: row.term,
      startsOn: row.startsOn,
      decisionNumber: row.decisionNumber,
      decisionDate: row.decisionDate,
      decisionIssuer: row.decisionIssuer,
    }));
  }

  private conditions(query: PersonListQueryDto, asOf: string): Conditions {
    const conditions = new Conditions();
    conditions.values.push(asOf);
    const communeId =
      query.communeCode === undefined ? undefined : (this.communes.byCode(query.communeCode)?.id ?? 0);
    const folded = searched(query.q);
    // The holders first, not a look-up per person.
    const holds = (condition: string) =>
      `(p.commune_id, p.id) in (select a.commune_id, a.person_id from commune.assignments a where ${HELD} and ${condition})`;
    // Nothing but punctuation was typed: nobody is called that.
    if (folded === '') conditions.add('false');
    return (
      conditions
        // The day is parameter 1 even where no filter needs it.
        .add('$1::date is not null')
        .add('p.commune_id = ?', communeId)
        .add(holds('a.position_code = ?'), query.positionCode)
        .add(
          holds('a.position_code in (select s.code from reference.positions s where s.block = ?)'),
          query.block,
        )
        .add('p.qualification = ?', query.qualification)
        .add("p.search_name like '%' || ? || '%'", folded)
    );
  }
}

/** A person whose whole name was typed comes first, then names that begin with it. Folded text has no LIKE signs. */
function exactFirst(order: string, q: string | undefined, conditions: Conditions): string {
  const name = searched(q);
  if (name === undefined) return order;
  conditions.values.push(name);
  const folded = `$${conditions.values.length}`;
  return order.replace(
    'order by ',
    `order by (p.search_name <> ${folded}), (not starts_with(p.search_name, ${folded})), `,
  );
}

/** The folded query; undefined when nothing was typed. */
function searched(q: string | undefined): string | undefined {
  return q === undefined || q.trim() === '' ? undefined : foldName(q);
}
