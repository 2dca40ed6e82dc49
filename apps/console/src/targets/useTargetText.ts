import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { TargetVersion } from './target.types';

/**
 * A target in words and figures: "từ 95,5 trở lên", "10 – 10,5". In a table the unit stands in the header; elsewhere
 * it follows the figure ("từ 95,5 % trở lên").
 */
export function useTargetText(): (
  target: Pick<TargetVersion, 'operator' | 'low' | 'high'> | null | undefined,
  unit?: string,
) => string {
  const t = useText();
  const { number } = useFormat();
  return (target, unit) => {
    if (!target) return '–';
    const { operator, low, high } = target;
    const withUnit = (value: number | null): string =>
      [number(value, 3), unit].filter((part) => part !== undefined && part !== '').join(' ');
    return t(`targets.wording.${operator}`, {
      low: operator === 'range' ? number(low, 3) : withUnit(low),
      high: withUnit(high),
    });
  };
}
