import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { TargetVersion } from './target.types';

/** A target in words and figures: "từ 95,5 trở lên", "10 – 10,5". The unit stands in the header. */
export function useTargetText(): (
  target: Pick<TargetVersion, 'operator' | 'low' | 'high'> | null | undefined,
) => string {
  const t = useText();
  const { number } = useFormat();
  return (target) => {
    if (!target) return '–';
    const low = number(target.low, 3);
    const high = number(target.high, 3);
    return t(`targets.wording.${target.operator}`, { low, high });
  };
}
