import type { TaskTrendPointBody } from '@cis/contracts/task-monitoring.dto';
import { Box, Stack } from '@mui/material';

import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { AREA, axisTop, pathOf, TREND_LINES, valueOf, xOf, yOf, type TrendLine } from './trend-geometry';

/** Each line by colour and by its dashes. */
const LOOKS: Readonly<
  Record<TrendLine, { readonly colour: string; readonly dash: string; readonly width: number }>
> = {
  total: { colour: 'var(--cis-ink-muted)', dash: '1 4', width: 2 },
  done: { colour: 'var(--cis-ahead)', dash: '8 4', width: 2 },
  inTime: { colour: 'var(--cis-on-track)', dash: '3 3', width: 2 },
  overdue: { colour: 'var(--cis-at-risk)', dash: 'none', width: 3 },
};
const STEPS = [0, 1, 2, 3, 4] as const;
const LABELS = 6;

interface TrendChartProps {
  readonly points: readonly TaskTrendPointBody[];
  /** What is drawn; the axis ends above the highest of them. */
  readonly lines: readonly TrendLine[];
}

/** Counts week by week as lines; the table below it tells the same to those who do not see it. */
export function TrendChart({ points, lines }: TrendChartProps) {
  const t = useText();
  const format = useFormat();
  const top = axisTop(Math.max(...points.flatMap((point) => lines.map((line) => valueOf(point, line)))));
  const marked = lines.includes('overdue') ? points : [];
  const every = Math.max(1, Math.ceil(points.length / LABELS));
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', columnGap: 2, mb: 1 }} aria-hidden>
        {lines.map((line) => (
          <Stack key={line} direction="row" sx={{ alignItems: 'center', gap: 0.75, typography: 'body2' }}>
            <svg width={30} height={8}>
              <line
                x1={0}
                x2={30}
                y1={4}
                y2={4}
                stroke={LOOKS[line].colour}
                strokeWidth={LOOKS[line].width}
                strokeDasharray={LOOKS[line].dash}
              />
            </svg>
            {t(`monitoring.line.${line}`)}
          </Stack>
        ))}
      </Stack>
      <Box
        component="svg"
        viewBox={`0 0 ${AREA.width} ${AREA.height}`}
        {...(marked.length > 0 ? { role: 'img' } : { 'aria-hidden': true })}
        aria-label={t('monitoring.trendLabel', {
          from: format.date(points[0]?.day),
          to: format.date(points.at(-1)?.day),
          first: format.number(points[0]?.overdue),
          last: format.number(points.at(-1)?.overdue),
        })}
        sx={{ width: '100%', minWidth: 480, maxHeight: 360, display: 'block' }}
      >
        {STEPS.map((step) => {
          const value = (top / 4) * step;
          return (
            <g key={step}>
              <line
                x1={AREA.left}
                x2={AREA.width - AREA.right}
                y1={yOf(value, top)}
                y2={yOf(value, top)}
                stroke="var(--cis-line)"
              />
              <text
                x={AREA.left - 6}
                y={yOf(value, top) + 4}
                textAnchor="end"
                fontSize={11}
                fill="var(--cis-ink-muted)"
              >
                {format.number(value)}
              </text>
            </g>
          );
        })}
        {points.map((point, place) =>
          place % every === 0 || place === points.length - 1 ? (
            <text
              key={point.day}
              x={xOf(place, points.length)}
              y={AREA.height - 8}
              textAnchor={place === points.length - 1 ? 'end' : 'middle'}
              fontSize={11}
              fill="var(--cis-ink-muted)"
              visibility={
                place !== points.length - 1 && points.length - 1 - place < every ? 'hidden' : 'visible'
              }
            >
              {format.date(point.day).slice(0, 5)}
            </text>
          ) : null,
        )}
        {lines.map((line) => (
          <path
            key={line}
            d={pathOf(points, line, top)}
            fill="none"
            stroke={LOOKS[line].colour}
            strokeWidth={LOOKS[line].width}
            strokeDasharray={LOOKS[line].dash}
          />
        ))}
        {marked.map((point, place) => (
          <circle
            key={point.day}
            cx={xOf(place, points.length)}
            cy={yOf(point.overdue, top)}
            r={4}
            fill="var(--cis-at-risk)"
          >
            <title>
              {`${format.date(point.day)}: ${TREND_LINES.map((line) => `${t(`monitoring.line.${line}`)} ${format.number(valueOf(point, line))}`).join(', ')}`}
            </title>
          </circle>
        ))}
      </Box>
    </Box>
  );
}
