import MoreIcon from '@mui/icons-material/MoreHoriz';
import { BottomNavigation, BottomNavigationAction, Paper } from '@mui/material';
import { createElement } from 'react';
import { useSidebarState } from 'react-admin';
import { useLocation, useNavigate } from 'react-router-dom';

import { useText } from '../messages/useText';
import { useSession } from '../providers/session';
import { mainDestinationsOf } from './navigation';

const MORE = 'more';

/** Five places share 360 px, so the chosen one's label may not grow. */
const narrow = {
  minWidth: 0,
  px: 0.5,
  '& .MuiBottomNavigationAction-label, & .MuiBottomNavigationAction-label.Mui-selected': {
    fontSize: '0.6875rem',
    whiteSpace: 'nowrap',
  },
} as const;

/** The main places at thumb's reach on a phone; the rest of the menu opens from "more". */
export function BottomBar() {
  const t = useText();
  const session = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [, setMenuOpen] = useSidebarState();
  const places = mainDestinationsOf(session);
  const here =
    places.find(({ to }) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)))?.to ?? MORE;
  return (
    <Paper
      component="nav"
      aria-label={t('menu.label')}
      className="bottom-navigation"
      sx={{
        display: { sm: 'none' },
        position: 'fixed',
        bottom: 0,
        left: 0,
        right: 0,
        zIndex: 'appBar',
        borderRadius: 0,
      }}
    >
      <BottomNavigation
        showLabels
        value={here}
        onChange={(_, to: string) => {
          if (to === MORE) setMenuOpen(true);
          else void navigate(to);
        }}
      >
        {places.map(({ to, text, icon }) => (
          <BottomNavigationAction
            key={to}
            value={to}
            label={t(text)}
            icon={createElement(icon)}
            sx={narrow}
          />
        ))}
        <BottomNavigationAction value={MORE} label={t('menu.more')} icon={<MoreIcon />} sx={narrow} />
      </BottomNavigation>
    </Paper>
  );
}
