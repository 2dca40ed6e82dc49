import { OBSERVATION_STATES } from '@cis/contracts/observations.constants';
import { Box, MenuItem, Stack, TextField, Typography } from '@mui/material';

import { useWord } from '../../components/useChoices';
import { useFormat } from '../../components/useFormat';
import { useText } from '../../messages/useText';
import { useTargetText } from '../../targets/useTargetText';
import { Achieved } from './Achieved';
import type { EntryViewProps } from './EntrySheet';
import { FigureField } from './FigureField';
import { IndicatorName } from './IndicatorName';
import { rowDetail } from './RowDetail';
import type { RowView } from './row-view';
import { useEntryCells } from './useEntryCells';

type EntryCardProps = Omit<EntryViewProps, 'views'> & { readonly view: RowView };

/** One figure on a phone: a large field, its state, and the two figures that help to judge it. */
export function EntryCard({ view, session, state, mayWrite }: EntryCardProps) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const targetText = useTargetText();
  const cells = useEntryCells({
    mayWrite,
    isUpcoming: state.form.period.state === 'upcoming',
    isWaiting: state.link !== 'fine',
  })(view);
  const { row, texts } = view;
  const code = row.indicatorCode;
  const detail = rowDetail(view, session, mayWrite);
  return (
    <Stack sx={{ gap: 1 }}>
      <div>
        <IndicatorName row={row} />
      </div>
      {(row.isRatio ? (['numerator', 'denominator', 'value'] as const) : (['value'] as const)).map(
        (column) => (
          <FigureField
            key={column}
            id={column === 'value' ? `figure-${code}` : `figure-${code}-${column}`}
            label={t(`entry.column.${column}`)}
            cell={cells[column] ?? { text: '' }}
            helperText={(detail ? null : cells[column]?.message) ?? statusWord(cells[column]?.status)}
            onTyping={(text) => session.typing(text === null ? null : { row: code, column, text })}
            onChange={(text) => session.edit([{ row: code, column, text }], 'type')}
          />
        ),
      )}
      <TextField
        select
        id={`figure-${code}-state`}
        label={t('entry.column.state')}
        value={texts.state}
        disabled={cells['state']?.isReadOnly === true}
        onChange={(event) => session.edit([{ row: code, column: 'state', text: event.target.value }], 'type')}
        slotProps={{ select: { displayEmpty: true } }}
      >
        {texts.state === '' ? <MenuItem value="">{cells['state']?.shown}</MenuItem> : null}
        {OBSERVATION_STATES.map((id) => (
          <MenuItem key={id} value={id}>
            {word('observationState', id)}
          </MenuItem>
        ))}
      </TextField>
      <Box
        component="dl"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 2,
          m: 0,
          '& div': { display: 'flex', gap: 0.5 },
          '& dd': { m: 0 },
        }}
      >
        <div>
          <dt>{t('entry.column.previous')}:</dt>
          <dd className="figure">{format.number(row.previous, row.decimals) || '–'}</dd>
        </div>
        {row.target ? (
          <div>
            <dt>{t('entry.column.target')}:</dt>
            <dd>{targetText(row.target)}</dd>
          </div>
        ) : null}
        {row.target && row.cell && (row.meaning.ratio !== null || row.meaning.result) ? (
          <div>
            <dt>{t('entry.column.achieved')}:</dt>
            <dd>
              <Achieved meaning={row.meaning} />
            </dd>
          </div>
        ) : null}
      </Box>
      {detail ? (
        <Typography
          component="div"
          variant="body2"
          sx={{ bgcolor: 'background.default', p: 1, borderRadius: 1 }}
        >
          {detail}
        </Typography>
      ) : null}
    </Stack>
  );

  function statusWord(status: keyof typeof STATUS_TEXTS | undefined): string {
    return status ? t(STATUS_TEXTS[status]) : '';
  }
}

const STATUS_TEXTS = {
  saving: 'entry.grid.status.saving',
  saved: 'entry.grid.status.saved',
  waiting: 'entry.grid.status.waiting',
  refused: 'entry.grid.status.refused',
  warning: 'entry.grid.status.warning',
  changed: 'entry.grid.status.changed',
} as const;
