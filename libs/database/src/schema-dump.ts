import { Client } from 'pg';
import type { Server } from './data-sources.js';

/**
 * The schema as PostgreSQL's catalogue knows it: tables, constraints, indexes, row-level security, policies, grants
 * down to columns, functions, triggers, views. Written to libs/database/schema.sql, so that a reviewer sees the whole
 * and not only the step. Reads the same on every supported server version: what only newer ones catalogue (named
 * NOT NULL constraints, the MAINTAIN privilege of owners) is left out.
 */
export async function dumpSchema(server: Server): Promise<string> {
  const client = new Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    // Names outside pg_catalog are then always printed with their schema.
    await client.query("begin read only; set local search_path = ''");
    const schemas = await column(client, SCHEMAS);
    const parts = await dumpAll(client, schemas);
    return `${HEADER}\n${parts.join('\n')}`;
  } finally {
    await client.end();
  }
}

const HEADER = '-- Written by "npm run db:dump" from the migrated schema; do not edit.\n';

/** public holds only the migrator's own table. */
const SCHEMAS = `
  select quote_ident(nspname) from pg_catalog.pg_namespace
  where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public') order by nspname`;

const DEFAULT_PRIVILEGES = `
  select format('-- default privileges of %s%s on new objects of type "%s": %s', d.defaclrole::regrole,
           coalesce(' in ' || nullif(d.defaclnamespace, 0)::regnamespace, ''), d.defaclobjtype,
           coalesce((select string_agg(case g.grantee when 0 then 'public' else g.grantee::regrole::text end || ' ' || lower(g.privilege_type), ', '
             order by g.grantee::regrole::text, g.privilege_type) from aclexplode(d.defaclacl) g), 'nobody'))
  from pg_default_acl d order by 1`;

/** Each answers one text column, one object a row; $1 is the schema's name. */
const SECTIONS: readonly string[] = [
  tablesQuery(),
  // Views
  `select format(E'create view %s%s as\\n%s', c.oid::regclass,
            coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', ''), pg_get_viewdef(c.oid, true))
   from pg_class c where c.relnamespace = $1::regnamespace and c.relkind = 'v' order by c.relname`,
  // Functions
  `select rtrim(pg_get_functiondef(p.oid)) || ';'
   from pg_proc p where p.pronamespace = $1::regnamespace order by p.proname, p.oid::regprocedure::text`,
  // Indexes that no constraint made
  `select pg_get_indexdef(i.indexrelid) || ';'
   from pg_index i join pg_class c on c.oid = i.indexrelid
   where c.relnamespace = $1::regnamespace and not exists (select from pg_constraint where conindid = i.indexrelid)
   order by i.indrelid::regclass::text, c.relname`,
  // Row-level security
  `select format('alter table %s %s;', c.oid::regclass,
            case when relforcerowsecurity then 'force row level security, enable row level security' else 'enable row level security' end)
   from pg_class c where c.relnamespace = $1::regnamespace and c.relrowsecurity order by c.relname`,
  // Policies
  `select format('create policy %s on %s%s for %s to %s', quote_ident(p.polname), p.polrelid::regclass,
            case when p.polpermissive then '' else ' as restrictive' end,
            case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
            (select string_agg(case r when 0 then 'public' else r::regrole::text end, ', ' order by case r when 0 then 'public' else r::regrole::text end)
             from unnest(p.polroles) r))
          || coalesce(E'\\n  using (' || pg_get_expr(p.polqual, p.polrelid, true) || ')', '')
          || coalesce(E'\\n  with check (' || pg_get_expr(p.polwithcheck, p.polrelid, true) || ')', '') || ';'
   from pg_policy p join pg_class c on c.oid = p.polrelid
   where c.relnamespace = $1::regnamespace order by c.relname, p.polname`,
  // Triggers
  `select pg_get_triggerdef(t.oid) || ';'
   from pg_trigger t join pg_class c on c.oid = t.tgrelid
   where c.relnamespace = $1::regnamespace and not t.tgisinternal order by c.relname, t.tgname`,
  grantsQuery(
    'schema',
    `select n.nspname::text as object, n.nspacl as acl, n.nspowner as owner
    from pg_namespace n where n.oid = $1::regnamespace`,
  ),
  grantsQuery(
    'table',
    `select c.oid::regclass::text as object, c.relacl as acl, c.relowner as owner
    from pg_class c where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p', 'v', 'm')`,
  ),
  columnGrantsQuery(),
  grantsQuery(
    'sequence',
    `select c.oid::regclass::text as object, c.relacl as acl, c.relowner as owner
    from pg_class c where c.relnamespace = $1::regnamespace and c.relkind = 'S'`,
  ),
  grantsQuery(
    'function',
    `select p.oid::regprocedure::text as object, coalesce(p.proacl, acldefault('f', p.proowner)) as acl, p.proowner as owner
    from pg_proc p where p.pronamespace = $1::regnamespace`,
  ),
  // Comments
  `select format('comment on %s %s is %L;', case c.relkind when 'v' then 'view' else 'table' end, c.oid::regclass, d.description)
   from pg_description d join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass and d.objsubid = 0
   where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p', 'v') order by c.relname`,
  `select format('comment on column %s.%I is %L;', c.oid::regclass, a.attname, d.description)
   from pg_description d join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
   join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
   where c.relnamespace = $1::regnamespace and d.objsubid > 0 order by c.relname, a.attnum`,
  `select format('comment on function %s is %L;', p.oid::regprocedure, d.description)
   from pg_description d join pg_proc p on p.oid = d.objoid and d.classoid = 'pg_proc'::regclass
   where p.pronamespace = $1::regnamespace order by p.oid::regprocedure::text`,
];

