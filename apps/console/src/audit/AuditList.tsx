import { AUDIT_ENTITY_LABELS } from '@cis/contracts/audit.constants';
import { SelectInput } from 'react-admin';

import { DateField } from '../components/DateField';
import type { Column } from '../components/column';
import { EmptyState } from '../components/EmptyState';
import { searchFilter } from '../components/filters';
import { ResourceList } from '../components/ResourceList';
import { useChoices, useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { AuditEntry } from './audit.types';
import { ChangeList } from './ChangeList';

const ENTITIES = Object.keys(AUDIT_ENTITY_LABELS);

/** Who did what, when and from where, with what it was before and after. Nobody can change these entries. */
export default function AuditList() {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const columns: Column<AuditEntry>[] = [
    { source: 'at', label: t('audit.at'), isUnbroken: true, render: ({ at }) => format.instant(at) },
    {
      source: 'actorName',
      label: t('audit.actor'),
      isUnbroken: true,
      render: ({ actorName }) => actorName ?? t('audit.nobody'),
    },
    {
      source: 'action',
      label: t('audit.action'),
      render: ({ action, entity }) => `${word('auditAction', action)} · ${word('auditEntity', entity)}`,
    },
    {
      source: 'changes',
      label: t('audit.changes'),
      isBlock: true,
      render: (entry) => <ChangeList entry={entry} />,
    },
    { source: 'ip', label: t('audit.ip'), isWideOnly: true },
  ];
  return (
    <ResourceList<AuditEntry>
      title={t('audit.title')}
      help={t('audit.help')}
      filters={[
        searchFilter(),
        <SelectInput
          key="entity"
          source="entity"
          label={t('audit.entity')}
          choices={useChoices('auditEntity', ENTITIES)}
          alwaysOn
        />,
        <DateField key="from" source="from" label={t('audit.from')} />,
        <DateField key="to" source="to" label={t('audit.to')} />,
      ]}
      columns={columns}
      empty={<EmptyState title={t('audit.empty')} />}
    />
  );
}
