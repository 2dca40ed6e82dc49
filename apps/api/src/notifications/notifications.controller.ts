import { Body, Controller, Get, HttpCode, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  EmailReportBody,
  MarkNotificationsReadDto,
  NotificationListQuery,
  NotificationPage,
  NotificationSettingsBody,
  UnreadBody,
  UpdateNotificationSettingsDto,
} from '@cis/contracts';
import { IfMatch, requestLanguage, withVersion } from '@cis/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotificationSettingsService } from './notification-settings.service.js';
import { NotificationsReader } from './notifications.reader.js';
import { NotificationsService } from './notifications.service.js';

@ApiTags('notifications')
@Controller()
@Requires('self:manage')
export class NotificationsController {
  constructor(
    private readonly reader: NotificationsReader,
    private readonly service: NotificationsService,
    private readonly settings: NotificationSettingsService,
  ) {}

  @Get('me/notifications')
  @ApiOperation({ summary: 'What the caller was told, newest first' })
  @ApiOkResponse({ type: NotificationPage })
  list(
    @Caller() caller: CallerContext,
    @Query() query: NotificationListQuery,
    @Req() request: FastifyRequest,
  ): Promise<NotificationPage> {
    return this.reader.list(caller, query, query.language ?? requestLanguage(request));
  }

  @Post('me/notifications/read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Mark some or all of the own messages as read' })
  @ApiOkResponse({ type: UnreadBody })
  markRead(@Caller() caller: CallerContext, @Body() which: MarkNotificationsReadDto): Promise<UnreadBody> {
    return this.service.markRead(caller, which);
  }

  @Get('me/notification-settings')
  @ApiOperation({ summary: 'What the caller is told, and how' })
  @ApiOkResponse({ type: NotificationSettingsBody })
  async readSettings(
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NotificationSettingsBody> {
    return withVersion(reply, await this.settings.read(caller));
  }

  @Patch('me/notification-settings')
  @ApiOperation({ summary: 'Change what the caller is told, and how' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: NotificationSettingsBody })
  async updateSettings(
    @Caller() caller: CallerContext,
    @IfMatch() version: number,
    @Body() changes: UpdateNotificationSettingsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NotificationSettingsBody> {
    return withVersion(reply, await this.settings.update(caller, version, changes));
  }

  @Get('notifications/email-report')
  @Requires('audit:read')
  @ApiOperation({ summary: 'How e-mail fared in the last thirty days: waiting, sent, failures by reason' })
  @ApiOkResponse({ type: EmailReportBody })
  emailReport(@Caller() caller: CallerContext): Promise<EmailReportBody> {
    return this.reader.emailReport(caller);
  }
}
