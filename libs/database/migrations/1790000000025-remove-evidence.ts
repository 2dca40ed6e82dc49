import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is taken away is the evidence, be it a file or a link; an attachment itself is never half there. */
export class RemoveEvidence1790000000025 implements MigrationInterface {
  readonly name = 'RemoveEvidence1790000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table commune.task_files
        add removed_at timestamptz,
        add removed_by uuid,
        add constraint task_files_removal_is_whole check ((removed_at is null) = (removed_by is null));
      comment on column commune.task_files.removed_at is 'Taken away, by removed_by; put back within 30 days, afterwards the row goes and then the bytes.';
      grant update (removed_at, removed_by) on commune.task_files to cis_app;
      create index task_files_removed_at_idx on commune.task_files (removed_at) where removed_at is not null;
      create index task_files_created_at_idx on commune.task_files (created_at) where update_id is null;

      revoke update (removed_at, removed_by, updated_at, updated_by, version) on commune.attachments from cis_app, cis_system;
      alter table commune.attachments drop removed_at, drop removed_by;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table commune.attachments add removed_at timestamptz, add removed_by uuid;
      comment on column commune.attachments.removed_at is 'Taken away; nobody downloads it any more and the bytes go when nothing else refers to them.';
      grant update (removed_at, removed_by, updated_at, updated_by, version) on commune.attachments to cis_app, cis_system;

      drop index commune.task_files_created_at_idx;
      drop index commune.task_files_removed_at_idx;
      alter table commune.task_files drop removed_by, drop removed_at;
    `);
  }
}
