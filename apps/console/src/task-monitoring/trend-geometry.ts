import type { TaskTrendPointBody } from '@cis/contracts/task-monitoring.dto';

/** Drawing area in the units of the viewBox. */
export const AREA = { width: 720, height: 240, left: 44, right: 12, top: 12, bottom: 28 } as const;

export const TREND_LINES = ['total', 'done', 'inTime', 'overdue'] as const;
export type TrendLine = (typeof TREND_LINES)[number];

export function valueOf(point: TaskTrendPointBody, line: TrendLine): number {
  return line === 'done' ? point.doneOnTime + point.doneLate : point[line];
}

/** A round number at or above the highest value, so that the axis has four even steps. */
export function axisTop(highest: number): number {
  if (highest <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = [1, 2, 4, 5, 8, 10].find((factor) => factor * power >= highest) ?? 10;
  return step * power;
}

export function xOf(place: number, count: number): number {
  const span = AREA.width - AREA.left - AREA.right;
  return AREA.left + (place / Math.max(1, count - 1)) * span;
}

export function yOf(value: number, top: number): number {
  return AREA.top + (1 - value / top) * (AREA.height - AREA.top - AREA.bottom);
}

/** `M x y L x y …` through the values of a line. */
export function pathOf(points: readonly TaskTrendPointBody[], line: TrendLine, top: number): string {
  return points
    .map(
      (point, place) =>
        `${place === 0 ? 'M' : 'L'}${xOf(place, points.length).toFixed(1)} ${yOf(valueOf(point, line), top).toFixed(1)}`,
    )
    .join('');
}
