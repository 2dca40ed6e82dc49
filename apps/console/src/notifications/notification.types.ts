import type {
  EmailReportBody,
  NotificationPage,
  NotificationSettingsBody,
} from '@cis/contracts/notifications.dto';

import type { Wire } from '../components/wire';

export type Notifications = Wire<NotificationPage>;
export type Notification = Notifications['items'][number];
export type NotificationSettings = Wire<NotificationSettingsBody>;
export type EmailReport = Wire<EmailReportBody>;
