import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each person is told, once, in the console and by e-mail. The table is the queue: a message is claimed before it is sent. */
export class CreateNotifications1790000000014 implements MigrationInterface {
  readonly name = 'CreateNotifications1790000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.notifications (
        tenant_id integer not null,
        id uuid not null,
        user_id uuid not null,
        kind text not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
        about text not null check (length(about) between 1 and 200),
        params jsonb not null default '{}',
        link text check (length(link) <= 300),
        created_at timestamptz not null default now(),
        read_at timestamptz,
        email_state text not null default 'none' check (email_state in ('none', 'queued', 'sending', 'sent', 'failed')),
        email_attempts smallint not null default 0,
        email_next_at timestamptz,
        email_claimed_at timestamptz,
        email_sent_at timestamptz,
        email_fault text check (length(email_fault) <= 300),
        primary key (tenant_id, id),
        constraint notifications_once_key unique (tenant_id, user_id, kind, about),
        constraint notifications_user_fkey foreign key (tenant_id, user_id) references identity.users (tenant_id, id) on delete cascade
      );
      comment on column identity.notifications.about is 'What it is about and on which occasion: the same person is told of the same thing once.';
      create index notifications_tenant_id_user_id_created_at_idx on identity.notifications (tenant_id, user_id, created_at desc);
      create index notifications_email_next_at_idx on identity.notifications (email_next_at) where email_state in ('queued', 'sending');

      create table identity.notification_settings (
        tenant_id integer not null,
        id uuid not null,
        is_email_on boolean not null default true,
        muted_kinds text[] not null default '{}',
        digest text not null default 'weekly' check (digest in ('off', 'daily', 'weekly')),
        version integer not null default 1,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (tenant_id, id),
        constraint notification_settings_user_fkey foreign key (tenant_id, id) references identity.users (tenant_id, id) on delete cascade
      );
      comment on table identity.notification_settings is 'One row per person who changed something; id is the user''s. Without a row the defaults hold.';

      alter table identity.notifications enable row level security;
      alter table identity.notifications force row level security;
      create policy "staff reach notifications only within their scope" on identity.notifications for all to cis_app, cis_system
        using (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);
      alter table identity.notification_settings enable row level security;
      alter table identity.notification_settings force row level security;
      create policy "staff reach notification settings only within their scope" on identity.notification_settings for all to cis_app, cis_system
        using (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);

      grant select, update (read_at) on identity.notifications to cis_app;
      grant select, insert, delete on identity.notifications to cis_system;
      grant update (email_state, email_attempts, email_next_at, email_claimed_at, email_sent_at, email_fault) on identity.notifications to cis_system;
      grant select, insert on identity.notification_settings to cis_app, cis_system;
      grant update (is_email_on, muted_kinds, digest, version, updated_at, updated_by) on identity.notification_settings to cis_app;
      grant delete on identity.notification_settings to cis_system;

      create trigger notification_settings_audit_insert after insert on identity.notification_settings referencing new table as new_rows for each statement execute function audit.capture();
      create trigger notification_settings_audit_update after update on identity.notification_settings referencing old table as old_rows new table as new_rows for each statement execute function audit.capture();
      create trigger notification_settings_audit_delete after delete on identity.notification_settings referencing old table as old_rows for each statement execute function audit.capture();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table identity.notification_settings, identity.notifications;');
  }
}
