import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts. A tenant is a commune, a department or the province itself; their ids share the province's block. Password hashes live apart from users, where only the sign-in role may read them. */
export class CreateIdentity1790000000004 implements MigrationInterface {
  readonly name = 'CreateIdentity1790000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.users (
        tenant_id integer not null,
        id uuid not null,
        username text not null check (username ~ '^[a-z0-9][a-z0-9.-]{2,59}$'),
        full_name text not null check (length(btrim(full_name)) between 2 and 100),
        email text check (length(email) <= 200),
        roles text[] not null check (cardinality(roles) between 1 and 4),
        status text not null default 'active' check (status in ('active', 'closed')),
        locale text not null default 'vi' check (locale in ('vi', 'en')),
        last_signed_in_at timestamptz,
        is_sample boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (tenant_id, id),
        constraint users_username_key unique (username)
      );
      comment on constraint users_username_key on identity.users is 'Sign-in knows no tenant, so names are unique everywhere; a commune''s names start with its slug, so a clash tells nothing about others.';

      create table identity.credentials (
        tenant_id integer not null,
        id uuid not null,
        password_hash text not null,
        must_change boolean not null default true,
        initial_until timestamptz,
        changed_at timestamptz not null default now(),
        primary key (tenant_id, id),
        foreign key (tenant_id, id) references identity.users (tenant_id, id) on delete cascade
      );
      comment on table identity.credentials is 'id is the user''s id. password_hash is argon2id in PHC form; initial_until ends an unused initial password.';

      create table identity.sessions (
        tenant_id integer not null,
        id uuid not null,
        user_id uuid not null,
        token_hash bytea not null,
        ip text,
        user_agent text,
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        revoked_at timestamptz,
        primary key (tenant_id, id),
        constraint sessions_token_hash_key unique (token_hash),
        foreign key (tenant_id, user_id) references identity.users (tenant_id, id) on delete cascade
      );
      comment on column identity.sessions.token_hash is 'sha256 of the opaque cookie value; the value itself is never stored.';
      create index sessions_tenant_id_user_id_idx on identity.sessions (tenant_id, user_id);

      create table identity.login_attempts (
        key text primary key,
        failures integer not null default 0,
        last_failed_at timestamptz,
        locked_until timestamptz
      );
      comment on table identity.login_attempts is 'Failures per name typed (whether or not it exists) and per address; key is a keyed hash.';

      alter table identity.users enable row level security;
      alter table identity.users force row level security;
      create policy "staff reach users only within their scope" on identity.users for all to cis_app, cis_system
        using (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      alter table identity.credentials enable row level security;
      alter table identity.credentials force row level security;
      create policy "staff reach credentials only within their scope" on identity.credentials for all to cis_app, cis_system
        using (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      alter table identity.sessions enable row level security;
      alter table identity.sessions force row level security;
      create policy "staff reach sessions only within their scope" on identity.sessions for all to cis_app, cis_system
        using (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      grant select, insert on identity.users to cis_app, cis_system;
      grant update (full_name, email, roles, status, locale, version, updated_at, updated_by) on identity.users to cis_app;
      grant update (last_signed_in_at) on identity.users to cis_system;
      grant delete on identity.users to cis_system;
      grant select (tenant_id, id, must_change, initial_until, changed_at), insert on identity.credentials to cis_app;
      grant update (password_hash, must_change, initial_until, changed_at) on identity.credentials to cis_app;
      grant select, insert, update, delete on identity.credentials to cis_system;
      grant select (tenant_id, id, user_id, ip, user_agent, created_at, last_seen_at, expires_at, revoked_at) on identity.sessions to cis_app;
      grant update (revoked_at) on identity.sessions to cis_app;
      grant select, insert, update, delete on identity.sessions to cis_system;
      grant select, insert, update, delete on identity.login_attempts to cis_system;

      create trigger users_audit_insert after insert on identity.users referencing new table as new_rows for each statement execute function audit.capture();
      create trigger users_audit_update after update on identity.users referencing old table as old_rows new table as new_rows for each statement execute function audit.capture();
      create trigger users_audit_delete after delete on identity.users referencing old table as old_rows for each statement execute function audit.capture();

      create trigger credentials_audit_insert after insert on identity.credentials referencing new table as new_rows for each statement execute function audit.capture('password_hash');
      create trigger credentials_audit_update after update on identity.credentials referencing old table as old_rows new table as new_rows for each statement execute function audit.capture('password_hash');
      create trigger credentials_audit_delete after delete on identity.credentials referencing old table as old_rows for each statement execute function audit.capture('password_hash');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table identity.login_attempts, identity.sessions, identity.credentials, identity.users;
    `);
  }
}
