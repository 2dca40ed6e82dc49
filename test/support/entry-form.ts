import type { Agent, Answer } from './app.js';

export const ENTRY_FORM = '/api/v1/entry-form';

/** A cell as the entry form saves it: estimated, new, unless said otherwise. */
export function aCell(
  indicatorCode: string,
  value: number | null,
  change: Record<string, unknown> = {},
): Record<string, unknown> {
  return { indicatorCode, baseVersion: 0, state: 'reported', grade: 'estimated', value, ...change };
}

export function saveCells(
  agent: Agent,
  periodCode: string,
  cells: readonly Record<string, unknown>[],
  change: Record<string, unknown> = {},
): Promise<Answer> {
  return agent.put(`${ENTRY_FORM}/cells`, { periodCode, cells, ...change });
}

export function openForm(agent: Agent, periodCode: string, more = ''): Promise<Answer> {
  return agent.get(`${ENTRY_FORM}?periodCode=${periodCode}${more}`);
}

/** `code → outcome` of each result. */
export function outcomesOf(answer: Answer): Record<string, string> {
  return Object.fromEntries(
    (answer.body.results as { indicatorCode: string; outcome: string }[]).map((result) => [
      result.indicatorCode,
      result.outcome,
    ]),
  );
}

/** `code → codes of warnings` of each result that has some. */
export function warningsOf(answer: Answer): Record<string, string[]> {
  return Object.fromEntries(
    (answer.body.results as { indicatorCode: string; warnings: { code: string }[] }[])
      .filter(({ warnings }) => warnings.length > 0)
      .map(({ indicatorCode, warnings }) => [indicatorCode, warnings.map(({ code }) => code)]),
  );
}
