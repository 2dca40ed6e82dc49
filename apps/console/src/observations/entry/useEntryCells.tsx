import type { CellStatus, GridCell } from '@cis/ui/grid';

import { useWord } from '../../components/useChoices';
import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import { useTargetText } from '../../targets/useTargetText';
import { CELL_COLUMNS, isNumberColumn, textsOf, type CellColumn } from '../figures/cell-texts';
import { readFigure } from '../figures/read-figure';
import { Achieved } from './Achieved';
import type { RowView } from './row-view';
import { Sparkline } from './Sparkline';
import { useWarningText } from './useWarningText';

const TYPED_DECIMALS = 6;

interface Circumstances {
  readonly mayWrite: boolean;
  readonly isUpcoming: boolean;
  /** No answer from the server for now. */
  readonly isWaiting: boolean;
}

/** A row of the form as cells of the grid. */
export function useEntryCells({ mayWrite, isUpcoming, isWaiting }: Circumstances) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const targetText = useTargetText();
  const warningText = useWarningText();

  const shownNumber = ({ row, texts, draft }: RowView, column: CellColumn): string => {
    const text = texts[column];
    if (text === '') return column === 'value' && texts.state !== '' && texts.state !== 'reported' ? '–' : '';
    const reading = readFigure(text, row);
    // What a person typed is shown in full; a quotient is rounded as the indicator is.
    const isComputed = column === 'value' && !draft && (row.isRatio || row.isDerived);
    const decimals = isComputed ? row.decimals : TYPED_DECIMALS;
    return reading.kind === 'value' ? format.number(reading.value, decimals) : text;
  };

  /** Never a bare blank: also a row without a figure says why. */
  const shownState = ({ row, texts }: RowView): string => {
    if (texts.state !== '') return word('observationState', texts.state);
    if (row.isDerived) return t('entry.computed');
    if (isUpcoming) return word('observationState', 'not_due');
    return row.isExpected ? word('observationState', 'missing') : t('entry.optional');
  };

  const typedCell = (view: RowView, column: CellColumn): GridCell => {
    const { row, texts } = view;
    const isReadOnly =
      !mayWrite || row.isDerived || ((column === 'numerator' || column === 'denominator') && !row.isRatio);
    const remark = remarkOn(view, column);
    return {
      text: texts[column],
      isReadOnly,
      ...(isNumberColumn(column) ? { shown: shownNumber(view, column) } : {}),
      ...(column === 'state' ? { shown: shownState(view) } : {}),
      ...(column === 'grade' ? { shown: word('grade', texts.grade) } : {}),
      ...remark,
    };
  };

  const remarkOn = (view: RowView, column: CellColumn): { status?: CellStatus; message?: string } => {
    const { row, texts, draft, verdict, warnings, returned, isMended, wasSavedNow } = view;
    const isMain = column === 'value';
    if (!draft) {
      if (isMain && returned && !isMended)
        return { status: 'refused', message: returned.reason ?? t('entry.returned') };
      if (isMain && warnings.length > 0)
        return {
          status: 'warning',
          message: warnings.map(warningText).join(' '),
        };
      if (isMain && returned) return { status: 'changed', message: t('entry.mended') };
      return isMain && wasSavedNow ? { status: 'saved' } : {};
    }
    if (isMain && draft.state === 'conflict')
      return { status: 'refused', message: t('entry.conflict.title') };
    if (isMain && draft.state === 'refused') return { status: 'refused', message: draft.problem ?? '' };
    if ('column' in verdict && verdict.column === column) {
      if (verdict.kind === 'ask') return { status: 'warning', message: t('entry.reason.ask') };
      return { status: verdict.kind === 'invalid' ? 'refused' : 'warning', message: t(verdict.reason) };
    }
    if (draft.state === 'conflict' || draft.state === 'refused') return {};
    const isChanged = texts[column] !== textsOf(row)[column];
    return isChanged && verdict.kind === 'ready' ? { status: isWaiting ? 'waiting' : 'saving' } : {};
  };

  return (view: RowView): Readonly<Record<string, GridCell>> => {
    const { row } = view;
    const { meaning, target } = row;
    const number = (value: number | null): GridCell => ({
      text: value === null ? '' : format.number(value, row.decimals),
    });
    const achieved = meaning.ratio === null ? '' : `${format.number(meaning.ratio, 1)} %`;
    return {
      ...Object.fromEntries(CELL_COLUMNS.map((column) => [column, typedCell(view, column)])),
      previous: number(row.previous),
      sameLastYear: number(row.sameLastYear),
      target: { text: target ? targetText(target) : '' },
      achieved: {
        text: achieved,
        shown: <Achieved meaning={meaning} />,
      },
      trend: {
        text: '',
        shown: <Sparkline values={[...row.history, row.cell?.value ?? null]} name={row.nameVi} />,
      },
    };
  };
}
