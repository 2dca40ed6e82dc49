import type { Agent, Answer, TestApp } from './app';

export const SUBMISSIONS = '/api/v1/submissions';

/** Sends the form of a period as the leader. */
export function submit(leader: Agent, periodCode: string, key?: string): Promise<Answer> {
  return leader.post(SUBMISSIONS, { periodCode }, key === undefined ? {} : { 'idempotency-key': key });
}

/** The whole way to the citizens: sent by the leader, approved and published by the province in one step. */
export async function publishPeriod(
  { as }: Pick<TestApp, 'as'>,
  periodCode: string,
  leader: 'leader' | 'neighbourLeader' = 'leader',
): Promise<string> {
  const sent = await submit(await as(leader), periodCode);
  if (sent.status !== 200) throw new Error(`${periodCode} was not submitted: ${sent.text}`);
  const { id } = sent.body;
  const shown = await (
    await as('provinceAdmin')
  ).post(`${SUBMISSIONS}/publish`, { ids: [id], approve: true });
  if (shown.body.done !== 1) throw new Error(`${periodCode} was not published: ${shown.text}`);
  return id;
}
