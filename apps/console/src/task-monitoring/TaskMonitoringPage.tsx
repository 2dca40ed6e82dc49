import { today } from '@cis/ui';
import { Box, Button, Tab, Tabs } from '@mui/material';

import { AsOfPicker } from '../components/AsOfPicker';
import { PageHeading } from '../components/PageHeading';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { MonitoringFilterBar } from './MonitoringFilterBar';
import { MONITORING_VIEWS } from './monitoring-address';
import { MonitoringView } from './MonitoringView';
import { OverdueList } from './OverdueList';
import { ReportMenu } from './ReportMenu';
import { SilentList } from './SilentList';
import { TrendView } from './TrendView';
import { useMonitoringPlace } from './useMonitoringPlace';

/** The monitoring table with what stands behind it: one day, one set of filters, four ways to look. */
export default function TaskMonitoringPage() {
  const t = useText();
  const place = useMonitoringPlace();
  const mayExport = useMay('task:export');
  return (
    <Box className="landscape">
      <PageHeading
        title={t('monitoring.title')}
        help={t('monitoring.help')}
        actions={mayExport ? <ReportMenu place={place} /> : null}
      />
      <Box
        className="no-print"
        sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 1 }}
      >
        <AsOfPicker
          value={place.asOf ?? today()}
          onChange={(day) => place.setAsOf(day >= today() ? null : day)}
        />
        {place.asOf === null ? null : (
          <Button onClick={() => place.setAsOf(null)}>{t('monitoring.backToToday')}</Button>
        )}
      </Box>
      <MonitoringFilterBar place={place} />
      <Tabs
        value={place.view}
        onChange={(_, view: (typeof MONITORING_VIEWS)[number]) => place.setView(view)}
        variant="scrollable"
        allowScrollButtonsMobile
        className="no-print"
        sx={{ mb: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {MONITORING_VIEWS.map((view) => (
          <Tab key={view} value={view} label={t(`monitoring.view.${view}`)} />
        ))}
      </Tabs>
      {place.view === 'table' ? <MonitoringView place={place} /> : null}
      {place.view === 'overdue' ? <OverdueList place={place} /> : null}
      {place.view === 'silent' ? <SilentList place={place} /> : null}
      {place.view === 'trend' ? <TrendView place={place} /> : null}
    </Box>
  );
}
