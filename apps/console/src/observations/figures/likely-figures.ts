import type { EntryFormBody, EntryRowBody } from '../entry.types';
import { seriesOf } from '@cis/domain/figure-series';
import { slipWarnings } from '@cis/domain/figure-slips';

type SlipRules = Pick<
  EntryRowBody,
  'unit' | 'decimals' | 'isCumulative' | 'hardMin' | 'hardMax' | 'history' | 'target'
>;
interface FormPlace {
  readonly period: Pick<EntryFormBody['period'], 'code'>;
  readonly historyPeriods: EntryFormBody['historyPeriods'];
}

/**
 * What a figure that cannot be was probably meant to be, the likeliest first: "206" where 20 fits, "941" for 94,1, đồng for triệu đồng.
 * Held against the same figures and by the same rules as a saved one; only values that the indicator takes.
 */
export function likelyFigures(value: number, row: SlipRules, form: FormPlace): readonly number[] {
  const { target, hardMin, hardMax } = row;
  const [slip] = slipWarnings(value, row, {
    periodCode: form.period.code,
    series: seriesOf(form.historyPeriods, row.history),
    targetLevel: target ? (target.low ?? target.high) : null,
  });
  const suggested = slip?.params['suggested'];
  if (typeof suggested !== 'number') return [];
  // A figure with decimals may have lost its comma instead of having caught a mark.
  const isCommaLost = slip?.code === 'footnote-mark' && row.decimals > 0;
  return [suggested, ...(isCommaLost ? [value / 10] : [])].filter(
    (likely) => (hardMin === null || likely >= hardMin) && (hardMax === null || likely <= hardMax),
  );
}
