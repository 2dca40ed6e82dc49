/** Where a message leads, as SQL expressions of type text; paths within the console, in one place because screens move. */
export const entryLink = (form: string, periodCode: string): string =>
  `'/observations?periodCode=' || ${periodCode} || '&form=' || ${form}`;

/** Where a period's figures are entered when no form is meant in particular: the first of its year. */
export const periodEntryLink = (period: string): string =>
  `'/observations?periodCode=' || ${period}.code || coalesce('&form=' || (
    select min(f.programme) from reference.indicator_sets f where f.is_form and f.year = ${period}.year), '')`;

export const submissionLink = (submissionId: string): string =>
  `'/submissions/' || ${submissionId} || '/show'`;

export const REVIEW_LINK = `'/province-submissions'`;
export const UNLOCKS_LINK = `'/reporting-periods?view=unlock-requests'`;
export const TARGETS_LINK = `'/targets?acknowledged=false'`;
export const HOME_LINK = `'/'`;

export const taskLink = (taskId: string): string => `'/tasks/' || ${taskId} || '/show'`;
export const TASKS_LINK = `'/tasks'`;
/** Questions that wait for the reader's own body. */
export const QUESTIONS_LINK = `'/task-blocks'`;
/** Each filter a pair of its name and an SQL expression; one without a value is left out. */
export const taskListLink = (...filters: readonly (readonly [name: string, value: string])[]): string =>
  `${TASKS_LINK} || coalesce('?' || nullif(concat_ws('&', ${filters.map(([name, value]) => `'${name}=' || (${value})`).join(', ')}), ''), '')`;
