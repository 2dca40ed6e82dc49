import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsEmail, IsIn, IsOptional, Matches, MaxLength, ValidateIf } from 'class-validator';
import { COMMUNE_CODE, ListQueryDto } from './list-query.dto.js';
import {
  BLOCKS,
  GENDERS,
  POLITICAL_THEORY_LEVELS,
  PORTRAIT_BASES,
  QUALIFICATIONS,
  STATE_MANAGEMENT_LEVELS,
  type Block,
  type Gender,
  type PoliticalTheoryLevel,
  type PortraitBasis,
  type Qualification,
  type StateManagementLevel,
} from './personnel.constants.js';
import { IsDateOnly, IsPlainText, Tidy } from './rules.js';

/** Filters of people; posts are looked at on `asOf` (today when absent). */
export class PersonListQueryDto extends ListQueryDto {
  @ApiPropertyOptional({ type: String, example: '23942' })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @ApiPropertyOptional({ type: String, description: 'Holds this post on asOf.' })
  @IsOptional()
  @Matches(/^[A-Z_]{3,20}$/)
  positionCode?: string;

  @ApiPropertyOptional({ enum: BLOCKS, description: 'Holds a post of this block on asOf.' })
  @IsOptional()
  @IsIn(BLOCKS)
  block?: Block;

  @ApiPropertyOptional({ enum: QUALIFICATIONS })
  @IsOptional()
  @IsIn(QUALIFICATIONS)
  qualification?: Qualification;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'Posts as on this day; today when absent.',
  })
  @IsOptional()
  @IsDateOnly()
  asOf?: string;
}

export class PersonExportQueryDto extends PersonListQueryDto {
  @ApiPropertyOptional({ enum: ['xlsx', 'csv'], default: 'xlsx' })
  @IsIn(['xlsx', 'csv'])
  format: 'xlsx' | 'csv' = 'xlsx';
}

/** What an officer may set of a person, all optional; absent leaves, null clears. */
class PersonFieldsDto {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 100,
    description: 'Proposed from the full name when absent: given name first.',
  })
  @Tidy()
  @IsOptional()
  @IsPlainText(100)
  sortName?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDateOnly()
  birthDate?: string | null;

  @ApiPropertyOptional({ enum: GENDERS, nullable: true })
  @IsOptional()
  @IsIn(GENDERS)
  gender?: Gender | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @Tidy()
  @IsOptional()
  @IsPlainText(200)
  hometown?: string | null;

  @ApiPropertyOptional({ enum: QUALIFICATIONS, nullable: true })
  @IsOptional()
  @IsIn(QUALIFICATIONS)
  qualification?: Qualification | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @Tidy()
  @IsOptional()
  @IsPlainText(200)
  qualificationField?: string | null;

  @ApiPropertyOptional({ type: Boolean, nullable: true })
  @IsOptional()
  @IsBoolean()
  hasTechnicalQualification?: boolean | null;

  @ApiPropertyOptional({ enum: POLITICAL_THEORY_LEVELS, nullable: true })
  @IsOptional()
  @IsIn(POLITICAL_THEORY_LEVELS)
  politicalTheoryLevel?: PoliticalTheoryLevel | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @Tidy()
  @IsOptional()
  @IsPlainText(200)
  foreignLanguage?: string | null;

  @ApiPropertyOptional({ enum: STATE_MANAGEMENT_LEVELS, nullable: true })
  @IsOptional()
  @IsIn(STATE_MANAGEMENT_LEVELS)
  stateManagementLevel?: StateManagementLevel | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 30, example: '0269 3 000 000' })
  @Tidy()
  @IsOptional()
  @Matches(/^\+?[0-9][0-9 ().,/-]{2,29}$/, {
    message: 'Số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm, gạch và ngoặc.',
  })
  officePhone?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @Tidy()
  @IsOptional()
  @IsEmail()
  @MaxLength(200)
  officeEmail?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 1000 })
  @Tidy()
  @IsOptional()
  @IsPlainText(1000)
  duties?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 300 })
  @Tidy()
  @IsOptional()
  @IsPlainText(300)
  receptionSchedule?: string | null;

  @ApiPropertyOptional({ type: Boolean })
  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean()
  isPublished?: boolean;
}

export class CreatePersonDto extends PersonFieldsDto {
  @ApiPropertyOptional({
    type: String,
    description: 'Needed from provincial staff; a commune writes for itself.',
  })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @ApiProperty({ type: String, minLength: 2, maxLength: 100 })
  @Tidy()
  @IsPlainText(100)
  @Matches(/^\P{Cc}{2,}$/u, { message: 'Họ và tên cần ít nhất 2 ký tự.' })
  fullName: string;
}

export class UpdatePersonDto extends PersonFieldsDto {
  @ApiPropertyOptional({ type: String, minLength: 2, maxLength: 100 })
  @Tidy()
  @ValidateIf((_, value) => value !== undefined)
  @IsPlainText(100)
  @Matches(/^\P{Cc}{2,}$/u, { message: 'Họ và tên cần ít nhất 2 ký tự.' })
  fullName?: string;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Needs a portrait, its basis and the day of that basis.',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean()
  isPortraitPublished?: boolean;

  @ApiPropertyOptional({ enum: PORTRAIT_BASES, nullable: true })
  @IsOptional()
  @IsIn(PORTRAIT_BASES)
  portraitBasis?: PortraitBasis | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 300 })
  @Tidy()
  @IsOptional()
  @IsPlainText(300)
  portraitBasisNote?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDateOnly()
  portraitBasisOn?: string | null;
}

export class TransferPersonDto {
  @ApiProperty({ type: String, example: '23942' })
  @Matches(COMMUNE_CODE)
  toCommuneCode: string;

  @ApiProperty({
    type: String,
    format: 'date',
    description: 'First day on which the posts in the old commune are no longer held.',
  })
  @IsDateOnly()
  transferredOn: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 100 })
  @Tidy()
  @IsOptional()
  @IsPlainText(100)
  decisionNumber?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDateOnly()
  decisionDate?: string | null;
}

export class WriteConfidentialDto {
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDateOnly()
  partyJoinedOn?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 10_000 })
  @Tidy()
  @IsOptional()
  @IsPlainText(10_000)
  career?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 5000 })
  @Tidy()
  @IsOptional()
  @IsPlainText(5000)
  awardsDiscipline?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 60 })
  @Tidy()
  @IsOptional()
  @IsPlainText(60)
  ethnicity?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 60 })
  @Tidy()
  @IsOptional()
  @IsPlainText(60)
  religion?: string | null;
}

/** `?dryRun=true` checks the file and saves nothing. */
export class ImportQueryDto {
  @ApiPropertyOptional({ enum: ['true', 'false'], default: 'false' })
  @Type(() => String)
  @IsIn(['true', 'false'])
  dryRun: 'true' | 'false' = 'false';
}

/** The day a card is looked at. */
export class AsOfQueryDto {
  @ApiPropertyOptional({ type: String, format: 'date', description: 'Today when absent.' })
  @IsOptional()
  @IsDateOnly()
  asOf?: string;
}
