import type { EntryFormBody } from '../entry.types';
import { DATA_GRADES, OBSERVATION_STATES } from '@cis/contracts/observations.constants';
import type { GridColumn } from '@cis/ui/grid';

import { useWord } from '../../components/useChoices';
import { useText } from '../../messages/useText';

/** Width of the indicators' names, and of the columns: what is typed and what it means stand side by side on a small screen. */
export const NAME_WIDTH = 200;

/** Typed columns first, then what the figure means, then what is rarely changed. */
export function useEntryColumns({ period, rows }: EntryFormBody): GridColumn[] {
  const t = useText();
  const word = useWord();
  const hasRatio = rows.some(({ isRatio }) => isRatio);
  const figure = { editor: 'number', isNumeric: true } as const;
  const shown = { editor: 'none', isNumeric: true } as const;
  return [
    { ...figure, id: 'value', label: t('entry.column.value'), width: 104 },
    ...(hasRatio
      ? [
          { ...figure, id: 'numerator', label: t('entry.column.numerator'), width: 76 },
          { ...figure, id: 'denominator', label: t('entry.column.denominator'), width: 76 },
        ]
      : []),
    {
      id: 'state',
      label: t('entry.column.state'),
      editor: 'select',
      width: 104,
      options: OBSERVATION_STATES.map((id) => ({ id, label: word('observationState', id) })),
    },
    { ...shown, id: 'previous', label: t('entry.column.previous'), width: 84 },
    { ...shown, id: 'target', label: t('entry.column.target'), width: 92 },
    {
      ...shown,
      id: 'achieved',
      label: t('entry.column.achieved'),
      hint: t('entry.elapsed', { months: period.elapsedMonths }),
      width: 112,
    },
    { ...shown, id: 'trend', label: t('entry.column.trend'), width: 92 },
    { ...shown, id: 'sameLastYear', label: t('entry.column.sameLastYear'), width: 84 },
    {
      id: 'grade',
      label: t('entry.column.grade'),
      editor: 'select',
      width: 88,
      options: DATA_GRADES.map((id) => ({ id, label: word('grade', id) })),
    },
    { id: 'note', label: t('entry.column.note'), editor: 'text', width: 180 },
  ];
}
