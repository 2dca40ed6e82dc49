import { Button, Paper } from '@mui/material';
import { Link } from 'react-router-dom';

import type { Indicator } from '../components/catalogues';
import { EmptyState } from '../components/EmptyState';
import { RecordTable } from '../components/RecordTable';
import { StatusChip } from '../components/StatusChip';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import type { TargetRow } from '../targets/target.types';
import { useTargetText } from '../targets/useTargetText';
import type { Observation } from './observation.types';

export interface EntryRow {
  readonly id: string;
  readonly indicator: Indicator;
  readonly observation: Observation | undefined;
  /** The figure of the period before. */
  readonly before: Observation | undefined;
  readonly target: TargetRow | undefined;
}

interface EntryRowsProps {
  readonly rows: readonly EntryRow[];
  readonly communeCode: string;
  readonly periodCode: string;
  /** The period has closed, so that figures are owed. */
  readonly isOpen: boolean;
}

export function EntryRows({ rows, communeCode, periodCode, isOpen }: EntryRowsProps) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const targetText = useTargetText();
  const mayWrite = useMay('observation:write');
  if (rows.length === 0)
    return <EmptyState title={t('observations.nothingDue')}>{t('observations.nothingDueHelp')}</EmptyState>;
  const addressOf = ({ indicator, observation }: EntryRow): string =>
    observation
      ? `/observations/${observation.id}`
      : `/observations/create?${new URLSearchParams({ communeCode, periodCode, indicatorCode: indicator.code }).toString()}`;
  return (
    <>
      <Paper
        sx={{
          border: { xs: 0, sm: 1 },
          borderColor: { sm: 'divider' },
          bgcolor: { xs: 'transparent', sm: 'background.paper' },
        }}
      >
        <RecordTable
          caption={t('observations.title')}
          rows={rows}
          {...(mayWrite ? { linkOf: addressOf } : {})}
          columns={[
            {
              source: 'indicator',
              label: t('targets.indicator'),
              render: ({ indicator }) => `${indicator.nameVi} (${word('unit', indicator.unit)})`,
            },
            {
              source: 'value',
              label: t('observations.value'),
              isNumeric: true,
              render: ({ indicator, observation }) =>
                observation?.state === 'reported'
                  ? format.number(observation.value, indicator.decimals)
                  : '–',
            },
            {
              source: 'state',
              label: t('word.state'),
              render: (row) => <EntryState row={row} isOpen={isOpen} />,
            },
            {
              source: 'target',
              label: t('observations.sectionTarget'),
              isNumeric: true,
              isWideOnly: true,
              render: ({ target }) => targetText(target?.current),
            },
            {
              source: 'before',
              label: t('observations.before'),
              isNumeric: true,
              render: ({ indicator, before }) =>
                before?.state === 'reported' ? format.number(before.value, indicator.decimals) : '–',
            },
            {
              source: 'grade',
              label: t('observations.grade'),
              isWideOnly: true,
              render: ({ observation }) => word('grade', observation?.grade) || '–',
            },
            {
              source: 'publishedAt',
              label: t('observations.published'),
              isWideOnly: true,
              isUnbroken: true,
              render: ({ observation }) => format.instant(observation?.publishedAt) || '–',
            },
            {
              source: 'action',
              label: '',
              render: (row) =>
                mayWrite ? (
                  <Button
                    component={Link}
                    to={addressOf(row)}
                    size="small"
                    aria-label={`${t(row.observation ? 'form.edit' : 'observations.enter')}: ${row.indicator.nameVi}`}
                  >
                    {t(row.observation ? 'form.edit' : 'observations.enterShort')}
                  </Button>
                ) : null,
            },
          ]}
          groupOf={({ indicator }) => word('domain', indicator.domain)}
        />
      </Paper>
    </>
  );
}

/** Only what a target asks for is missing; other figures are simply not entered. */
function EntryState({ row, isOpen }: { readonly row: EntryRow; readonly isOpen: boolean }) {
  const t = useText();
  const word = useWord();
  const { observation, target } = row;
  if (observation) {
    const { state } = observation;
    const tone = state === 'reported' ? 'onTrack' : state === 'missing' ? 'missing' : 'none';
    return <StatusChip tone={tone} label={word('observationState', state)} />;
  }
  if (!isOpen) return <StatusChip tone="none" label={word('observationState', 'not_due')} />;
  if (!target) return <StatusChip tone="none" label={t('observations.notEntered')} />;
  return <StatusChip tone="missing" label={word('observationState', 'missing')} />;
}
