import { Module } from '@nestjs/common';
import { Mailer } from './mailing/mailer.js';
import { NotificationJobs } from './notification-jobs.js';
import { NotificationPlanner } from './notification-planner.js';
import { NotificationSender } from './notification-sender.js';
import { NotificationSettingsService } from './notification-settings.service.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsReader } from './notifications.reader.js';
import { NotificationsService } from './notifications.service.js';

/** Reminders and news: what people are told, in the console and by e-mail. */
@Module({
  controllers: [NotificationsController],
  providers: [
    Mailer,
    NotificationJobs,
    NotificationPlanner,
    NotificationSender,
    NotificationSettingsService,
    NotificationsReader,
    NotificationsService,
  ],
})
export class NotificationsModule {}
