/** Where a message leads, as SQL expressions of type text; paths within the console, in one place because screens move. */
export const entryLink = (_form: string, periodCode: string): string =>
  `'/observations?periodCode=' || ${periodCode}`;

export const submissionLink = (submissionId: string): string =>
  `'/submissions/' || ${submissionId} || '/show'`;

export const REVIEW_LINK = `'/province-submissions'`;
export const UNLOCKS_LINK = `'/reporting-periods?view=unlock-requests'`;
export const TARGETS_LINK = `'/targets?acknowledged=false'`;
export const HOME_LINK = `'/'`;
