import { lazy } from 'react';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';

import { communes } from './communes';
import { directives } from './directives';
import { ConsoleLayout } from './layout/ConsoleLayout';
import { SignInPage } from './layout/SignInPage';
import { indicators } from './indicators';
import { indicatorSets } from './indicator-sets';
import { people } from './people';
import { programmes } from './programmes';
import { authProvider } from './providers/authProvider';
import { dataProvider } from './providers/dataProvider';
import { i18nProvider } from './providers/locale';
import { queryClient } from './providers/query-client';
import { observations } from './observations';
import { roster } from './roster';
import { submissions } from './submissions';
import { targets } from './targets';
import { tasks } from './tasks';
import { darkTheme, lightTheme } from './theme/themes';
import { users } from './users';
import { auditEntries } from './audit';

const HomePage = lazy(() => import('./home/HomePage'));
const PersonnelPage = lazy(() => import('./personnel/PersonnelPage'));
const StatisticsPage = lazy(() => import('./personnel/StatisticsPage'));
const ProvinceTargetsPage = lazy(() => import('./targets/ProvinceTargetsPage'));
const TargetGridPage = lazy(() => import('./target-grid/TargetGridPage'));
const ProvincePage = lazy(() => import('./province/ProvincePage'));
const TaskMonitoringPage = lazy(() => import('./task-monitoring/TaskMonitoringPage'));
const ReportQualityPage = lazy(() => import('./report-quality/ReportQualityPage'));
const ReportingPeriodsPage = lazy(() => import('./periods/ReportingPeriodsPage'));
const NotificationsPage = lazy(() => import('./notifications/NotificationsPage'));
const ReviewPage = lazy(() => import('./submissions/ReviewPage'));
const SealedVersionPage = lazy(() => import('./submissions/SealedVersionPage'));
const IndicatorSeriesPage = lazy(() => import('./indicators/IndicatorSeriesPage'));
const TaskBlocksPage = lazy(() => import('./tasks/TaskBlocksPage'));
const ProfilePage = lazy(() => import('./profile/ProfilePage'));
const ChangePasswordPage = lazy(() => import('./profile/ChangePasswordPage'));
const AccountImportPage = lazy(() => import('./account-imports/AccountImportPage'));
const FigureImportsPage = lazy(() => import('./figure-imports/FigureImportsPage'));
const FigureImportPage = lazy(() => import('./figure-imports/FigureImportPage'));
const AnnexPage = lazy(() => import('./directives/AnnexPage'));
const ImportProgressPage = lazy(() => import('./account-imports/ImportProgressPage'));

/** The shell: providers, frame, resources. Each resource's own index says which pages it has. */
export function App() {
  return (
    <Admin
      dataProvider={dataProvider}
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      lightTheme={lightTheme}
      darkTheme={darkTheme}
      defaultTheme="light"
      layout={ConsoleLayout}
      loginPage={SignInPage}
      dashboard={HomePage}
      title="Hệ thống thông tin cấp xã"
      disableTelemetry
      requireAuth
    >
      <Resource {...people} />
      <Resource {...roster} />
      <Resource {...targets} />
      <Resource {...observations} />
      <Resource {...submissions} />
      <Resource {...tasks} />
      <Resource {...directives} />
      <Resource {...programmes} />
      <Resource {...indicators} />
      <Resource {...indicatorSets} />
      <Resource {...communes} />
      <Resource {...users} />
      <Resource {...auditEntries} />
      <CustomRoutes>
        <Route path="/personnel" element={<PersonnelPage />} />
        <Route path="/personnel/statistics" element={<StatisticsPage />} />
        <Route path="/province-targets" element={<ProvinceTargetsPage />} />
        <Route path="/province-submissions" element={<ReviewPage />} />
        <Route path="/submissions/:id/versions/:number" element={<SealedVersionPage />} />
        <Route path="/indicators/:code/series" element={<IndicatorSeriesPage />} />
        <Route path="/target-grid" element={<TargetGridPage />} />
        <Route path="/province" element={<ProvincePage />} />
        <Route path="/task-monitoring" element={<TaskMonitoringPage />} />
        <Route path="/report-quality" element={<ReportQualityPage />} />
        <Route path="/reporting-periods" element={<ReportingPeriodsPage />} />
        <Route path="/task-blocks" element={<TaskBlocksPage />} />
        <Route path="/notifications" element={<NotificationsPage />} />
        <Route path="/profile" element={<ProfilePage />} />
        <Route path="/figure-imports" element={<FigureImportsPage />} />
        <Route path="/figure-imports/:id" element={<FigureImportPage />} />
        <Route path="/directives/:id/annex" element={<AnnexPage />} />
        <Route path="/account-imports" element={<AccountImportPage />} />
        <Route path="/account-imports/:id" element={<ImportProgressPage />} />
      </CustomRoutes>
      <CustomRoutes noLayout>
        <Route path="/change-password" element={<ChangePasswordPage />} />
      </CustomRoutes>
    </Admin>
  );
}
