import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit trail. Triggers on every tenant table call audit.capture(), so no change can be forgotten by a service;
 * events that are not row changes (sign-in, refusal) go through audit.record(). Nobody holds insert, update or
 * delete on the entries: the two functions run as their owner, and a trigger refuses changes even to the owner.
 */
export class CreateAudit1790000000003 implements MigrationInterface {
  readonly name = 'CreateAudit1790000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit.entries (
        tenant_id integer not null,
        sequence bigint not null,
        at timestamptz not null,
        actor_id uuid,
        actor_name text,
        ip text,
        request_id text,
        action text not null check (action ~ '^[a-z][a-z-]{1,39}$'),
        entity text not null check (entity ~ '^[a-z][a-z_-]{1,39}$'),
        changes jsonb not null,
        previous_hash bytea not null,
        hash bytea not null,
        primary key (tenant_id, sequence)
      );
      comment on table audit.entries is 'One row per statement and tenant: changes is an array of {id, before, after}.';
      create index entries_tenant_id_entity_idx on audit.entries (tenant_id, entity, sequence);
      create index entries_at_idx on audit.entries (at);

      create table audit.chain_heads (
        tenant_id integer primary key,
        sequence bigint not null,
        hash bytea not null
      );
      comment on table audit.chain_heads is 'Last link of each tenant''s chain; its row lock puts entries in order.';

      alter table audit.entries enable row level security;
      alter table audit.entries force row level security;
      alter table audit.chain_heads enable row level security;
      alter table audit.chain_heads force row level security;
      create policy "readers see the audit trail of their scope" on audit.entries for select to cis_app, cis_system
        using (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);
      create policy "audit functions write entries within the scope" on audit.entries for insert to cis_owner
        with check (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);
      create policy "audit functions move chain heads within the scope" on audit.chain_heads for all to cis_owner
        using (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);
      create policy "the verifier reads chain heads within the scope" on audit.chain_heads for select to cis_system
        using (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);
      grant select on audit.entries to cis_app, cis_system;
      grant select on audit.chain_heads to cis_system;

      create function audit.entry_hash(entry audit.entries) returns bytea
      language sql stable set search_path = pg_catalog as $$
        select sha256(entry.previous_hash || convert_to(jsonb_build_array(
          entry.tenant_id, entry.sequence, extract(epoch from entry.at), entry.actor_id, entry.actor_name,
          entry.ip, entry.request_id, entry.action, entry.entity, entry.changes)::text, 'UTF8'))
      $$;
      comment on function audit.entry_hash is 'sha256 over the previous link and every column of the entry.';

      create function audit.link() returns trigger
      language plpgsql set search_path = pg_catalog as $$
      declare
        head audit.chain_heads;
      begin
        insert into audit.chain_heads (tenant_id, sequence, hash)
        values (new.tenant_id, 0, sha256('commune information system'::bytea))
        on conflict (tenant_id) do nothing;
        select * into strict head from audit.chain_heads where tenant_id = new.tenant_id for update;
        new.sequence := head.sequence + 1;
        new.previous_hash := head.hash;
        new.at := clock_timestamp();
        new.actor_id := nullif(current_setting('app.actor_id', true), '')::uuid;
        new.actor_name := nullif(current_setting('app.actor_name', true), '');
        new.ip := nullif(current_setting('app.ip', true), '');
        new.request_id := nullif(current_setting('app.request_id', true), '');
        new.hash := audit.entry_hash(new);
        update audit.chain_heads set sequence = new.sequence, hash = new.hash where tenant_id = new.tenant_id;
        return new;
      end
      $$;
      create trigger entries_link before insert on audit.entries for each row execute function audit.link();

      create function audit.refuse_change() returns trigger
      language plpgsql set search_path = pg_catalog as $$
      begin
        raise exception 'audit entries are append-only' using errcode = 'insufficient_privilege';
      end
      $$;
      create trigger entries_are_append_only before update or delete or truncate on audit.entries
        for each statement execute function audit.refuse_change();

      create function audit.redact(row_data jsonb, secret_columns text[]) returns jsonb
      language sql immutable set search_path = pg_catalog as $$
        select coalesce(jsonb_object_agg(key, case when key = any (secret_columns) and value <> 'null' then '"***"'::jsonb else value end), '{}')
        from jsonb_each(row_data)
      $$;

      create function audit.capture() returns trigger
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
      comment on function audit.capture is 'Statement trigger; its arguments name columns whose values are recorded as ***.';

      create function audit.record(tenant integer, event_action text, event_entity text, event_changes jsonb) returns void
      language sql security definer set search_path = pg_catalog as $$
        insert into audit.entries (tenant_id, action, entity, changes) values (tenant, event_action, event_entity, event_changes)
      $$;
      comment on function audit.record is 'Records an event that is not a row change, such as a sign-in or a refusal.';
      grant execute on function audit.record(integer, text, text, jsonb) to cis_app, cis_personnel, cis_system;
      grant execute on function audit.entry_hash(audit.entries) to cis_system;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function audit.record(integer, text, text, jsonb);
      drop function audit.capture();
      drop function audit.redact(jsonb, text[]);
      drop trigger entries_are_append_only on audit.entries;
      drop function audit.refuse_change();
      drop trigger entries_link on audit.entries;
      drop function audit.link();
      drop function audit.entry_hash(audit.entries);
      drop table audit.chain_heads, audit.entries;
    `);
  }
}
