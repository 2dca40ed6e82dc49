import PersonIcon from '@mui/icons-material/PersonOutlined';
import { ListItemIcon, ListItemText, MenuItem } from '@mui/material';
import { Logout, UserMenu, useUserMenu } from 'react-admin';
import { Link } from 'react-router-dom';

import { useText } from '../messages/useText';
import { useSession } from '../providers/session';

function ProfileItem() {
  const t = useText();
  const menu = useUserMenu();
  return (
    <MenuItem component={Link} to="/profile" onClick={() => menu?.onClose()}>
      <ListItemIcon>
        <PersonIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{t('profile.title')}</ListItemText>
    </MenuItem>
  );
}

/** Own account, sessions, sign-out. What assistive technology hears contains the name that is shown. */
export function ConsoleUserMenu() {
  const t = useText();
  const fullName = useSession()?.user.fullName ?? '';
  return (
    <UserMenu label={`${t('users.account')}: ${fullName}`}>
      <ProfileItem />
      <Logout />
    </UserMenu>
  );
}
