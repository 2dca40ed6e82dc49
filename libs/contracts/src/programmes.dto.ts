import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min, MinLength } from 'class-validator';
import { ListQueryDto } from './list-query.dto.js';
import { IfGiven, IsDateOnly, IsPlainText, Tidy } from './rules.js';

export const PROGRAMME_CODE = /^[A-Z0-9-]{2,30}$/;
export const STAGE_CODE = /^[a-z0-9-]{2,30}$/;

export class ProgrammeListQuery extends ListQueryDto {
  @ApiPropertyOptional({
    enum: ['false', 'true', 'all'],
    default: 'false',
    description: 'Retired ones are left out unless asked for: `true` only those, `all` both.',
  })
  @IsIn(['false', 'true', 'all'])
  retired: 'false' | 'true' | 'all' = 'false';
}

class ProgrammeFields {
  @ApiProperty({ type: String, minLength: 3, maxLength: 300 })
  @Tidy()
  @IsPlainText(300)
  @MinLength(3, { message: 'Cần ít nhất 3 ký tự.' })
  nameVi: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Of the document it rests on.' })
  @IsOptional()
  @Tidy()
  @IsPlainText(100)
  documentNumber?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsDateOnly()
  documentDate?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Who issued the document.' })
  @IsOptional()
  @Tidy()
  @IsPlainText(200)
  issuer?: string | null;

  @ApiPropertyOptional({ type: Number, minimum: 0, description: 'Place in lists; by default at the end.' })
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  sortOrder?: number;
}

export class CreateProgrammeBody extends ProgrammeFields {
  @ApiProperty({ type: String, description: 'Never changes and is never used again.' })
  @Matches(PROGRAMME_CODE, { message: 'Mã gồm 2-30 chữ in hoa, chữ số hoặc dấu gạch, ví dụ NQ57.' })
  code: string;
}

/** Absent leaves, null clears what may be empty. A retired programme takes no new tasks; what there is stays. */
export class UpdateProgrammeBody extends PartialType(ProgrammeFields, { skipNullProperties: false }) {
  @ApiPropertyOptional({ type: Boolean, description: 'false retires it.' })
  @IfGiven()
  @IsBoolean()
  isActive?: boolean;
}

class ProgrammeStageFields {
  @ApiProperty({ type: String, minLength: 3, maxLength: 200 })
  @Tidy()
  @IsPlainText(200)
  @MinLength(3, { message: 'Cần ít nhất 3 ký tự.' })
  nameVi: string;

  @ApiProperty({ type: String, format: 'date' })
  @IsDateOnly()
  startsOn: string;

  @ApiProperty({ type: String, format: 'date' })
  @IsDateOnly()
  endsOn: string;

  @ApiPropertyOptional({ type: Number, minimum: 0, description: 'By default at the end.' })
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  sortOrder?: number;
}

export class CreateProgrammeStageBody extends ProgrammeStageFields {
  @ApiProperty({ type: String, description: 'Unique within the programme; never changes.' })
  @Matches(STAGE_CODE, { message: 'Mã gồm 2-30 chữ thường không dấu, chữ số hoặc dấu gạch, ví dụ dot-pha.' })
  code: string;
}

export class UpdateProgrammeStageBody extends PartialType(ProgrammeStageFields, {
  skipNullProperties: false,
}) {}

export class ProgrammeStageBody {
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: String })
  nameVi: string;
  @ApiProperty({ type: String, format: 'date' })
  startsOn: string;
  @ApiProperty({ type: String, format: 'date' })
  endsOn: string;
  @ApiProperty({ type: Number })
  sortOrder: number;
}

export class ProgrammeBody {
  @ApiProperty({ type: String, description: 'The code again.' })
  id: string;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: String })
  nameVi: string;
  @ApiProperty({ type: String, nullable: true })
  documentNumber: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  documentDate: string | null;
  @ApiProperty({ type: String, nullable: true })
  issuer: string | null;
  @ApiProperty({ type: Number })
  sortOrder: number;
  @ApiProperty({ type: Boolean })
  isActive: boolean;
  @ApiProperty({ type: [ProgrammeStageBody], description: 'In their order.' })
  stages: ProgrammeStageBody[];
}

export class ProgrammePage {
  @ApiProperty({ type: [ProgrammeBody] })
  items: ProgrammeBody[];
  @ApiProperty({ type: Number })
  total: number;
}
