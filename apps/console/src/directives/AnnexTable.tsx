import type { AnnexRowKind } from '@cis/contracts/directive-annex.constants';
import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

import { EmptyState } from '../components/EmptyState';
import { StatusChip, type Tone } from '../components/StatusChip';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import type { AnnexRow, AnnexWork } from './annex.types';
import { AnnexFaultFix } from './AnnexFaultFix';
import { useAnnexText } from './useAnnexText';
import { useLineText } from './useLineText';

const TONES: Readonly<Record<AnnexRowKind, Tone>> = {
  new: 'ahead',
  changed: 'onTrack',
  same: 'none',
  fault: 'atRisk',
  left_out: 'missing',
};

interface AnnexTableProps {
  readonly rows: readonly AnnexRow[];
  readonly work: AnnexWork;
  readonly onChange: (work: AnnexWork) => void;
}

/** Each row as it was read: its kind, what it says, what is wrong with it and how to put it right. */
export function AnnexTable({ rows, work, onChange }: AnnexTableProps) {
  const t = useText();
  if (rows.length === 0) return <EmptyState title={t('annex.noRows')} />;
  return (
    <Box
      component="ol"
      aria-label={t('annex.rows')}
      sx={{ listStyle: 'none', p: 0, m: 0, mt: 2, display: 'grid', gap: 1 }}
    >
      {rows.map((row, place) => (
        <Box component="li" key={row.row}>
          {row.group !== null && row.group !== rows[place - 1]?.group ? (
            <Typography variant="h3" sx={{ mt: 1, mb: 0.5 }}>
              {row.group}
            </Typography>
          ) : null}
          <RowCard row={row} work={work} onChange={onChange} />
        </Box>
      ))}
    </Box>
  );
}

interface RowCardProps {
  readonly row: AnnexRow;
  readonly work: AnnexWork;
  readonly onChange: (work: AnnexWork) => void;
}

function RowCard({ row, work, onChange }: RowCardProps) {
  const t = useText();
  const word = useWord();
  const text = useAnnexText();
  const isLeftOut = row.kind === 'left_out';
  const leave = (): void =>
    onChange({
      ...work,
      leftOut: isLeftOut ? work.leftOut.filter((place) => place !== row.row) : [...work.leftOut, row.row],
    });
  return (
    <Paper sx={{ p: 1.5, ...(row.kind === 'fault' ? { borderColor: 'error.main' } : {}) }}>
      <Stack
        direction="row"
        sx={{ gap: 1, alignItems: 'flex-start', flexWrap: { xs: 'wrap', sm: 'nowrap' } }}
      >
        <Typography
          sx={{
            flex: '1 1 100%',
            fontWeight: 600,
            overflowWrap: 'anywhere',
            ...(isLeftOut ? { textDecoration: 'line-through', color: 'text.secondary' } : {}),
          }}
        >
          {[row.number, row.title || t('annex.untitled')].filter(Boolean).join('. ').replace('..', '.')}
        </Typography>
        <StatusChip tone={TONES[row.kind]} label={word('annexRowKind', row.kind)} />
        <Button size="small" onClick={leave} aria-pressed={isLeftOut} sx={{ whiteSpace: 'nowrap' }}>
          {t(isLeftOut ? 'annex.takeBack' : 'annex.leaveOut')}
        </Button>
      </Stack>
      {row.line ? <LineSummary row={row} line={row.line} /> : null}
      {row.faults.map((fault) => (
        <AnnexFaultFix
          key={`${fault.code} ${fault.field} ${fault.row}`}
          fault={fault}
          work={work}
          onChange={onChange}
        />
      ))}
      {row.notes.map((note, place) => (
        <Typography key={place} variant="body2" color="text.secondary">
          {`${word('annexField', note.field)}: ${text.note(note)}`}
        </Typography>
      ))}
    </Paper>
  );
}

function LineSummary({
  row,
  line,
}: {
  readonly row: AnnexRow;
  readonly line: NonNullable<AnnexRow['line']>;
}) {
  const t = useText();
  const translate = useTranslate();
  const text = useLineText();
  const fieldName = (field: string): string =>
    translate(`resources.directive-tasks.fields.${field}`, { _: field });
  const said = [
    [t('directives.leads'), text.leads(line)],
    [t('directives.supporting'), text.supports(line)],
    [t('directives.deadline'), text.time(line)],
    [t('directives.deliverable'), line.deliverable],
    [t('directives.authority'), line.authority],
    [t('directives.recipients'), line.recipientsKind === 'all' ? null : text.recipients(line)],
  ] as const;
  return (
    <>
      <Box
        component="dl"
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.25, m: 0, mt: 0.5 }}
      >
        {said
          .filter(([, value]) => Boolean(value))
          .map(([label, value]) => (
            <Box key={label} sx={{ display: 'flex', gap: 0.75 }}>
              <Typography component="dt" variant="body2" color="text.secondary">
                {label}
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0, whiteSpace: 'pre-line' }}>
                {value}
              </Typography>
            </Box>
          ))}
      </Box>
      {row.kind === 'changed' ? (
        <Typography variant="body2" sx={{ color: 'info.main' }}>
          {t('annex.changes', { list: row.changes.map(fieldName).join(', ') })}
        </Typography>
      ) : null}
    </>
  );
}
