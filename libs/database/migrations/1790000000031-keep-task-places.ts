import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLACE = [
  'category',
  'programme_code',
  'stage_code',
  'directive_id',
  'directive_task_id',
  'lead_departments',
  'rhythm',
  'document_number',
  'document_date',
  'document_abstract',
] as const;
const KNOWN = `assigned_on, starts_on, deadline, original_deadline, completed_on, confirmed_on, first_reported_on, last_reported_on, percent,
            disposition, superseded_on`;
const COUNTED = `assigned_on, starts_on, deadline, original_deadline, completed_on, confirmed_on, first_reported_on, last_reported_on, percent, disposition,
        superseded_on`;

const of = (row: 'n' | 'o'): string => PLACE.map((column) => `${row}.${column}`).join(', ');

/**
 * A task that goes on under a newer document leaves its programme, stage, directive and leads: counts of earlier days must still find it
 * where it was. And two changes that meet at midnight in one task leave one state per day: the day is read once the row is held.
 */
export class KeepTaskPlaces1790000000031 implements MigrationInterface {
  readonly name = 'KeepTaskPlaces1790000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table commune.task_states
        add moved_on date,
        add category text,
        add programme_code text,
        add stage_code text,
        add directive_id uuid,
        add directive_task_id uuid,
        add lead_departments integer[],
        add rhythm text,
        add document_number text,
        add document_date date,
        add document_abstract text;
      comment on column commune.task_states.moved_on is 'The day the task moved under another document; the columns after it tell where it was until then. Null: where it is now.';
      create index task_states_directive_task_id_idx on commune.task_states (directive_task_id) where directive_task_id is not null;
      drop index commune.task_states_monitoring_idx;
      create index task_states_monitoring_idx on commune.task_states (commune_id, valid_to) include (id, valid_from, ${COUNTED},
        moved_on, programme_code, stage_code, directive_id, lead_departments, rhythm);
    `);
    await runner.query(functionSql(true));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(functionSql(false));
    await runner.query(`
      drop index commune.task_states_monitoring_idx;
      create index task_states_monitoring_idx on commune.task_states (commune_id, valid_to) include (id, valid_from, ${COUNTED});
      alter table commune.task_states drop moved_on, ${PLACE.map((column) => `drop ${column}`).join(', ')};
    `);
  }
}

/** As created before, or with the places kept and the day read when the trigger runs instead of when the transaction began. */
function functionSql(keepsPlaces: boolean): string {
  const moved = keepsPlaces ? `\n                or (${of('n')}) is distinct from (${of('o')})` : '';
  const places = keepsPlaces
    ? `
          -- Asked first, for it is rare and the update looks at every state.
          if exists (select from new_rows n join old_rows o on o.commune_id = n.commune_id and o.id = n.id
                     where o.assigned_at is not null and (${of('n')}) is distinct from (${of('o')})) then
            update commune.task_states s set moved_on = today, ${PLACE.map((column) => `${column} = o.${column}`).join(', ')}
            from new_rows n join old_rows o on o.commune_id = n.commune_id and o.id = n.id
            where s.commune_id = n.commune_id and s.id = n.id and s.moved_on is null and s.valid_from < today
              and o.assigned_at is not null and (${of('n')}) is distinct from (${of('o')});
          end if;`
    : '';
  return `
      create or replace function commune.keep_task_states() returns trigger
      language plpgsql security definer set search_path = pg_catalog
      -- A plan made for one changed row serves ten thousand: old and new ones must not be paired by a nested loop.
      set enable_nestloop = off as $$
      declare
        today constant date := (${keepsPlaces ? 'clock_timestamp()' : 'now()'} at time zone 'Asia/Ho_Chi_Minh')::date;
      begin
        if tg_op = 'INSERT' then
          insert into commune.task_states (commune_id, id, valid_from, ${KNOWN})
          select n.commune_id, n.id, '-infinity', (n.assigned_at at time zone 'Asia/Ho_Chi_Minh')::date, n.starts_on, n.deadline, n.original_deadline,
            n.completed_on, (n.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date, n.first_reported_on, n.last_reported_on, n.percent, n.disposition, n.superseded_on
          from new_rows n where n.assigned_at is not null;
        else
          with changed as (
            select n.commune_id, n.id, (n.assigned_at at time zone 'Asia/Ho_Chi_Minh')::date as assigned_on, n.starts_on, n.deadline, n.original_deadline,
              n.completed_on, (n.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date as confirmed_on, n.first_reported_on, n.last_reported_on, n.percent,
              n.disposition, n.superseded_on, o.assigned_at is not null as has_state
            from new_rows n join old_rows o on o.commune_id = n.commune_id and o.id = n.id
            where n.assigned_at is not null
              and ((n.assigned_at, n.starts_on, n.deadline, n.original_deadline, n.completed_on, n.confirmed_at, n.first_reported_on, n.last_reported_on,
                    n.percent, n.disposition, n.superseded_on)
                is distinct from (o.assigned_at, o.starts_on, o.deadline, o.original_deadline, o.completed_on, o.confirmed_at, o.first_reported_on,
                    o.last_reported_on, o.percent, o.disposition, o.superseded_on)${moved})),
          closed as (
            update commune.task_states s set valid_to = today from changed c
            where s.commune_id = c.commune_id and s.id = c.id and s.valid_to = 'infinity' and s.valid_from < today)
          insert into commune.task_states (commune_id, id, valid_from, ${KNOWN})
          select commune_id, id, case when has_state then today else '-infinity' end, assigned_on, starts_on, deadline, original_deadline, completed_on,
            confirmed_on, first_reported_on, last_reported_on, percent, disposition, superseded_on
          from changed
          on conflict (commune_id, id, valid_from) do update set assigned_on = excluded.assigned_on, starts_on = excluded.starts_on,
            deadline = excluded.deadline, original_deadline = excluded.original_deadline, completed_on = excluded.completed_on,
            confirmed_on = excluded.confirmed_on, first_reported_on = excluded.first_reported_on, last_reported_on = excluded.last_reported_on,
            percent = excluded.percent, disposition = excluded.disposition, superseded_on = excluded.superseded_on;${places}
        end if;
        return null;
      end
      $$;`;
}
