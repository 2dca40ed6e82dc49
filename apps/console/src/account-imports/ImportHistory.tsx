import type { AccountImportResponse } from '@cis/contracts/accounts.dto';

import { EmptyState } from '../components/EmptyState';
import { RecordTable } from '../components/RecordTable';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import type { Wire } from '../components/wire';
import { useText } from '../messages/useText';

export function ImportHistory({ imports }: { readonly imports: readonly Wire<AccountImportResponse>[] }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  if (imports.length === 0) return <EmptyState title={t('accountImports.none')} />;
  return (
    <RecordTable
      caption={t('accountImports.earlier')}
      rows={imports}
      linkOf={({ id }) => `/account-imports/${id}`}
      columns={[
        { source: 'state', label: t('word.state'), render: ({ state }) => word('importState', state) },
        {
          source: 'total',
          label: t('accountImports.rows'),
          isNumeric: true,
          render: ({ total }) => format.number(total),
        },
        {
          source: 'created',
          label: t('accountImports.created'),
          isNumeric: true,
          render: ({ created }) => format.number(created),
        },
        {
          source: 'unchanged',
          label: t('accountImports.unchanged'),
          isNumeric: true,
          render: ({ unchanged }) => format.number(unchanged),
        },
      ]}
    />
  );
}
