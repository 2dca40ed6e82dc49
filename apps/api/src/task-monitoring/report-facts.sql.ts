import type { Statement } from '@cis/database';
import { TASK_ALIAS, taskPlaceSql, taskStatusSql } from '../tasks/index.js';
import { DAY, type WatchedTasks } from './watched-tasks.js';

/** Days that "nhiệm vụ thời gian tới" looks ahead. */
export const DAYS_AHEAD = 30;

/** An open task that falls due soon. */
export interface ComingTask {
  readonly communeId: number;
  readonly id: string;
  readonly directiveTaskId: string | null;
  readonly title: string;
  readonly leadOrg: string | null;
  readonly deadline: string;
}

/** What was said in the newest report of a task that is not done. */
export interface SaidOfTask {
  readonly communeId: number;
  readonly title: string;
  readonly difficulty: string | null;
  readonly proposal: string | null;
}

/** A question that holds a task up and has no answer yet. */
export interface OpenQuestion {
  readonly communeId: number;
  readonly title: string;
  readonly blockedBy: string;
  readonly question: string;
  readonly dueOn: string;
}

const OPEN_STATUSES = `('not_started', 'in_progress', 'overdue', 'routine')`;

export function comingTasksSql({ source, from, where }: WatchedTasks, limit: number): Statement {
  const facts = TASK_ALIAS[source];
  return [
    `select t.commune_id as "communeId", t.id, ${taskPlaceSql(source, 'directive_task_id')} as "directiveTaskId", t.title, t.lead_org as "leadOrg", ${facts}.deadline
     from ${from} ${where.toString()} and ${facts}.deadline between ${DAY} and ${DAY} + ${DAYS_AHEAD}
       and ${taskStatusSql(source, DAY)} in ('not_started', 'in_progress')
     order by ${facts}.deadline, t.title, t.commune_id limit ${limit}`,
    where.values,
  ];
}

/** Difficulties and proposals as they were reported by the day, the newest of each task. */
export function saidOfTasksSql({ source, from, where }: WatchedTasks, limit: number): Statement {
  return [
    `select q.commune_id as "communeId", q.title, n.difficulty, n.proposal
     from (select t.commune_id, t.id, t.title from ${from} ${where.toString()} and ${taskStatusSql(source, DAY)} in ${OPEN_STATUSES} offset 0) q
     join lateral (
       select u.difficulty, u.proposal, u.reported_on from commune.task_updates u
       where u.commune_id = q.commune_id and u.task_id = q.id and u.reported_on <= ${DAY}
       order by u.reported_on desc, u.created_at desc limit 1) n on num_nonnulls(n.difficulty, n.proposal) > 0
     order by n.reported_on desc, q.commune_id, q.id limit ${limit}`,
    where.values,
  ];
}

export function openQuestionsSql({ from, where }: WatchedTasks, limit: number): Statement {
  return [
    `select t.commune_id as "communeId", t.title, b.blocked_by_name as "blockedBy", b.question, b.due_on as "dueOn"
     from ${from} join commune.task_blocks b on b.commune_id = t.commune_id and b.task_id = t.id
     ${where.toString()} and (b.created_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${DAY}
       and (b.answered_at is null or (b.answered_at at time zone 'Asia/Ho_Chi_Minh')::date > ${DAY})
       and (b.closed_at is null or (b.closed_at at time zone 'Asia/Ho_Chi_Minh')::date > ${DAY})
     order by b.due_on, b.id limit ${limit}`,
    where.values,
  ];
}
