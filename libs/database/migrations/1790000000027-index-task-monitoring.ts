import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The monitoring table counts every task of a province in one pass: what it counts by lies together in the index, so that the pass reads
 * a seventh of the pages and the scope is a condition of the index instead of a check per row. Measured over 20,000 tasks with 120,000
 * states: today 83 → 41 ms, a past day 230 → 71 ms, on a machine busy with other work.
 */
export class IndexTaskMonitoring1790000000027 implements MigrationInterface {
  readonly name = 'IndexTaskMonitoring1790000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index tasks_monitoring_idx on commune.tasks (commune_id) include (id, programme_code, stage_code, directive_id, lead_departments, kind, rhythm,
        starts_on, deadline, original_deadline, assigned_at, assigned_by_tenant, completed_on, confirmed_at, first_reported_on, last_reported_on, percent,
        disposition, superseded_on, is_sample);
      create index task_states_monitoring_idx on commune.task_states (commune_id, valid_to) include (id, valid_from, assigned_on, starts_on, deadline,
        original_deadline, completed_on, confirmed_on, first_reported_on, last_reported_on, percent, disposition, superseded_on);

      -- An index answers alone only for pages that were vacuumed since they changed.
      alter table commune.tasks set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
      alter table commune.task_states set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table commune.task_states reset (autovacuum_vacuum_scale_factor, autovacuum_vacuum_insert_scale_factor);
      alter table commune.tasks reset (autovacuum_vacuum_scale_factor, autovacuum_vacuum_insert_scale_factor);
      drop index commune.task_states_monitoring_idx;
      drop index commune.tasks_monitoring_idx;
    `);
  }
}
