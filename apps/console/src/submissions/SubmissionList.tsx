import { today } from '@cis/ui';
import { SUBMISSION_STATES } from '@cis/contracts/submissions.constants';
import { SelectInput } from 'react-admin';

import { CommuneInput } from '../components/catalogue-inputs';
import type { Column } from '../components/column';
import { EmptyState } from '../components/EmptyState';
import { ResourceList } from '../components/ResourceList';
import { useChoices } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { yearsAround } from '../components/years';
import { useText } from '../messages/useText';
import { usePeriodLabel } from '../periods/usePeriodLabel';
import { useSession } from '../providers/session';
import { SealCheck } from './SealCheck';
import type { SubmissionItem } from './submission.types';
import { SubmissionState } from './SubmissionState';
import { useSlotWords } from './useSlotWords';

/** Reports with state and counters, newest periods first. */
export default function SubmissionList() {
  const t = useText();
  const periodLabel = usePeriodLabel();
  const format = useFormat();
  const slotWords = useSlotWords();
  const session = useSession();
  const isWide = session?.tenant.kind !== 'commune';
  const states = useChoices('submissionState', SUBMISSION_STATES);
  const kinds = (['M', 'Q', 'H', 'Y'] as const).map((id) => ({ id, name: t(`submissions.kind${id}`) }));
  const columns: Column<SubmissionItem>[] = [
    {
      source: 'periodCode',
      label: t('submissions.period'),
      isSortable: true,
      render: periodLabel,
    },
    ...(isWide
      ? [
          {
            source: 'communeName',
            label: t('word.commune'),
            isSortable: true,
          } satisfies Column<SubmissionItem>,
        ]
      : []),
    { source: 'state', label: t('submissions.state'), render: (row) => <SubmissionState header={row} /> },
    {
      source: 'filled',
      label: t('submissions.filled'),
      isNumeric: true,
      render: ({ filledCount, expectedCount }) =>
        t('submissions.filledOf', { filled: filledCount, expected: expectedCount }),
    },
    { source: 'attention', label: '', render: (row) => slotWords(row).join(' · ') },
    {
      source: 'submittedAt',
      label: t('submissions.submittedAt'),
      isSortable: true,
      isUnbroken: true,
      render: ({ submittedAt }) => (submittedAt ? format.instant(submittedAt) : '–'),
    },
  ];
  return (
    <ResourceList<SubmissionItem>
      title={t('submissions.title')}
      help={t('submissions.help')}
      filters={[
        <SelectInput
          key="year"
          source="year"
          label={t('submissions.year')}
          choices={yearsAround(Number(today().slice(0, 4))).map((year) => ({ id: year, name: String(year) }))}
          alwaysOn
        />,
        <SelectInput key="state" source="state" label={t('submissions.state')} choices={states} alwaysOn />,
        <SelectInput key="kind" source="kind" label={t('submissions.kind')} choices={kinds} />,
        ...(isWide
          ? [<CommuneInput key="communeCode" source="communeCode" label={t('word.commune')} alwaysOn />]
          : []),
      ]}
      columns={columns}
      linkOf={({ id }) => `/submissions/${id}/show`}
      actions={session?.tenant.communeCode ? <SealCheck communeCode={session.tenant.communeCode} /> : null}
      empty={<EmptyState title={t('submissions.emptyTitle')}>{t('submissions.emptyBody')}</EmptyState>}
    />
  );
}
