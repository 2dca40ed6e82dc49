import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More of a published task for citizens, and what the planner of reminders looks tasks up by. */
export class PublishTaskProgress1790000000029 implements MigrationInterface {
  readonly name = 'PublishTaskProgress1790000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant select (percent, last_reported_on, programme_code, document_number, document_date, document_issuer) on commune.tasks to cis_portal;
      create or replace view published.tasks with (security_invoker = true) as
      select t.commune_id, t.id, t.title, t.category, t.kind, t.rhythm, t.starts_on, t.deadline, t.original_deadline, t.lead_org, t.deliverable,
        t.assigned_at, t.completed_on, t.confirmed_at, t.disposition, t.first_reported_on, t.is_sample, t.percent, t.last_reported_on,
        t.programme_code, t.document_number, t.document_date, t.document_issuer
      from commune.tasks t where t.is_public and t.assigned_at is not null and t.superseded_on is null;

      create index tasks_assigned_at_idx on commune.tasks (assigned_at) where assigned_at is not null;
      create index tasks_open_deadline_idx on commune.tasks (deadline)
        where assigned_at is not null and completed_on is null and disposition is null and superseded_on is null;
      create index tasks_unconfirmed_idx on commune.tasks (assigned_by_tenant)
        where completed_on is not null and confirmed_at is null and disposition is null and superseded_on is null;
      create index task_events_happened_at_idx on commune.task_events (happened_at);
      create index task_blocks_open_idx on commune.task_blocks (due_on) where answered_at is null and closed_at is null;
      create index task_blocks_answered_at_idx on commune.task_blocks (answered_at) where answered_at is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index commune.task_blocks_answered_at_idx, commune.task_blocks_open_idx, commune.task_events_happened_at_idx, commune.tasks_unconfirmed_idx,
        commune.tasks_open_deadline_idx, commune.tasks_assigned_at_idx;
      drop view published.tasks;
      create view published.tasks with (security_invoker = true) as
      select t.commune_id, t.id, t.title, t.category, t.kind, t.rhythm, t.starts_on, t.deadline, t.original_deadline, t.lead_org, t.deliverable,
        t.assigned_at, t.completed_on, t.confirmed_at, t.disposition, t.first_reported_on, t.is_sample
      from commune.tasks t where t.is_public and t.assigned_at is not null and t.superseded_on is null;
      grant select on published.tasks to cis_portal;
      revoke select (percent, last_reported_on, programme_code, document_number, document_date, document_issuer) on commune.tasks from cis_portal;
    `);
  }
}
