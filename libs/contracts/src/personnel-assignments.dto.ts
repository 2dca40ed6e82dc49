import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { APPOINTMENT_KINDS, END_KINDS, type AppointmentKind, type EndKind } from './personnel.constants.js';
import { CreatePersonDto } from './personnel-people.dto.js';
import { IsDateOnly, IsPlainText, Tidy } from './rules.js';

/** What may be corrected on a running assignment. */
export class UpdateAssignmentDto {
  @ApiPropertyOptional({ type: String, nullable: true, example: '2025-2030' })
  @IsOptional()
  @Matches(/^[0-9]{4}-[0-9]{4}$/, { message: 'Nhiệm kỳ cần dạng 2025-2030.' })
  term?: string | null;

  @ApiPropertyOptional({
    type: Boolean,
    description: "true moves the mark here from the person's other posts.",
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean()
  isPrimary?: boolean;

  @ApiPropertyOptional({ type: Boolean })
  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean()
  isPublished?: boolean;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 100 })
  @Tidy()
  @IsOptional()
  @IsPlainText(100)
  decisionNumber?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDateOnly()
  decisionDate?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @Tidy()
  @IsOptional()
  @IsPlainText(200)
  decisionIssuer?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 1000 })
  @Tidy()
  @IsOptional()
  @IsPlainText(1000)
  note?: string | null;
}

export class CreateAssignmentDto extends UpdateAssignmentDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  personId: string;

  @ApiProperty({ type: String, example: 'CT_UBND' })
  @Matches(/^[A-Z_]{3,20}$/)
  positionCode: string;

  @ApiProperty({ enum: APPOINTMENT_KINDS })
  @IsIn(APPOINTMENT_KINDS)
  kind: AppointmentKind;

  @ApiProperty({ type: String, format: 'date' })
  @IsDateOnly()
  startsOn: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Only for entering the past: first day no longer held, together with endKind.',
  })
  @IsOptional()
  @IsDateOnly()
  endsOn?: string | null;

  @ApiPropertyOptional({ enum: END_KINDS, nullable: true })
  @ValidateIf(
    (body: CreateAssignmentDto) => (body.endsOn ?? null) !== null || (body.endKind ?? null) !== null,
  )
  @IsIn(END_KINDS)
  endKind?: EndKind | null;
}

export class EndAssignmentDto {
  @ApiProperty({
    type: String,
    format: 'date',
    description: 'First day on which the post is no longer held.',
  })
  @IsDateOnly()
  endsOn: string;

  @ApiProperty({ enum: END_KINDS })
  @IsIn(END_KINDS)
  endKind: EndKind;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 100 })
  @Tidy()
  @IsOptional()
  @IsPlainText(100)
  endDecisionNumber?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDateOnly()
  endDecisionDate?: string | null;
}

/** Who takes over: an existing person by id, or a new one. Starts on the day the predecessor ends unless said otherwise. */
export class SuccessorDto extends UpdateAssignmentDto {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @ValidateIf((body: SuccessorDto) => body.person === undefined || body.personId !== undefined)
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ type: CreatePersonDto })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CreatePersonDto)
  person?: CreatePersonDto;

  @ApiProperty({ enum: APPOINTMENT_KINDS })
  @IsIn(APPOINTMENT_KINDS)
  kind: AppointmentKind;

  @ApiPropertyOptional({ type: String, format: 'date' })
  @ValidateIf((_, value) => value !== undefined)
  @IsDateOnly()
  startsOn?: string;
}

export class HandoverDto extends EndAssignmentDto {
  @ApiProperty({ type: SuccessorDto })
  @IsObject()
  @ValidateNested()
  @Type(() => SuccessorDto)
  successor: SuccessorDto;
}

export class VoidAssignmentDto {
  @ApiProperty({ type: String, minLength: 1, maxLength: 500 })
  @Tidy()
  @IsPlainText(500)
  reason: string;
}
