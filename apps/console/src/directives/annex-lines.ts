import type { AnnexPreview } from './annex.types';
import type { Directive } from './directive.types';
import { EMPTY_LINE, lineBody, type LineBody } from './lines';

/** All lines as they would be: those of the annex in its order, each upon the line it stands for, then the others if they are kept. */
export function linesAfter(directive: Directive, preview: AnnexPreview, keepsUnmatched: boolean): LineBody[] {
  const existing = new Map(directive.tasks.map((line) => [line.id, lineBody(line)]));
  const told = preview.rows.flatMap(({ line, lineId }) =>
    line === null ? [] : [Object.assign({}, EMPTY_LINE, existing.get(lineId ?? ''), line)],
  );
  const others = preview.unmatched.flatMap(({ id }) => existing.get(id) ?? []);
  return [...told, ...(keepsUnmatched ? others : [])] as LineBody[];
}
