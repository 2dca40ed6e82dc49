import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The signed decision itself may be attached to what it assigned; each commune keeps a row of its own, the bytes are stored once per
 * tenant. Between upload and assigning a file belongs to nobody but its uploader.
 */
export class ExtendTargets1790000000012 implements MigrationInterface {
  readonly name = 'ExtendTargets1790000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table commune.attachments
        drop constraint attachments_purpose_check,
        add constraint attachments_purpose_check check (purpose in ('portrait', 'decision')),
        drop constraint attachments_content_type_check,
        add constraint attachments_content_type_check check (
          case purpose when 'portrait' then content_type in ('image/jpeg', 'image/png', 'image/webp')
          else content_type in ('application/pdf', 'image/jpeg', 'image/png', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document') end),
        add stored_by_tenant integer;
      comment on column commune.attachments.stored_by_tenant is 'In whose folder the bytes lie when not in the commune''s own: one decision for 135 communes is stored once.';
      alter table commune.target_versions
        add decision_file_id uuid,
        add constraint target_versions_decision_file_fkey foreign key (commune_id, decision_file_id) references commune.attachments (commune_id, id) on delete restrict;
      create index target_versions_commune_id_decision_file_id_idx on commune.target_versions (commune_id, decision_file_id) where decision_file_id is not null;

      create table identity.decision_uploads (
        tenant_id integer not null,
        id uuid not null,
        file_name text not null check (length(file_name) between 1 and 200),
        content_type text not null check (content_type in ('application/pdf', 'image/jpeg', 'image/png', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
        byte_size integer not null check (byte_size between 1 and 26214400),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        created_at timestamptz not null default now(),
        created_by uuid not null,
        primary key (tenant_id, id)
      );
      comment on table identity.decision_uploads is 'Decisions uploaded within the last day, to be attached to what they assign; tenant_id is the uploader''s, in whose folder the bytes lie.';
      create index decision_uploads_created_at_idx on identity.decision_uploads (created_at);
      create index attachments_stored_by_tenant_sha256_idx on commune.attachments (stored_by_tenant, sha256) where stored_by_tenant is not null;

      alter table identity.decision_uploads enable row level security;
      alter table identity.decision_uploads force row level security;
      create policy "staff reach decision uploads only within their scope" on identity.decision_uploads for all to cis_app, cis_system
        using (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int)
        with check (tenant_id between nullif(current_setting('app.commune_from', true), '')::int and nullif(current_setting('app.commune_to', true), '')::int);
      grant select, insert on identity.decision_uploads to cis_app;
      grant select, insert, delete on identity.decision_uploads to cis_system;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table identity.decision_uploads;
      drop index commune.attachments_stored_by_tenant_sha256_idx;
      alter table commune.target_versions drop decision_file_id;
      delete from commune.attachments where purpose <> 'portrait';
      alter table commune.attachments
        drop stored_by_tenant,
        drop constraint attachments_purpose_check,
        add constraint attachments_purpose_check check (purpose = 'portrait'),
        drop constraint attachments_content_type_check,
        add constraint attachments_content_type_check check (content_type in ('image/jpeg', 'image/png', 'image/webp'));
    `);
  }
}
