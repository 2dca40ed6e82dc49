import { Box } from '@mui/material';

import { EmptyState } from '../components/EmptyState';
import { Loaded } from '../components/Loaded';
import { PageHeading } from '../components/PageHeading';
import { useApi } from '../components/useApi';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { ProvinceOverview } from '../province/ProvinceOverview';
import { useMay, useSession } from '../providers/session';
import { AgendaList } from './AgendaList';
import type { Agenda } from './agenda.types';
import { EnterButton } from './EnterButton';
import { YearTargets } from './YearTargets';

/** What to do, in order of urgency, and nothing above it; below it where the year stands. */
export default function HomePage() {
  const t = useText();
  const format = useFormat();
  const tenant = useSession()?.tenant;
  const mayOversee = useMay('province:overview');
  const query = useApi<Agenda>('me/agenda');
  return (
    <Box sx={{ maxWidth: 960 }}>
      <PageHeading
        title={t('home.title')}
        help={`${tenant?.name ?? ''}${query.data ? ` · ${t('home.asOf', { date: format.date(query.data.asOf) })}` : ''}`}
        actions={query.data?.entry ? <EnterButton entry={query.data.entry} /> : null}
      />
      <Loaded query={query}>
        {({ items, asOf }) => {
          const year = Number(asOf.slice(0, 4));
          return (
            <>
              {items.length > 0 ? (
                <AgendaList items={items} />
              ) : (
                <EmptyState title={t('home.nothingTitle')}>{t('home.nothingBody')}</EmptyState>
              )}
              <Box sx={{ mt: 2 }}>
                {mayOversee ? <ProvinceOverview year={year} /> : <YearTargets year={year} />}
              </Box>
            </>
          );
        }}
      </Loaded>
    </Box>
  );
}
