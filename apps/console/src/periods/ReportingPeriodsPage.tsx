import { today } from '@cis/ui';
import { MenuItem, Tab, Tabs, TextField } from '@mui/material';
import { useSearchParams } from 'react-router-dom';

import { PageHeading } from '../components/PageHeading';
import { useText, type TextKey } from '../messages/useText';
import { useMay } from '../providers/session';
import { DaysOffPanel } from './DaysOffPanel';
import { PeriodsPanel } from './PeriodsPanel';
import { UnlockRequestsPanel } from './UnlockRequestsPanel';

/** The years that periods are computed for. */
const YEARS = [2025, 2026, 2027, 2028, 2029, 2030, 2031];

const VIEWS = ['periods', 'days-off', 'unlock-requests'] as const;
type View = (typeof VIEWS)[number];

const TITLES: Readonly<Record<View, TextKey>> = {
  periods: 'periods.viewPeriods',
  'days-off': 'periods.viewDaysOff',
  'unlock-requests': 'periods.viewRequests',
};

/** Deadlines of a year, the days off they avoid, and requests to open what is locked; year and view stay in the address. */
export default function ReportingPeriodsPage() {
  const t = useText();
  const [search, setSearch] = useSearchParams();
  const seesRequests = useMay('submission:read');
  const asked = Number(search.get('year'));
  const year = YEARS.includes(asked) ? asked : Number(today().slice(0, 4));
  const views = VIEWS.filter((each) => each !== 'unlock-requests' || seesRequests);
  const view = views.find((each) => each === search.get('view')) ?? 'periods';
  return (
    <>
      <PageHeading
        title={t('periods.title')}
        help={t('periods.help')}
        actions={
          view === 'unlock-requests' ? null : (
            <TextField
              select
              label={t('periods.year')}
              value={year}
              onChange={(event) => setSearch({ view, year: event.target.value })}
              sx={{ minWidth: 120 }}
            >
              {YEARS.map((choice) => (
                <MenuItem key={choice} value={choice}>
                  {choice}
                </MenuItem>
              ))}
            </TextField>
          )
        }
      />
      <Tabs
        value={view}
        onChange={(_, next: View) => setSearch({ view: next, year: String(year) })}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={t('periods.views')}
        className="no-print"
        sx={{ mb: 2 }}
      >
        {views.map((each) => (
          <Tab key={each} value={each} label={t(TITLES[each])} />
        ))}
      </Tabs>
      {view === 'periods' ? <PeriodsPanel key={year} year={year} /> : null}
      {view === 'days-off' ? <DaysOffPanel year={year} /> : null}
      {view === 'unlock-requests' ? <UnlockRequestsPanel /> : null}
    </>
  );
}
