import { Stack } from '@mui/material';

import { filteredList } from '../../components/filtered-list';
import { Panel } from '../../components/Panel';
import { RecordLink } from '../../components/RecordLink';
import { useText } from '../../messages/useText';
import type { Task } from '../task.types';

/** The targets the task should move; each leads to what has been achieved of it. */
export function TargetsPanel({ task }: { readonly task: Task }) {
  const t = useText();
  if (task.targets.length === 0) return null;
  return (
    <Panel title={t('taskPage.targets')}>
      <Stack component="ul" sx={{ m: 0, pl: 2.5, gap: 0.5 }}>
        {task.targets.map(({ code, name }) => (
          <li key={code}>
            <RecordLink
              to={filteredList('targets', { indicatorCode: code, communeCode: task.communeCode })}
            >{`${code} · ${name}`}</RecordLink>
          </li>
        ))}
      </Stack>
    </Panel>
  );
}
