import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';

interface SparklineProps {
  /** Oldest first; null where nothing was reported. */
  readonly values: readonly (number | null)[];
  readonly name: string;
}

const WIDTH = 76;
const HEIGHT = 22;
const MARGIN = 3;
/** The current period and the twelve before it. */
const SHOWN = 13;

/** The course of a figure at a glance; gaps stay gaps. The last point is the period on the screen. */
export function Sparkline({ values, name }: SparklineProps) {
  const t = useText();
  const format = useFormat();
  const shown = values.slice(-SHOWN);
  const known = shown.filter((value) => value !== null);
  if (known.length < 2) return null;
  const low = Math.min(...known);
  const high = Math.max(...known);
  const points = shown.map((value, place) => ({
    x: MARGIN + (place / Math.max(1, shown.length - 1)) * (WIDTH - 2 * MARGIN),
    y: value === null ? null : HEIGHT - MARGIN - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * MARGIN),
  }));
  const last = points.findLast(({ y }) => y !== null);
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={t('entry.trend', { name, low: format.number(low), high: format.number(high) })}
    >
      <path d={pathOf(points)} fill="none" stroke="var(--cis-primary)" strokeWidth={1.5} />
      {last ? <circle cx={last.x} cy={last.y ?? 0} r={2.5} fill="var(--cis-primary)" /> : null}
    </svg>
  );
}

function pathOf(points: readonly { readonly x: number; readonly y: number | null }[]): string {
  let isPenDown = false;
  return points
    .map(({ x, y }) => {
      if (y === null) {
        isPenDown = false;
        return '';
      }
      const step = `${isPenDown ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
      isPenDown = true;
      return step;
    })
    .join('');
}
