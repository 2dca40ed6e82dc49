import { Panel } from '../../components/Panel';
import { useText } from '../../messages/useText';
import { EvidenceList } from '../evidence/EvidenceList';
import type { Task } from '../task.types';

/** All evidence of an assigned task; added with the reports. */
export function EvidencePanel({ task }: { readonly task: Task }) {
  const t = useText();
  if (task.assignedAt === null) return null;
  return (
    <Panel title={t('evidence.title')}>
      <EvidenceList taskId={task.id} files={task.files} />
    </Panel>
  );
}
