import AssignIcon from '@mui/icons-material/GridOnOutlined';
import AuditIcon from '@mui/icons-material/HistoryOutlined';
import DirectiveIcon from '@mui/icons-material/GavelOutlined';
import ProgrammeIcon from '@mui/icons-material/AccountTreeOutlined';
import BlockIcon from '@mui/icons-material/ContactSupportOutlined';
import CommuneIcon from '@mui/icons-material/LocationCityOutlined';
import HomeIcon from '@mui/icons-material/ChecklistOutlined';
import IndicatorIcon from '@mui/icons-material/MenuBookOutlined';
import SetIcon from '@mui/icons-material/PlaylistAddCheckOutlined';
import ImportIcon from '@mui/icons-material/GroupAddOutlined';
import MonitoringIcon from '@mui/icons-material/InsightsOutlined';
import NumbersIcon from '@mui/icons-material/EditNoteOutlined';
import OverviewIcon from '@mui/icons-material/DashboardOutlined';
import PeriodIcon from '@mui/icons-material/EventOutlined';
import PersonnelIcon from '@mui/icons-material/BadgeOutlined';
import ProvinceIcon from '@mui/icons-material/TableChartOutlined';
import ReviewIcon from '@mui/icons-material/FactCheckOutlined';
import QualityIcon from '@mui/icons-material/SpeedOutlined';
import RosterIcon from '@mui/icons-material/GroupsOutlined';
import SubmissionIcon from '@mui/icons-material/OutboxOutlined';
import TargetIcon from '@mui/icons-material/FlagOutlined';
import TaskIcon from '@mui/icons-material/AssignmentTurnedInOutlined';
import TransferIcon from '@mui/icons-material/UploadFileOutlined';
import UserIcon from '@mui/icons-material/ManageAccountsOutlined';
import type { Permission } from '@cis/contracts/permissions';
import type { SessionBody } from '@cis/contracts/session';
import type { SvgIconComponent } from '@mui/icons-material';

import type { TextKey } from '../messages/useText';

/** Those who enter figures, other commune staff, and those who look at all communes. */
type Work = 'entry' | 'commune' | 'province';

export interface Destination {
  readonly to: string;
  readonly text: TextKey;
  readonly icon: SvgIconComponent;
  readonly permission?: Permission;
  /** Among the four at the bottom of a phone's screen, for those who do this kind of work. */
  readonly mainFor?: readonly Work[];
}

const DESTINATIONS: readonly Destination[] = [
  { to: '/', text: 'menu.home', icon: HomeIcon, mainFor: ['entry', 'commune', 'province'] },
  {
    to: '/province',
    text: 'menu.province',
    icon: OverviewIcon,
    permission: 'province:overview',
    mainFor: ['province'],
  },
  {
    to: '/personnel',
    text: 'menu.personnel',
    icon: PersonnelIcon,
    permission: 'person:read',
    mainFor: ['entry', 'commune'],
  },
  { to: '/roster', text: 'menu.roster', icon: RosterIcon, permission: 'province:overview' },
  {
    to: '/targets',
    text: 'menu.targets',
    icon: TargetIcon,
    permission: 'target:read',
    mainFor: ['commune'],
  },
  {
    to: '/province-targets',
    text: 'menu.provinceTargets',
    icon: ProvinceIcon,
    permission: 'province:overview',
  },
  { to: '/target-grid', text: 'menu.targetGrid', icon: AssignIcon, permission: 'target:import' },
  {
    to: '/observations',
    text: 'menu.observations',
    icon: NumbersIcon,
    permission: 'observation:read',
    mainFor: ['entry'],
  },
  {
    to: '/figure-imports',
    text: 'menu.figureImports',
    icon: TransferIcon,
    permission: 'observation:import',
  },
  {
    to: '/submissions',
    text: 'menu.submissions',
    icon: SubmissionIcon,
    permission: 'submission:read',
  },
  {
    to: '/province-submissions',
    text: 'menu.provinceSubmissions',
    icon: ReviewIcon,
    permission: 'province:overview',
    mainFor: ['province'],
  },
  {
    to: '/tasks',
    text: 'menu.tasks',
    icon: TaskIcon,
    permission: 'task:read',
    mainFor: ['entry', 'commune', 'province'],
  },
  { to: '/directives', text: 'menu.directives', icon: DirectiveIcon, permission: 'directive:read' },
  { to: '/programmes', text: 'menu.programmes', icon: ProgrammeIcon, permission: 'directive:read' },
  { to: '/task-blocks', text: 'menu.taskBlocks', icon: BlockIcon, permission: 'task:answer' },
  {
    to: '/task-monitoring',
    text: 'menu.taskMonitoring',
    icon: MonitoringIcon,
    permission: 'task:read',
  },
  {
    to: '/report-quality',
    text: 'menu.reportQuality',
    icon: QualityIcon,
    permission: 'submission:read',
  },
  {
    to: '/reporting-periods',
    text: 'menu.reportingPeriods',
    icon: PeriodIcon,
    permission: 'catalogue:read',
  },
  { to: '/indicators', text: 'catalogue.menuIndicators', icon: IndicatorIcon, permission: 'catalogue:read' },
  { to: '/indicator-sets', text: 'catalogue.menuSets', icon: SetIcon, permission: 'catalogue:read' },
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

function workOf({ tenant, permissions }: SessionBody): Work {
  if (tenant.kind !== 'commune') return 'province';
  return permissions.includes('observation:write') ? 'entry' : 'commune';
}

/** The places within thumb's reach on a phone. */
export function mainDestinationsOf(session: SessionBody | null): readonly Destination[] {
  if (!session) return [];
  const work = workOf(session);
  return destinationsOf(session).filter(({ mainFor }) => mainFor?.includes(work));
}
