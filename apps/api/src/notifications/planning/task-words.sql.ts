import { can, ROLES_BY_TENANT } from '@cis/contracts';
import { AT } from './candidate.js';

const NAMED = 3;
const LONGEST_TITLE = 160;

/** Tasks `t` in hand; those with a deadline lie in the index of open tasks. */
export const IN_HAND = `t.assigned_at is not null and t.assigned_at <= ${AT} and t.completed_on is null and t.disposition is null and t.superseded_on is null`;

export const ASSIGNER = 'coalesce(t.assigned_by_tenant, t.commune_id)';

/** One line of a directive, in however many communes. */
export const LINE = 'coalesce(t.directive_task_id, t.id)';

/** How many tasks of a commune a message is about, and the titles of the most urgent. */
export const listed = (order = 't.deadline nulls last, t.title'): string => `
  'count', count(distinct t.id)::int, 'titles', (array_agg(left(t.title, ${LONGEST_TITLE}) order by ${order}))[1:${NAMED}]`;

/** The same across communes, where many tasks bear the same title; `counted` is what counts as one. */
export const listedAcross = (counted = 't.id'): string => `
  'count', count(distinct ${counted})::int, 'titles', (array_agg(distinct left(t.title, ${LONGEST_TITLE})))[1:${NAMED}],
  'communes', count(distinct t.commune_id)::int`;

/** Roles that do the work of a commune without deciding on it: accounts are not tied to persons, so they stand for the person in charge. */
const DOING_ROLES = ROLES_BY_TENANT.commune.filter(
  (role) => can(role, 'task:write') && !can(role, 'task:confirm'),
);

/**
 * Joins whoever stands for the person in charge in the tenant: null, and so everybody of the audience, where no such account is active.
 */
export const doersOf = (tenantId: string, condition: string): string => `
  left join identity.users w on w.tenant_id = ${tenantId} and ${condition} and w.status = 'active'
    and w.roles && array[${DOING_ROLES.map((role) => `'${role}'`).join(', ')}]`;
