import type { Column } from '../components/column';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { isRunning, ResultChip } from './ResultChip';
import type { Assessed, TargetRow } from './target.types';
import { useTargetText } from './useTargetText';

/** Actual, share and result: the same three columns wherever targets are listed. */
export function useAssessmentColumns<Row extends Assessed>(): Column<Row>[] {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  return [
    {
      source: 'actual',
      label: t('targets.actual'),
      isNumeric: true,
      render: ({ actual }) => (actual && actual.value !== null ? format.number(actual.value, 3) : '–'),
    },
    {
      source: 'ratio',
      label: t('targets.ratio'),
      isNumeric: true,
      render: ({ achievement }) =>
        achievement.ratio === null ? '–' : `${format.number(achievement.ratio, 1)} %`,
    },
    {
      source: 'result',
      label: t('targets.result'),
      render: (row) => <ResultChip result={row.achievement.result} isRunning={isRunning(row)} />,
    },
    {
      source: 'period',
      label: t('targets.figureOf'),
      render: ({ actual }) =>
        actual && actual.value !== null
          ? `${actual.periodLabel}${actual.grade === 'official' ? '' : ` (${word('grade', actual.grade)})`}`
          : '–',
    },
  ];
}

export function useTargetColumns(isWide: boolean): Column<TargetRow>[] {
  const t = useText();
  const word = useWord();
  const targetText = useTargetText();
  const assessment = useAssessmentColumns<TargetRow>();
  return [
    {
      source: 'indicatorCode',
      label: t('targets.indicator'),
      isSortable: true,
      render: ({ indicatorName, unit }) => `${indicatorName} (${word('unit', unit)})`,
    },
    ...(isWide ? [{ source: 'communeName', label: t('word.commune') }] : []),
    {
      source: 'year',
      label: t('targets.year'),
      isNumeric: true,
      isSortable: true,
      isWideOnly: true,
      render: ({ year }) => String(year),
    },
    // Side by side with the commune's name there is no room; the filter says it.
    ...(isWide
      ? []
      : [
          {
            source: 'issuer',
            label: t('targets.issuer'),
            isUnbroken: true,
            isWideOnly: true,
            render: ({ issuer }: TargetRow) => word('issuer', issuer),
          },
        ]),
    {
      source: 'target',
      label: t('targets.target'),
      isNumeric: true,
      render: ({ current }) => targetText(current),
    },
    ...assessment,
  ];
}
