import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import {
  DIGEST_RHYTHMS,
  NOTIFICATION_KINDS,
  type DigestRhythm,
  type NotificationKind,
} from './notifications.constants.js';

export class NotificationListQuery {
  @ApiPropertyOptional({ type: Number, default: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page: number = 1;

  @ApiPropertyOptional({ type: Number, default: 25, maximum: 200 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  perPage: number = 25;

  @ApiPropertyOptional({ enum: ['true'], description: 'Only what was not read yet.' })
  @IsOptional()
  @IsIn(['true'])
  unread?: 'true';

  @ApiPropertyOptional({ enum: ['vi', 'en'], description: 'Instead of Accept-Language.' })
  @IsOptional()
  @IsIn(['vi', 'en'])
  language?: 'vi' | 'en';
}

/** One message to the caller, in words. */
export class NotificationBody {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ enum: NOTIFICATION_KINDS })
  kind: NotificationKind;
  @ApiProperty({ type: String })
  title: string;
  @ApiProperty({ type: [String], description: 'Further sentences, one each.' })
  details: string[];
  @ApiProperty({ type: String, nullable: true, description: 'Path within the console.' })
  link: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readAt: Date | null;
}

export class NotificationPage {
  @ApiProperty({ type: [NotificationBody], description: 'Newest first.' })
  items: NotificationBody[];
  @ApiProperty({ type: Number })
  total: number;
  @ApiProperty({ type: Number, description: 'Of all messages, whatever the page and the filter.' })
  unread: number;
}

/** Where null would mean nothing, it is refused. */
const isGiven = (_: object, value: unknown): boolean => value !== undefined;

/** Either the messages named, or all of them. */
export class MarkNotificationsReadDto {
  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: 200 })
  @ValidateIf(isGiven)
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true, message: 'Mã không hợp lệ.' })
  ids?: string[];

  @ApiPropertyOptional({ enum: [true] })
  @ValidateIf(isGiven)
  @Equals(true)
  all?: true;
}

export class UnreadBody {
  @ApiProperty({ type: Number })
  unread: number;
}

export class NotificationSettingsBody {
  @ApiProperty({ type: Boolean })
  isEmailOn: boolean;
  @ApiProperty({
    enum: NOTIFICATION_KINDS,
    isArray: true,
    description: 'Kept in the list as read, neither counted nor sent.',
  })
  mutedKinds: NotificationKind[];
  @ApiProperty({ enum: DIGEST_RHYTHMS })
  digest: DigestRhythm;
  @ApiProperty({ type: Number, description: '0 until something was changed for the first time.' })
  version: number;
  @ApiProperty({ enum: NOTIFICATION_KINDS, isArray: true, description: 'What the caller can be told of.' })
  kinds: NotificationKind[];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where e-mail goes; null: the account has no address.',
  })
  email: string | null;
  @ApiProperty({ type: Boolean, description: 'False: this system is not set up to send e-mail.' })
  canSendEmail: boolean;
}

/** Absent fields stay as they are. */
export class UpdateNotificationSettingsDto {
  @ApiPropertyOptional({ type: Boolean })
  @ValidateIf(isGiven)
  @IsBoolean()
  isEmailOn?: boolean;

  @ApiPropertyOptional({ enum: NOTIFICATION_KINDS, isArray: true })
  @ValidateIf(isGiven)
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(NOTIFICATION_KINDS.length)
  @IsIn(NOTIFICATION_KINDS, { each: true })
  mutedKinds?: NotificationKind[];

  @ApiPropertyOptional({ enum: DIGEST_RHYTHMS })
  @ValidateIf(isGiven)
  @IsIn(DIGEST_RHYTHMS)
  digest?: DigestRhythm;
}

class EmailFailureCount {
  @ApiProperty({
    type: String,
    description: 'A code of EMAIL_FAULTS, or the mail server’s answer code after it.',
  })
  fault: string;
  @ApiProperty({ type: Number })
  count: number;
  @ApiProperty({ type: String, format: 'date-time' })
  latestAt: Date;
}

/** How e-mail of the last thirty days fared, in the caller's scope; no names, no addresses. */
export class EmailReportBody {
  @ApiProperty({ type: Boolean })
  canSendEmail: boolean;
  @ApiProperty({ type: Number })
  waiting: number;
  @ApiProperty({ type: Number })
  sent: number;
  @ApiProperty({ type: [EmailFailureCount] })
  failures: EmailFailureCount[];
}
