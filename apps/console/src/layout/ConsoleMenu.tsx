import { createElement } from 'react';
import { Menu } from 'react-admin';

import { useText } from '../messages/useText';
import { useSession } from '../providers/session';
import { destinationsOf } from './navigation';

/** The menu holds only what the signed-in person may open. */
export function ConsoleMenu() {
  const t = useText();
  const session = useSession();
  return (
    <Menu>
      {destinationsOf(session).map(({ to, text, icon }) => (
        <Menu.Item key={to} to={to} primaryText={t(text)} leftIcon={createElement(icon)} />
      ))}
    </Menu>
  );
}