async function dumpAll(client: Client, schemas: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  for (const schema of schemas) {
    lines.push(`\n-- ${schema}\n`, `create schema ${schema};`);
    for (const section of SECTIONS) {
      const objects = await column(client, section, [schema]);
      if (objects.length > 0) lines.push('', ...objects.map(withoutNeedlessAlias));
    }
  }
  const defaults = await column(client, DEFAULT_PRIVILEGES);
  return [...lines, '', ...defaults, ''];
}

/** Before version 16 PostgreSQL prints "t." before every column of a view over one table, since then only where needed. */
function withoutNeedlessAlias(definition: string): string {
  if (!definition.startsWith('create view') || definition.includes(' JOIN ')) return definition;
  const alias = /^ +FROM \S+ (\w+)$/m.exec(definition)?.[1];
  return alias === undefined ? definition : definition.replaceAll(new RegExp(`\\b${alias}\\.`, 'g'), '');
}

function tablesQuery(): string {
  return `
    select format(E'create table %s (\\n%s\\n);', c.oid::regclass, (
      select string_agg('  ' || line, E',\\n' order by kind, place, line) from (
        select 0 as kind, a.attnum::int as place, quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
            || case when a.attnotnull then ' not null' else '' end
            || case a.attidentity when 'a' then ' generated always as identity' when 'd' then ' generated by default as identity' else '' end
            || case when a.attgenerated <> '' then format(' generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid, true))
                    else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid, true), '') end as line
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        union all
        select 1, array_position(array['p', 'u', 'f', 'c', 'x'], k.contype::text),
               'constraint ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid, true)
        from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c', 'x')
      ) as body))
    from pg_class c where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p') order by c.relname`;
}

/** What others than the owner may do, one line per object and role. */
function grantsQuery(kind: string, objects: string): string {
  return `
    select format('grant %s on ${kind} %s to %s;', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type), o.object,
                  case g.grantee when 0 then 'public' else g.grantee::regrole::text end)
    from (${objects}) o cross join lateral aclexplode(o.acl) g
    where g.grantee <> o.owner
    group by o.object, g.grantee
    order by o.object, case g.grantee when 0 then 'public' else g.grantee::regrole::text end`;
}

function columnGrantsQuery(): string {
  return `
    select format('grant %s (%s) on table %s to %s;', lower(g.privilege_type), string_agg(quote_ident(a.attname), ', ' order by a.attnum),
                  c.oid::regclass, g.grantee::regrole)
    from pg_class c join pg_attribute a on a.attrelid = c.oid cross join lateral aclexplode(a.attacl) g
    where c.relnamespace = $1::regnamespace and a.attacl is not null and not a.attisdropped
    group by c.oid, c.relname, g.privilege_type, g.grantee
    order by c.relname, g.privilege_type, g.grantee::regrole::text`;
}

async function column(client: Client, sql: string, values: readonly unknown[] = []): Promise<string[]> {
  const { rows } = await client.query<string[]>({ text: sql, values: [...values], rowMode: 'array' });
  return rows.map((row) => String(row[0]));
}
