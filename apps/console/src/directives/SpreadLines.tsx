import type { TaskCountersBody } from '@cis/contracts/tasks.dto';
import {
  Box,
  Paper,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
  useMediaQuery,
} from '@mui/material';

import { filteredList } from '../components/filtered-list';
import { RecordLink } from '../components/RecordLink';
import { numericSx } from '../components/column';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { Spread, SpreadLine } from './directive.types';
import { STATUS_PARTS } from './status-parts';
import { StatusBar } from './StatusBar';

/** One row a line: the bar, then every number as a link to the tasks it counts. Each row adds up to its total. */
export function SpreadLines({ spread }: { readonly spread: Spread }) {
  const t = useText();
  const word = useWord();
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  if (isPhone) return <SpreadCards spread={spread} />;
  return (
    <TableContainer>
      <Table size="small" aria-label={t('directives.spread')} data-spread-lines>
        <TableHead>
          <TableRow>
            <TableCell>{t('directives.task')}</TableCell>
            <TableCell>{t('directives.bar')}</TableCell>
            <TableCell sx={{ textAlign: 'right', px: 1, verticalAlign: 'bottom' }}>
              {t('tasks.countTotal')}
            </TableCell>
            {STATUS_PARTS.map(({ status, mark }) => (
              <TableCell
                key={status}
                sx={{
                  textAlign: 'right',
                  lineHeight: 1.2,
                  whiteSpace: 'normal',
                  px: 1,
                  verticalAlign: 'bottom',
                }}
              >
                <span aria-hidden>{mark} </span>
                {word('taskStatus', status)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {spread.tasks.map((line) => (
            <TableRow key={line.id} hover>
              <TableCell component="th" scope="row" sx={{ minWidth: 200, fontWeight: 400 }}>
                {`${line.ordinal}. ${line.title}`}
              </TableCell>
              <TableCell>
                <StatusBar counters={line.counters} />
              </TableCell>
              <Numbers counters={line.counters} line={line} />
            </TableRow>
          ))}
          {spread.tasks.length > 1 ? (
            <TableRow sx={{ '& > *': { fontWeight: 600 } }}>
              <TableCell component="th" scope="row">
                {t('directives.allLines')}
              </TableCell>
              <TableCell>
                <StatusBar counters={spread.counters} />
              </TableCell>
              <Numbers counters={spread.counters} />
            </TableRow>
          ) : null}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function listOf(line: SpreadLine, status: string): string {
  return filteredList('tasks', { directiveTaskId: line.id, status });
}

function Numbers({ counters, line }: { readonly counters: TaskCountersBody; readonly line?: SpreadLine }) {
  const format = useFormat();
  const cellOf = (status: string, count: number) => (
    <TableCell key={status} sx={{ ...numericSx, px: 1 }}>
      <RecordLink to={line && count > 0 ? listOf(line, status) : undefined}>
        {format.number(count)}
      </RecordLink>
    </TableCell>
  );
  return (
    <>
      {cellOf('assigned', counters.total)}
      {STATUS_PARTS.map(({ status, countOf }) => cellOf(status, countOf(counters)))}
    </>
  );
}

function SpreadCards({ spread }: { readonly spread: Spread }) {
  const word = useWord();
  const format = useFormat();
  return (
    <Stack sx={{ gap: 1 }}>
      {spread.tasks.map((line) => (
        <Paper key={line.id} sx={{ p: 1.5 }}>
          <Typography sx={{ fontWeight: 600, mb: 1 }}>{`${line.ordinal}. ${line.title}`}</Typography>
          <StatusBar counters={line.counters} />
          <Box component="ul" sx={{ m: 0, mt: 1, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
            {STATUS_PARTS.filter(({ countOf }) => countOf(line.counters) > 0).map(
              ({ status, countOf, mark }) => (
                <Box
                  component="li"
                  key={status}
                  sx={{ display: 'flex', justifyContent: 'space-between', minHeight: 32 }}
                >
                  <span>
                    <span aria-hidden>{mark} </span>
                    {word('taskStatus', status)}
                  </span>
                  <RecordLink to={listOf(line, status)}>{format.number(countOf(line.counters))}</RecordLink>
                </Box>
              ),
            )}
          </Box>
        </Paper>
      ))}
    </Stack>
  );
}
