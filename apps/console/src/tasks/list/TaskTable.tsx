import {
  Box,
  Checkbox,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TableSortLabel,
  Typography,
  useMediaQuery,
} from '@mui/material';

import { numericSx } from '../../components/column';
import { RecordLink } from '../../components/RecordLink';
import { useFormat } from '../../components/useFormat';
import { useText, type TextKey } from '../../messages/useText';
import type { TaskRow } from '../task.types';
import { TaskCard } from '../TaskCard';
import { TaskDeadline } from '../TaskDeadline';
import { TaskFlags } from '../TaskFlags';
import { TaskRemarks } from '../TaskRemarks';
import { TaskStepButtons } from '../TaskStepButtons';
import type { TaskSelection } from './useTaskSelection';
import type { TaskFilterState } from './useTaskFilters';

interface TaskTableProps extends Pick<TaskFilterState, 'sort' | 'setSort'> {
  readonly tasks: readonly TaskRow[];
  readonly withCommune: boolean;
  /** null: nothing can be done with many at once by this person. */
  readonly selection: TaskSelection | null;
}

/** Tasks as a table, and as cards on a phone; each says why it stands where it does and offers the next step. */
export function TaskTable(props: TaskTableProps) {
  const { tasks, withCommune, selection, sort, setSort } = props;
  const t = useText();
  const format = useFormat();
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  if (isPhone) {
    return (
      <Stack component="ul" aria-label={t('tasks.title')} sx={{ m: 0, p: 0, gap: 1 }}>
        {tasks.map((task) => (
          <TaskCard
            key={task.id}
            task={task}
            withCommune={withCommune}
            mark={selection ? <SelectBox task={task} selection={selection} /> : null}
          />
        ))}
      </Stack>
    );
  }
  const heading = (field: string, text: TextKey, isNumeric = false) => (
    <TableCell sx={isNumeric ? numericSx : {}}>
      <TableSortLabel
        active={sort.field === field}
        direction={sort.field === field && sort.order === 'DESC' ? 'desc' : 'asc'}
        onClick={() =>
          setSort({ field, order: sort.field === field && sort.order === 'ASC' ? 'DESC' : 'ASC' })
        }
      >
        {t(text)}
      </TableSortLabel>
    </TableCell>
  );
  return (
    <TableContainer sx={{ bgcolor: 'background.paper' }}>
      <Table size="small" aria-label={t('tasks.title')} data-record-table>
        <TableHead>
          <TableRow>
            {selection ? (
              <TableCell padding="checkbox">
                <Checkbox
                  size="small"
                  checked={selection.isWhole(tasks)}
                  indeterminate={selection.ids.size > 0 && !selection.isWhole(tasks)}
                  onChange={() => selection.toggleAll(tasks)}
                  slotProps={{ input: { 'aria-label': t('taskWork.selectAll') } }}
                />
              </TableCell>
            ) : null}
            {heading('title', 'tasks.name')}
            {withCommune ? heading('communeName', 'word.commune') : null}
            {heading('status', 'word.state')}
            {heading('deadline', 'tasks.deadline')}
            <TableCell sx={numericSx}>{t('taskWork.percent')}</TableCell>
            {withCommune ? null : <TableCell>{t('taskWork.owner')}</TableCell>}
            <TableCell className="no-print">{t('taskWork.step')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {tasks.map((task) => (
            <TableRow key={task.id} hover selected={selection?.ids.has(task.id) ?? false}>
              {selection ? (
                <TableCell padding="checkbox">
                  <SelectBox task={task} selection={selection} />
                </TableCell>
              ) : null}
              <TableCell sx={{ minWidth: 280, width: '45%' }}>
                <RecordLink to={`/tasks/${task.id}/show`}>{task.title}</RecordLink>
                <TaskRemarks task={task} />
              </TableCell>
              {withCommune ? (
                <TableCell>
                  {task.communeName}
                  <Typography variant="body2" color="text.secondary">
                    {task.ownerName ?? t('taskWork.noOwner')}
                  </Typography>
                </TableCell>
              ) : null}
              <TableCell>
                <TaskFlags task={task} />
              </TableCell>
              <TableCell>
                <TaskDeadline task={task} />
              </TableCell>
              <TableCell sx={numericSx}>
                {task.percent === null ? '–' : format.number(task.percent)}
              </TableCell>
              {withCommune ? null : <TableCell>{task.ownerName ?? t('taskWork.noOwner')}</TableCell>}
              <TableCell className="no-print">
                <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
                  <TaskStepButtons task={task} />
                </Box>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function SelectBox({ task, selection }: { readonly task: TaskRow; readonly selection: TaskSelection }) {
  const t = useText();
  return (
    <Checkbox
      size="small"
      checked={selection.ids.has(task.id)}
      onChange={() => selection.toggle(task)}
      slotProps={{ input: { 'aria-label': t('taskWork.select', { title: task.title }) } }}
    />
  );
}
