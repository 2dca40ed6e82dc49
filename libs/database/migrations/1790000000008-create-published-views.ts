import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the portal reads. The views run with the reader's rights (security_invoker), so cis_portal's own column grants and policies decide. */
export class CreatePublishedViews1790000000008 implements MigrationInterface {
  readonly name = 'CreatePublishedViews1790000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view published.key_personnel with (security_invoker = true) as
        select a.commune_id, a.id, a.person_id, p.full_name, p.sort_name, p.office_phone, p.office_email, p.duties, p.reception_schedule,
               a.position_code, a.kind, a.is_primary, a.term, a.starts_on, a.ends_on,
               case when p.is_portrait_published then p.portrait_id end as portrait_id,
               a.is_sample or p.is_sample as is_sample
        from commune.assignments a
        join commune.people p on p.commune_id = a.commune_id and p.id = a.person_id
        where a.is_published and p.is_published and a.voided_at is null;

      create view published.portraits with (security_invoker = true) as
        select f.commune_id, f.id, f.content_type, f.byte_size, f.sha256
        from commune.attachments f
        join commune.people p on p.commune_id = f.commune_id and p.portrait_id = f.id
        where f.purpose = 'portrait' and p.is_portrait_published and p.is_published;

      create view published.targets with (security_invoker = true) as
        select t.commune_id, t.id, t.indicator_code, t.horizon, t.year, t.issuer, v.number as version_number, v.operator, v.low, v.high,
               v.decision_number, v.decision_date, v.decision_abstract, v.effective_on, t.is_sample or v.is_sample as is_sample
        from commune.targets t
        join commune.target_versions v on v.commune_id = t.commune_id and v.target_id = t.id
        join reference.indicators i on i.code = t.indicator_code
        where t.is_public and i.visibility = 'public';

      create view published.observations with (security_invoker = true) as
        select o.commune_id, o.id, o.indicator_code, o.period_code, o.state, o.grade, o.value, o.numerator, o.denominator, o.published_at, o.is_sample
        from commune.observations o
        join reference.indicators i on i.code = o.indicator_code
        where o.is_public and o.published_at is not null and i.visibility = 'public';

      create view published.tasks with (security_invoker = true) as
        select t.commune_id, t.id, t.title, t.category, t.kind, t.rhythm, t.starts_on, t.deadline, t.original_deadline, t.lead_org, t.deliverable,
               t.assigned_at, t.completed_on, t.confirmed_at, t.disposition, r.first_reported_on, t.is_sample
        from commune.tasks t
        left join lateral (
          select min(u.reported_on) as first_reported_on
          from commune.task_updates u where u.commune_id = t.commune_id and u.task_id = t.id
        ) r on true
        where t.is_public and t.assigned_at is not null;

      grant select on all tables in schema published to cis_portal;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view published.tasks, published.observations, published.targets, published.portraits, published.key_personnel;
    `);
  }
}
