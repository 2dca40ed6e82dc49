import BoardIcon from '@mui/icons-material/ViewKanbanOutlined';
import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import ListIcon from '@mui/icons-material/FormatListBulletedOutlined';
import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { createElement } from 'react';

import { useText } from '../../messages/useText';
import { TASK_VIEWS, type TaskView } from './task-filters';

const ICONS = { list: ListIcon, board: BoardIcon, calendar: CalendarIcon } as const;

/** The same tasks as list, board or calendar. */
export function ViewSwitch({
  view,
  onChange,
}: {
  readonly view: TaskView;
  readonly onChange: (view: TaskView) => void;
}) {
  const t = useText();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={view}
      onChange={(_, chosen: TaskView | null) => {
        if (chosen) onChange(chosen);
      }}
      aria-label={t('taskWork.view')}
      sx={{ bgcolor: 'background.paper' }}
    >
      {TASK_VIEWS.map((name) => (
        <ToggleButton key={name} value={name} sx={{ gap: 0.75, px: 1.5, textTransform: 'none' }}>
          {createElement(ICONS[name], { fontSize: 'small' })}
          {t(`taskWork.${name}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
