import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import {
  ACCOUNT_IMPORT_STATES,
  USER_STATUSES,
  type AccountImportState,
  type UserStatus,
} from './accounts.constants.js';
import { USERNAME_PATTERN } from './identity.constants.js';
import { COMMUNE_CODE, ListQueryDto } from './list-query.dto.js';
import { ROLES, type Role, type TenantKind } from './permissions.js';
import { IsPlainText, Tidy } from './rules.js';

const TENANT_KINDS = ['commune', 'department', 'province'] as const;

export class UserListQueryDto extends ListQueryDto {
  @ApiPropertyOptional({ type: Number })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  tenantId?: number;

  @ApiPropertyOptional({ type: String, example: '23563' })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @ApiPropertyOptional({ enum: TENANT_KINDS })
  @IsOptional()
  @IsIn(TENANT_KINDS)
  tenantKind?: TenantKind;

  @ApiPropertyOptional({ enum: ROLES })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @ApiPropertyOptional({ enum: USER_STATUSES })
  @IsOptional()
  @IsIn(USER_STATUSES)
  status?: UserStatus;
}

export class CreateUserDto {
  @ApiPropertyOptional({
    type: Number,
    description: 'Commune, department or province; by default the own one.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  tenantId?: number;

  @ApiPropertyOptional({ type: String, description: 'Instead of tenantId.' })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @ApiProperty({
    type: String,
    description:
      'Begins with the slug of the commune and a dot; "so." for departments, "tinh." for the province.',
  })
  @Tidy()
  @Matches(USERNAME_PATTERN, {
    message: 'Tên đăng nhập dài 3 đến 60 ký tự: chữ thường không dấu, số, dấu chấm, dấu gạch nối.',
  })
  username: string;

  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(100)
  @MinLength(2)
  fullName: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @Tidy()
  @IsOptional()
  @MaxLength(200)
  @IsEmail()
  email?: string | null;

  @ApiProperty({ enum: ROLES, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles: Role[];

  @ApiPropertyOptional({ enum: ['vi', 'en'], default: 'vi' })
  @IsOptional()
  @IsIn(['vi', 'en'])
  locale?: 'vi' | 'en';
}

/** Absent: leave; null: clear. The user name stays for good, because the audit trail names people by it. */
export class UpdateUserDto {
  @ApiPropertyOptional({ type: String })
  @Tidy()
  @IsOptional()
  @IsPlainText(100)
  @MinLength(2)
  fullName?: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @Tidy()
  @IsOptional()
  @MaxLength(200)
  @IsEmail()
  email?: string | null;

  @ApiPropertyOptional({ enum: ROLES, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles?: Role[];

  @ApiPropertyOptional({ enum: ['vi', 'en'] })
  @IsOptional()
  @IsIn(['vi', 'en'])
  locale?: 'vi' | 'en';
}

export class UserResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: Number })
  tenantId: number;

  @ApiProperty({ enum: TENANT_KINDS })
  tenantKind: TenantKind;

  @ApiProperty({ type: String })
  tenantName: string;

  @ApiProperty({ type: String, nullable: true })
  communeCode: string | null;

  @ApiProperty({ type: String, nullable: true })
  communeName: string | null;

  @ApiProperty({ type: String })
  username: string;

  @ApiProperty({ type: String })
  fullName: string;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];

  @ApiProperty({ enum: USER_STATUSES })
  status: UserStatus;

  @ApiProperty({ enum: ['vi', 'en'] })
  locale: 'vi' | 'en';

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastSignedInAt: Date | null;

  @ApiProperty({ type: Boolean })
  mustChangePassword: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'An unused initial password ends then.',
  })
  initialPasswordUntil: Date | null;

  @ApiProperty({ type: Boolean })
  isSample: boolean;

  @ApiProperty({ type: Number })
  version: number;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: Date;
}

export class UserPage {
  @ApiProperty({ type: UserResponse, isArray: true })
  items: UserResponse[];

  @ApiProperty({ type: Number })
  total: number;
}

/** A user with the one-time password, which is shown this once and kept nowhere. */
export class UserWithPasswordResponse extends UserResponse {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'null when the request was a repetition: the password was given the first time.',
  })
  initialPassword: string | null;
}

/** One account of a printable page of slips. */
export class AccountSlip {
  @ApiProperty({ type: String })
  fullName: string;

  @ApiProperty({ type: String })
  username: string;

  @ApiProperty({ type: String })
  initialPassword: string;
}

/** One page: the slips of one commune. */
export class CommuneSlips {
  @ApiProperty({ type: String })
  communeCode: string;

  @ApiProperty({ type: String })
  communeName: string;

  @ApiProperty({ type: AccountSlip, isArray: true })
  slips: AccountSlip[];
}

export class AccountImportResponse {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ACCOUNT_IMPORT_STATES })
  state: AccountImportState;

  @ApiProperty({ type: Number })
  total: number;

  @ApiProperty({ type: Number, description: 'Rows dealt with: created and already there.' })
  done: number;

  @ApiProperty({ type: Number })
  created: number;

  @ApiProperty({ type: Number, description: 'Accounts that were there already and stay as they are.' })
  unchanged: number;

  @ApiProperty({ type: Number, nullable: true, description: 'The row at which a failed import stopped.' })
  failedRow: number | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Initial passwords stop working then.',
  })
  initialPasswordUntil: Date | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The slips can be fetched until then.',
  })
  slipsUntil: Date | null;

  @ApiProperty({ type: CommuneSlips, isArray: true, description: 'Complete once the import has ended.' })
  pages: CommuneSlips[];
}

export class AccountImportPage {
  @ApiProperty({ type: AccountImportResponse, isArray: true })
  items: AccountImportResponse[];

  @ApiProperty({ type: Number })
  total: number;
}
