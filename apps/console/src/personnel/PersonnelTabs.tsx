import { Tab, Tabs } from '@mui/material';
import { Link, useLocation } from 'react-router-dom';

import { useText } from '../messages/useText';
import { useMay } from '../providers/session';

/** The views of key personnel: by post, by person, province-wide, in figures. */
export function PersonnelTabs() {
  const t = useText();
  const { pathname } = useLocation();
  const seesProvince = useMay('province:overview');
  const views = [
    { to: '/personnel', label: t('personnel.tabPosts') },
    { to: '/people', label: t('personnel.tabPeople') },
    ...(seesProvince ? [{ to: '/roster', label: t('personnel.tabRoster') }] : []),
    { to: '/personnel/statistics', label: t('personnel.tabStatistics') },
  ];
  const here = views.find(({ to }) => to === pathname)?.to ?? false;
  return (
    <Tabs
      value={here}
      variant="scrollable"
      allowScrollButtonsMobile
      component="nav"
      aria-label={t('menu.personnel')}
      className="no-print"
      sx={{ mt: 1 }}
    >
      {views.map(({ to, label }) => (
        <Tab key={to} value={to} label={label} component={Link} to={to} />
      ))}
    </Tabs>
  );
}
