import type { MigrationInterface, QueryRunner } from 'typeorm';

/** After a period has locked an officer asks for it to be opened again; the province grants it until a moment, or refuses. */
export class CreateUnlockRequests1790000000013 implements MigrationInterface {
  readonly name = 'CreateUnlockRequests1790000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table commune.unlock_requests (
        commune_id integer not null references reference.administrative_units (id) on delete restrict,
        id uuid not null,
        period_code text not null references reference.reporting_periods (code),
        reason text not null check (length(btrim(reason)) between 1 and 1000),
        requested_by_name text,
        decision text check (decision in ('granted', 'refused')),
        decision_note text check (length(decision_note) <= 1000),
        decided_at timestamptz,
        decided_by uuid,
        decided_by_name text,
        expires_at timestamptz,
        is_sample boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        created_by uuid,
        updated_at timestamptz not null default now(),
        updated_by uuid,
        primary key (commune_id, id),
        constraint unlock_requests_decision_is_complete check ((decision is null) = (decided_at is null)),
        constraint unlock_requests_grant_expires check ((decision is not distinct from 'granted') = (expires_at is not null)),
        constraint unlock_requests_refusal_has_note check (decision is distinct from 'refused' or decision_note is not null)
      );
      create index unlock_requests_commune_id_period_code_idx on commune.unlock_requests (commune_id, period_code);
      create index unlock_requests_id_idx on commune.unlock_requests (id);
      create unique index unlock_requests_one_open_key on commune.unlock_requests (commune_id, period_code) where decision is null;

      alter table commune.unlock_requests enable row level security;
      alter table commune.unlock_requests force row level security;
      create policy "staff reach unlock requests only within their scope" on commune.unlock_requests for all to cis_app, cis_system
        using (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (commune_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);
      grant select, insert on commune.unlock_requests to cis_app, cis_system;
      grant delete on commune.unlock_requests to cis_system;
      grant update (decision, decision_note, decided_at, decided_by, decided_by_name, expires_at, version, updated_at, updated_by) on commune.unlock_requests to cis_app;

      create trigger unlock_requests_audit_insert after insert on commune.unlock_requests referencing new table as new_rows for each statement execute function audit.capture();
      create trigger unlock_requests_audit_update after update on commune.unlock_requests referencing old table as old_rows new table as new_rows for each statement execute function audit.capture();
      create trigger unlock_requests_audit_delete after delete on commune.unlock_requests referencing old table as old_rows for each statement execute function audit.capture();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table commune.unlock_requests;');
  }
}
