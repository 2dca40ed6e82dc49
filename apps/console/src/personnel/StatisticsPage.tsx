import type { PersonnelStatisticsBody } from '@cis/contracts/personnel.responses';
import { Alert, Box } from '@mui/material';
import { useSearchParams } from 'react-router-dom';

import { CommunePicker } from '../components/CommunePicker';
import { Loaded } from '../components/Loaded';
import { PageHeading } from '../components/PageHeading';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import { useSession } from '../providers/session';
import { PersonnelTabs } from './PersonnelTabs';
import { DIMENSIONS, StatisticTable } from './StatisticTable';

/** Shares by qualification, sex and age. Counts under three are never shown, so nobody can be singled out. */
export default function StatisticsPage() {
  const t = useText();
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const communeCode = session?.tenant.communeCode ?? search.get('communeCode');
  const query = useApi<PersonnelStatisticsBody>(
    `personnel/statistics${communeCode ? `?communeCode=${communeCode}` : ''}`,
  );
  return (
    <>
      <PersonnelTabs />
      <PageHeading title={t('personnel.statisticsTitle')} help={t('personnel.statisticsHelp')} />
      {session?.tenant.kind === 'commune' ? null : (
        <Box sx={{ maxWidth: 400, mb: 2 }}>
          <CommunePicker value={communeCode} onChange={(code) => setSearch({ communeCode: code })} />
        </Box>
      )}
      <Loaded query={query}>
        {(statistics) =>
          statistics.isWithheld ? (
            <Alert severity="info">{t('personnel.withheld')}</Alert>
          ) : (
            <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, gap: 2 }}>
              {DIMENSIONS.map((dimension) => (
                <StatisticTable key={dimension} dimension={dimension} counts={statistics[dimension]} />
              ))}
            </Box>
          )
        }
      </Loaded>
    </>
  );
}
