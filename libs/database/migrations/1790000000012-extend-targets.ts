import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The signed decision itself may be attached to what it assigned; each commune keeps a row of its own, the bytes are stored once per tenant. */
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
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
