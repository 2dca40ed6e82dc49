import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import { PROVINCE_NAMES, type AuditEntryResponse, type AuditListQueryDto, type Page } from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { Conditions, orderAndPage } from '@cis/http';

const COLUMNS = `
  e.tenant_id || '-' || e.sequence as id, e.tenant_id as "tenantId", coalesce(a.full_name, d.name_vi) as "tenantName",
  a.code as "communeCode", a.full_name as "communeName", e.sequence, e.at, e.actor_id as "actorId", e.actor_name as "actorName",
  e.ip, e.request_id as "requestId", e.action, e.entity, jsonb_array_length(e.changes) as "changeCount"`;

/** An import is one entry with thousands of rows: a list shows the first ones, the entry itself all. */
const FIRST_CHANGES = `jsonb_path_query_array(e.changes, '$[0 to 19]') as changes`;

const TENANT = `
  left join reference.administrative_units a on a.id = e.tenant_id and a.valid_to is null
  left join reference.departments d on d.id = e.tenant_id`;

const SORTABLE = { at: 'e.at', entity: 'e.entity', action: 'e.action', actorName: 'e.actor_name' } as const;

/** Counting further would read the whole trail of a province for a number nobody pages to. */
const COUNTED = 10_000;

interface EntryRow extends Omit<AuditEntryResponse, 'tenantName'> {
  tenantName: string | null;
}

/** The audit trail of the caller's scope. */
@Injectable()
export class AuditReader {
  constructor(private readonly database: Database) {}

  async list(caller: CallerContext, query: AuditListQueryDto): Promise<Page<AuditEntryResponse>> {
    const conditions = new Conditions()
      .add('e.tenant_id = ?', query.tenantId)
      .add(
        'e.tenant_id = (select u.id from reference.administrative_units u where u.code = ? and u.valid_to is null)',
        query.communeCode,
      )
      .add('e.entity = ?', query.entity)
      .add('e.action = ?', query.action)
      .add('e.actor_name = ?', query.actor?.trim().toLowerCase())
      .add("e.at >= (?::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'", query.from)
      .add("e.at < (?::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'", query.to)
      .add("e.changes @> jsonb_build_array(jsonb_build_object('id', ?::text))", query.id?.toLowerCase())
      .add("position(lower(?) in lower(coalesce(e.actor_name, '') || ' ' || e.changes::text)) > 0", query.q);
    const where = conditions.toString();
    const { page, perPage, sort } = query;
    const newestFirst = { page, perPage, order: 'desc' as const };
    const order = orderAndPage(
      sort === undefined ? newestFirst : query,
      SORTABLE,
      'e.at',
      'e.tenant_id, e.sequence desc',
    );
    const [rows, counts] = await this.database.readAll<[EntryRow, { total: number }]>(caller.scope, [
      [
        `select ${COLUMNS}, ${FIRST_CHANGES} from audit.entries e ${TENANT} ${where} ${order}`,
        conditions.values,
      ],
      [
        `select count(*)::int as total from (select 1 from audit.entries e ${where} limit ${COUNTED}) counted`,
        conditions.values,
      ],
    ]);
    return { items: rows.map(toEntry), total: counts[0]?.total ?? 0 };
  }

  /** @throws RowNotFoundError outside the scope as well. */
  async byId(caller: CallerContext, id: string): Promise<AuditEntryResponse> {
    const [, tenantId, sequence] = /^(\d{1,9})-(\d{1,15})$/.exec(id) ?? [];
    if (tenantId === undefined || sequence === undefined) throw new RowNotFoundError('entries');
    const [row] = await this.database.read<EntryRow>(
      caller.scope,
      `select ${COLUMNS}, e.changes from audit.entries e ${TENANT} where e.tenant_id = $1 and e.sequence = $2`,
      [Number(tenantId), Number(sequence)],
    );
    if (!row) throw new RowNotFoundError('entries');
    return toEntry(row);
  }
}

function toEntry({ tenantName, ...entry }: EntryRow): AuditEntryResponse {
  const provinceCode = String(Math.floor(entry.tenantId / 100_000)).padStart(2, '0');
  return { ...entry, tenantName: tenantName ?? PROVINCE_NAMES[provinceCode]?.vi ?? provinceCode };
}
