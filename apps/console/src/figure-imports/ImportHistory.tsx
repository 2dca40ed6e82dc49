import type { FigureImportPage } from '@cis/contracts/figure-imports.dto';

import { EmptyState } from '../components/EmptyState';
import { Loaded } from '../components/Loaded';
import { RecordTable } from '../components/RecordTable';
import { useApi } from '../components/useApi';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import type { Wire } from '../components/wire';
import { useText } from '../messages/useText';

/** Imports of the own office, newest first. */
export function ImportHistory() {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const query = useApi<Wire<FigureImportPage>>('figure-imports?perPage=20');
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('figureImports.none')} />
        ) : (
          <RecordTable
            caption={t('figureImports.earlier')}
            rows={items}
            linkOf={({ id }) => `/figure-imports/${id}`}
            columns={[
              { source: 'sourceName', label: t('figureImports.source') },
              {
                source: 'state',
                label: t('word.state'),
                render: ({ state }) => word('figureImportState', state),
              },
              {
                source: 'done',
                label: t('figureImports.written'),
                isNumeric: true,
                render: ({ done }) => format.number(done),
              },
              { source: 'createdByName', label: t('figureImports.by') },
              {
                source: 'createdAt',
                label: t('figureImports.at'),
                isUnbroken: true,
                render: ({ createdAt }) => format.instant(createdAt),
              },
            ]}
          />
        )
      }
    </Loaded>
  );
}
