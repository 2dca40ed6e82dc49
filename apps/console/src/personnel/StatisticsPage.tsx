import type { PersonnelStatisticsBody, ShownCountBody } from '@cis/contracts/personnel.responses';
import { today } from '@cis/ui';
import { Alert, Box, Stack, Typography } from '@mui/material';
import { useSearchParams } from 'react-router-dom';

import { AsOfPicker } from '../components/AsOfPicker';
import { CommunePicker } from '../components/CommunePicker';
import { Loaded } from '../components/Loaded';
import { PageHeading } from '../components/PageHeading';
import { Panel } from '../components/Panel';
import { useApi } from '../components/useApi';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useSession } from '../providers/session';
import { PersonnelTabs } from './PersonnelTabs';
import { ShareBars } from './ShareBars';
import { STATISTIC_DIMENSIONS, type StatisticDimension } from './statistic-dimensions';

/** Nobody misses a group without people; withheld ones stay in sight. */
const isWorthShowing = ({ category, count }: ShownCountBody): boolean =>
  category !== 'unknown' || count !== 0;

function Figures({ statistics }: { readonly statistics: PersonnelStatisticsBody }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  if (statistics.isWithheld || statistics.total === null)
    return <Alert severity="info">{t('personnel.withheld')}</Alert>;
  const hasHidden = STATISTIC_DIMENSIONS.some((dimension) =>
    statistics[dimension].some(({ count }) => count === null),
  );
  return (
    <>
      <Typography sx={{ mb: 2 }}>
        {t('personnel.holders', {
          count: format.number(statistics.total),
          date: format.date(statistics.asOf),
        })}
      </Typography>
      <Box
        sx={{
          columnCount: { xs: 1, md: 2 },
          columnGap: 2,
          '& > section': { breakInside: 'avoid' },
        }}
      >
        {STATISTIC_DIMENSIONS.map((dimension: StatisticDimension) => (
          <Panel key={dimension} title={t(`personnel.by.${dimension}`)}>
            <ShareBars
              title={t(`personnel.by.${dimension}`)}
              counts={statistics[dimension].filter(isWorthShowing)}
              nameOf={(category) => word(dimension, category)}
            />
          </Panel>
        ))}
      </Box>
      {hasHidden ? (
        <Typography variant="body2" color="text.secondary">
          {t('personnel.hiddenNote')}
        </Typography>
      ) : null}
    </>
  );
}

/** Shares by qualification, sex and age. Counts under three are never shown, so nobody can be singled out. */
export default function StatisticsPage() {
  const t = useText();
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const isCommune = session?.tenant.kind === 'commune';
  const communeCode = session?.tenant.communeCode ?? search.get('communeCode');
  const asOf = search.get('asOf') ?? today();
  const query = useApi<PersonnelStatisticsBody>(
    `personnel/statistics?${new URLSearchParams({ asOf, ...(communeCode ? { communeCode } : {}) }).toString()}`,
  );
  const choose = (name: string, value: string): void =>
    setSearch(
      (before) => {
        if (value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return (
    <>
      <PersonnelTabs />
      <PageHeading title={t('personnel.statisticsTitle')} help={t('personnel.statisticsHelp')} />
      <Stack
        direction={{ xs: 'column', sm: 'row' }}
        className="no-print"
        sx={{ gap: 2, mb: 2, maxWidth: 640 }}
      >
        {isCommune ? null : (
          <CommunePicker
            value={communeCode}
            wholeProvince={t('personnel.wholeProvince')}
            onChange={(code) => choose('communeCode', code)}
          />
        )}
        <AsOfPicker value={asOf} onChange={(day) => choose('asOf', day)} />
      </Stack>
      <Loaded query={query}>{(statistics) => <Figures statistics={statistics} />}</Loaded>
    </>
  );
}
