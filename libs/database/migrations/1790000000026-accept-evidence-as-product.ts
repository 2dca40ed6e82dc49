import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A completion shows its product in words or by evidence, and evidence lies in another table, where no check can look. */
export class AcceptEvidenceAsProduct1790000000026 implements MigrationInterface {
  readonly name = 'AcceptEvidenceAsProduct1790000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table commune.task_updates drop constraint task_updates_completion_shows_deliverable',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table commune.task_updates add constraint task_updates_completion_shows_deliverable
        check (not is_completion or deliverable_evidence is not null) not valid
    `);
  }
}
