import type { ObservationRevisionPage } from '@cis/contracts/observations.dto';
import { useRecordContext } from 'react-admin';

import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { RecordTable } from '../components/RecordTable';
import { useApi } from '../components/useApi';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { Observation } from './observation.types';

/** Every state this figure ever had. */
export function RevisionPanel() {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const observation = useRecordContext<Observation>();
  const query = useApi<ObservationRevisionPage>(
    observation ? `observations/${observation.id}/revisions` : null,
  );
  if (!observation) return null;
  return (
    <Panel title={t('observations.history')}>
      <Loaded query={query}>
        {({ items }) => (
          <RecordTable
            caption={t('observations.history')}
            rows={items}
            columns={[
              {
                source: 'createdAt',
                label: t('audit.at'),
                render: ({ createdAt }) => format.instant(createdAt),
              },
              {
                source: 'state',
                label: t('word.state'),
                render: ({ state }) => word('observationState', state),
              },
              {
                source: 'value',
                label: t('observations.value'),
                isNumeric: true,
                render: ({ value }) => format.number(value, 6),
              },
              {
                source: 'grade',
                label: t('observations.grade'),
                render: ({ grade }) => word('grade', grade),
              },
              { source: 'note', label: t('observations.note'), render: ({ note, reason }) => note ?? reason },
              { source: 'createdByName', label: t('audit.actor') },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  );
}
