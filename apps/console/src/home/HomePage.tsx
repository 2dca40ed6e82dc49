import { Box } from '@mui/material';

import { EmptyState } from '../components/EmptyState';
import { Loaded } from '../components/Loaded';
import { PageHeading } from '../components/PageHeading';
import { useApi } from '../components/useApi';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useSession } from '../providers/session';
import { AgendaList } from './AgendaList';
import { AgendaSummary } from './AgendaSummary';
import type { Agenda } from './agenda.types';

/** What to do, in order of urgency, and nothing above it. */
export default function HomePage() {
  const t = useText();
  const format = useFormat();
  const session = useSession();
  const query = useApi<Agenda>('me/agenda');
  return (
    <Box sx={{ maxWidth: 960 }}>
      <PageHeading
        title={t('home.title')}
        help={`${session?.tenant.name ?? ''}${query.data ? ` · ${t('home.asOf', { date: format.date(query.data.asOf) })}` : ''}`}
      />
      <Loaded query={query}>
        {({ items, figures }) => (
          <>
            {items.length > 0 ? (
              <AgendaList items={items} />
            ) : (
              <EmptyState title={t('home.nothingTitle')}>{t('home.nothingBody')}</EmptyState>
            )}
            <AgendaSummary figures={figures} />
          </>
        )}
      </Loaded>
    </Box>
  );
}
