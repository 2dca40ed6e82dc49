import type { TaskStatus } from '@cis/contracts/tasks.constants';
import { Box, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { Link } from 'react-router-dom';

import { REGIONS } from '../components/codes';
import { foldedMatch } from '../components/folded-match';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { Spread, SpreadInstance } from './directive.types';
import { lookOf, STATUS_PARTS } from './status-parts';

interface CommuneRow {
  readonly code: string;
  readonly name: string;
  readonly region: SpreadInstance['region'];
  /** By line; a commune need not receive every one. */
  readonly instances: ReadonlyMap<string, SpreadInstance>;
}

const CELL = 30;
const SHOWN_STATUSES: readonly TaskStatus[] = [
  ...STATUS_PARTS.map(({ status }) => status),
  'draft',
  'superseded',
];

function rowsOf(spread: Spread): CommuneRow[] {
  const rows = new Map<
    string,
    { name: string; region: CommuneRow['region']; instances: Map<string, SpreadInstance> }
  >();
  for (const line of spread.tasks) {
    for (const instance of line.communes) {
      const { communeCode, communeName, region } = instance;
      const row = rows.get(communeCode) ?? { name: communeName, region, instances: new Map() };
      row.instances.set(line.id, instance);
      rows.set(communeCode, row);
    }
  }
  return [...rows]
    .map(([code, row]) => ({ code, ...row }))
    .sort((one, other) => one.region.localeCompare(other.region) || one.name.localeCompare(other.name, 'vi'));
}

/** Every commune by every line: a coloured square with its sign, each leading to the task; the legend names them. */
export function SpreadGrid({ spread }: { readonly spread: Spread }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const [region, setRegion] = useState('');
  const [status, setStatus] = useState('');
  const rows = useMemo(() => rowsOf(spread), [spread]);
  const shown = rows.filter(
    (row) =>
      (typed === '' || foldedMatch(row.name, typed)) &&
      (region === '' || row.region === region) &&
      (status === '' || [...row.instances.values()].some((instance) => instance.status === status)),
  );
  return (
    <>
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 1, mb: 1 }}>
        <TextField
          label={t('directives.findCommune')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          type="search"
          sx={{ minWidth: 200 }}
        />
        <TextField
          select
          label={t('directives.region')}
          value={region}
          onChange={({ target }) => setRegion(target.value)}
          sx={{ minWidth: 180 }}
        >
          <MenuItem value="">{t('directives.both')}</MenuItem>
          {REGIONS.map((code) => (
            <MenuItem key={code} value={code}>
              {word('region', code)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={t('directives.anyWith')}
          value={status}
          onChange={({ target }) => setStatus(target.value)}
          sx={{ minWidth: 200 }}
        >
          <MenuItem value="">{t('directives.anyStatus')}</MenuItem>
          {SHOWN_STATUSES.map((code) => (
            <MenuItem key={code} value={code}>
              {word('taskStatus', code)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      <Legend />
      <Typography variant="body2" color="text.secondary" sx={{ my: 1 }} aria-live="polite">
        {t('directives.shownCommunes', {
          count: format.number(shown.length),
          total: format.number(rows.length),
        })}
      </Typography>
      <Box sx={{ overflow: 'auto', maxHeight: '70vh' }}>
        <Box
          component="table"
          aria-label={t('directives.view.grid')}
          data-spread-grid
          sx={{ borderCollapse: 'separate', borderSpacing: 2 }}
        >
          <thead>
            <tr>
              <Box component="th" scope="col" sx={headSx}>
                {t('word.commune')}
              </Box>
              {spread.tasks.map(({ id, ordinal, title }) => (
                <Box
                  component="th"
                  scope="col"
                  key={id}
                  title={title}
                  sx={{ ...headSx, textAlign: 'center', minWidth: CELL }}
                >
                  {ordinal}
                </Box>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.code}>
                <Box
                  component="th"
                  scope="row"
                  sx={{
                    position: 'sticky',
                    left: 0,
                    bgcolor: 'background.paper',
                    textAlign: 'left',
                    fontWeight: 400,
                    pr: 1,
                    whiteSpace: 'nowrap',
                  }}
                >
                  {row.name}
                </Box>
                {spread.tasks.map((line) => (
                  <td key={line.id} style={{ padding: 0 }}>
                    <Square instance={row.instances.get(line.id)} line={line.ordinal} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
    </>
  );
}

const headSx = {
  position: 'sticky',
  top: 0,
  zIndex: 1,
  bgcolor: 'background.paper',
  textAlign: 'left',
  fontWeight: 600,
  p: 0.5,
} as const;

function Square({
  instance,
  line,
}: {
  readonly instance: SpreadInstance | undefined;
  readonly line: number;
}) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  if (!instance) return null;
  const { colour, ink, mark } = lookOf(instance.status);
  const text = t('directives.square', {
    commune: instance.communeName,
    line,
    status: word('taskStatus', instance.status),
    deadline: format.date(instance.deadline) || '–',
    owner: instance.ownerName ?? '–',
  });
  return (
    <Box
      component={Link}
      to={`/tasks/${instance.taskId}/show`}
      aria-label={text}
      title={text}
      sx={{
        display: 'flex',
        width: CELL,
        height: CELL,
        alignItems: 'center',
        justifyContent: 'center',
        bgcolor: colour,
        color: ink,
        border: '1px solid',
        borderColor: 'divider',
        borderRadius: 0.5,
        fontSize: 14,
        textDecoration: 'none',
      }}
    >
      <span aria-hidden>{mark}</span>
    </Box>
  );
}

function Legend() {
  const t = useText();
  const word = useWord();
  return (
    <Box
      component="ul"
      aria-label={t('directives.legend')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, listStyle: 'none', p: 0, m: 0 }}
    >
      {SHOWN_STATUSES.map((status) => {
        const { colour, ink, mark } = lookOf(status);
        return (
          <Box component="li" key={status} sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
            <Box
              aria-hidden
              sx={{
                width: 20,
                height: 20,
                bgcolor: colour,
                color: ink,
                border: 1,
                borderColor: 'divider',
                borderRadius: 0.5,
                textAlign: 'center',
                fontSize: 12,
                lineHeight: '18px',
              }}
            >
              {mark}
            </Box>
            <Typography variant="body2">{word('taskStatus', status)}</Typography>
          </Box>
        );
      })}
    </Box>
  );
}
