import AuditIcon from '@mui/icons-material/HistoryOutlined';
import CommuneIcon from '@mui/icons-material/LocationCityOutlined';
import HomeIcon from '@mui/icons-material/ChecklistOutlined';
import ImportIcon from '@mui/icons-material/GroupAddOutlined';
import NumbersIcon from '@mui/icons-material/EditNoteOutlined';
import PersonnelIcon from '@mui/icons-material/BadgeOutlined';
import ProvinceIcon from '@mui/icons-material/TableChartOutlined';
import RosterIcon from '@mui/icons-material/GroupsOutlined';
import TargetIcon from '@mui/icons-material/FlagOutlined';
import TaskIcon from '@mui/icons-material/AssignmentTurnedInOutlined';
import UserIcon from '@mui/icons-material/ManageAccountsOutlined';
import type { Permission } from '@cis/contracts/permissions';
import type { SessionBody } from '@cis/contracts/session';
import type { SvgIconComponent } from '@mui/icons-material';

import type { TextKey } from '../messages/useText';

export interface Destination {
  readonly to: string;
  readonly text: TextKey;
  readonly icon: SvgIconComponent;
  readonly permission?: Permission;
  /** Among the four at the bottom of a phone's screen. */
  readonly isMain?: boolean;
}

const DESTINATIONS: readonly Destination[] = [
  { to: '/', text: 'menu.home', icon: HomeIcon, isMain: true },
  { to: '/personnel', text: 'menu.personnel', icon: PersonnelIcon, permission: 'person:read', isMain: true },
  { to: '/roster', text: 'menu.roster', icon: RosterIcon, permission: 'province:overview' },
  { to: '/targets', text: 'menu.targets', icon: TargetIcon, permission: 'target:read', isMain: true },
  {
    to: '/province-targets',
    text: 'menu.provinceTargets',
    icon: ProvinceIcon,
    permission: 'province:overview',
  },
  { to: '/observations', text: 'menu.observations', icon: NumbersIcon, permission: 'observation:read' },
  { to: '/tasks', text: 'menu.tasks', icon: TaskIcon, permission: 'task:read', isMain: true },
  { to: '/communes', text: 'menu.communes', icon: CommuneIcon, permission: 'commune:read' },
  { to: '/users', text: 'menu.users', icon: UserIcon, permission: 'user:read' },
  { to: '/account-imports', text: 'menu.accountImports', icon: ImportIcon, permission: 'user:import' },
  { to: '/audit-entries', text: 'menu.audit', icon: AuditIcon, permission: 'audit:read' },
];

/** Where this person may go. */
export function destinationsOf(session: SessionBody | null): readonly Destination[] {
  if (!session) return [];
  return DESTINATIONS.filter(({ permission }) => !permission || session.permissions.includes(permission));
}
