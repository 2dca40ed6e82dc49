import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsIn, IsOptional, MaxLength } from 'class-validator';
import { PASSWORD_LENGTH } from './identity.constants.js';
import { PERMISSIONS, ROLES, type Permission, type Role, type TenantKind } from './permissions.js';
import { IsPlainText, Tidy } from './rules.js';
import type { SessionBody } from './session.js';

export class SignInDto {
  @ApiProperty({ type: String, example: 'ia-le.canbo' })
  @Tidy()
  @IsPlainText(60)
  username: string;

  @ApiProperty({ type: String, format: 'password' })
  @IsPlainText(PASSWORD_LENGTH.longest)
  password: string;
}

export class ChangePasswordDto {
  @ApiProperty({ type: String, format: 'password' })
  @IsPlainText(PASSWORD_LENGTH.longest)
  currentPassword: string;

  @ApiProperty({ type: String, format: 'password', minLength: PASSWORD_LENGTH.shortest })
  @IsPlainText(PASSWORD_LENGTH.longest)
  newPassword: string;
}

/** Absent: leave; null: clear. */
export class UpdateMeDto {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @Tidy()
  @IsOptional()
  @MaxLength(200)
  @IsEmail()
  email?: string | null;

  @ApiPropertyOptional({ enum: ['vi', 'en'] })
  @IsOptional()
  @IsIn(['vi', 'en'])
  locale?: 'vi' | 'en';
}

class SessionUser {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  username: string;

  @ApiProperty({ type: String })
  fullName: string;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];

  @ApiProperty({ enum: ['vi', 'en'] })
  locale: 'vi' | 'en';

  @ApiProperty({ type: Boolean, description: 'Nothing but the password can be changed until this is false.' })
  mustChangePassword: boolean;
}

class SessionTenant {
  @ApiProperty({ type: Number })
  id: number;

  @ApiProperty({ enum: ['commune', 'department', 'province'] })
  kind: TenantKind;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, nullable: true })
  communeCode: string | null;

  @ApiProperty({ enum: ['xa', 'phuong'], nullable: true })
  communeType: 'xa' | 'phuong' | null;

  @ApiProperty({ type: String, isArray: true })
  domains: string[];
}

/** Who is signed in, for which tenant, and what is permitted. */
export class SessionResponse implements SessionBody {
  @ApiProperty({ type: SessionUser })
  user: SessionUser;

  @ApiProperty({ type: SessionTenant })
  tenant: SessionTenant;

  @ApiProperty({ enum: PERMISSIONS, isArray: true })
  permissions: Permission[];

  @ApiProperty({ type: Boolean })
  isDemo: boolean;
}

/** One place where a user is signed in. */
export class UserSessionResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, nullable: true })
  ip: string | null;

  @ApiProperty({ type: String, nullable: true })
  userAgent: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  lastSeenAt: Date;

  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'Ends then at the latest; earlier when idle.',
  })
  expiresAt: Date;

  @ApiProperty({ type: Boolean, description: 'The session this request belongs to.' })
  isCurrent: boolean;
}

export class UserSessionsResponse {
  @ApiProperty({ type: UserSessionResponse, isArray: true })
  items: UserSessionResponse[];

  @ApiProperty({ type: Number })
  total: number;
}
