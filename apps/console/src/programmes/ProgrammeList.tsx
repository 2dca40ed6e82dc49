import { Box, Stack, Typography } from '@mui/material';
import { SelectInput } from 'react-admin';

import { ActionButton } from '../components/ActionButton';
import type { Column } from '../components/column';
import { EmptyState } from '../components/EmptyState';
import { searchFilter } from '../components/filters';
import { filteredList } from '../components/filtered-list';
import { RecordLink } from '../components/RecordLink';
import { ResourceList } from '../components/ResourceList';
import { StatusChip } from '../components/StatusChip';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import type { ProgrammeRow } from './programme.types';
import { ProgrammeDialog } from './ProgrammeDialog';
import { StageDialog } from './StageDialog';

function Stages({
  programme,
  isEditable,
}: {
  readonly programme: ProgrammeRow;
  readonly isEditable: boolean;
}) {
  const t = useText();
  const format = useFormat();
  return (
    <Stack sx={{ gap: 0.5, alignItems: 'flex-start' }}>
      {programme.stages.map((stage) => (
        <Box key={stage.code}>
          <RecordLink to={filteredList('tasks', { programmeCode: programme.code, stageCode: stage.code })}>
            {stage.nameVi}
          </RecordLink>
          <Typography component="span" variant="body2" color="text.secondary" sx={{ mx: 1 }}>
            {t('programmes.stageDates', { from: format.date(stage.startsOn), to: format.date(stage.endsOn) })}
          </Typography>
          {isEditable ? (
            <ActionButton
              label={t('programmes.edit')}
              variant="text"
              aria-label={t('programmes.editStage', { name: stage.nameVi })}
            >
              {(close) => <StageDialog programme={programme} stage={stage} onClose={close} />}
            </ActionButton>
          ) : null}
        </Box>
      ))}
      {isEditable ? (
        <ActionButton label={t('programmes.addStage')} variant="text">
          {(close) => <StageDialog programme={programme} onClose={close} />}
        </ActionButton>
      ) : null}
    </Stack>
  );
}

/** The resolutions, schemes and plans that tasks belong to, with their stages. */
export default function ProgrammeList() {
  const t = useText();
  const format = useFormat();
  const isEditable = useMay('programme:manage');
  const columns: Column<ProgrammeRow>[] = [
    { source: 'nameVi', label: t('programmes.name') },
    {
      source: 'documentNumber',
      label: t('programmes.document'),
      render: ({ documentNumber, documentDate, issuer }) =>
        [documentNumber, documentDate ? format.date(documentDate) : null, issuer]
          .filter(Boolean)
          .join(' · ') || '–',
    },
    {
      source: 'stages',
      label: t('programmes.stages'),
      isBlock: true,
      render: (programme) => <Stages programme={programme} isEditable={isEditable && programme.isActive} />,
    },
    {
      source: 'isActive',
      label: t('word.state'),
      render: ({ isActive }) =>
        isActive ? (
          <StatusChip tone="onTrack" label={t('programmes.active')} />
        ) : (
          <StatusChip tone="none" label={t('programmes.retired')} />
        ),
    },
    ...(isEditable
      ? [
          {
            source: 'actions',
            label: t('programmes.actions'),
            render: (programme: ProgrammeRow) => (
              <ActionButton
                label={t('programmes.edit')}
                aria-label={t('programmes.editNamed', { name: programme.nameVi })}
              >
                {(close) => <ProgrammeDialog programme={programme} onClose={close} />}
              </ActionButton>
            ),
          },
        ]
      : []),
  ];
  return (
    <ResourceList<ProgrammeRow>
      title={t('programmes.title')}
      help={t('programmes.help')}
      filters={[
        searchFilter(),
        <SelectInput
          key="retired"
          source="retired"
          label={t('word.state')}
          choices={[
            { id: 'all', name: t('programmes.all') },
            { id: 'true', name: t('programmes.retired') },
          ]}
        />,
      ]}
      columns={columns}
      linkOf={({ code }) => filteredList('tasks', { programmeCode: code })}
      actions={
        isEditable ? (
          <ActionButton label={t('programmes.add')} variant="contained" size="medium">
            {(close) => <ProgrammeDialog onClose={close} />}
          </ActionButton>
        ) : null
      }
      empty={<EmptyState title={t('programmes.emptyTitle')}>{t('programmes.emptyBody')}</EmptyState>}
    />
  );
}
