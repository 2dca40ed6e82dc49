import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { INDICATOR_CODE } from './catalogue.constants.js';
import { ListQueryDto } from './list-query.dto.js';
import { IsPlainText, Tidy } from './rules.js';

const PROGRAMME = /^[a-z0-9-]{2,40}$/;
const PROGRAMME_RULE = {
  message: 'Mã gồm 2-40 chữ thường không dấu, chữ số hoặc gạch nối, ví dụ chi-tieu-giao.',
};
const MOST_ITEMS = 300;

export class IndicatorSetListQuery extends ListQueryDto {
  @ApiPropertyOptional({ type: Number })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2020)
  @Max(2100)
  year?: number;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(PROGRAMME)
  programme?: string;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Only forms, or only other sets.' })
  @IsOptional()
  @IsIn(['true', 'false'])
  isForm?: 'true' | 'false';
}

/** One place in a set; the list's order is the order of the set. */
export class IndicatorSetItemBody {
  @ApiProperty({ type: String })
  @Matches(INDICATOR_CODE, { message: 'Mã chỉ tiêu chưa đúng.' })
  indicatorCode: string;

  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Every commune it applies to owes this figure; otherwise only those with a target do.',
  })
  @IsOptional()
  @IsBoolean()
  isRequired?: boolean;
}

class IndicatorSetFields {
  @ApiProperty({ type: String })
  @Tidy()
  @IsPlainText(200)
  nameVi: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Tidy()
  @IsPlainText(200)
  nameEn?: string | null;

  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Communes report on it.' })
  @IsOptional()
  @IsBoolean()
  isForm?: boolean;

  @ApiPropertyOptional({ type: [IndicatorSetItemBody], description: 'The whole list, in order.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS)
  @ArrayUnique((item: IndicatorSetItemBody | null) => item?.indicatorCode, {
    message: 'Chỉ tiêu bị lặp trong bộ.',
  })
  @ValidateNested({ each: true })
  @Type(() => IndicatorSetItemBody)
  items?: IndicatorSetItemBody[];
}

export class CreateIndicatorSetBody extends IndicatorSetFields {
  @ApiProperty({ type: Number })
  @IsInt()
  @Min(2020)
  @Max(2100)
  year: number;

  @ApiProperty({ type: String, description: 'With the year what names the set; the form of submissions.' })
  @Matches(PROGRAMME, PROGRAMME_RULE)
  programme: string;
}

export class UpdateIndicatorSetBody extends PartialType(IndicatorSetFields) {}

export class CopyIndicatorSetBody extends PartialType(
  OmitType(CreateIndicatorSetBody, ['year', 'items'] as const),
) {
  @ApiProperty({ type: Number })
  @IsInt()
  @Min(2020)
  @Max(2100)
  year: number;
}

export class IndicatorSetItemView {
  @ApiProperty({ type: String })
  indicatorCode: string;
  @ApiProperty({ type: Boolean })
  isRequired: boolean;
}

export class IndicatorSetBody {
  @ApiProperty({ type: Number })
  id: number;
  @ApiProperty({ type: Number })
  year: number;
  @ApiProperty({ type: String })
  programme: string;
  @ApiProperty({ type: String })
  nameVi: string;
  @ApiProperty({ type: String, nullable: true })
  nameEn: string | null;
  @ApiProperty({ type: Boolean })
  isForm: boolean;
  @ApiProperty({ type: Boolean })
  isSample: boolean;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: [String], description: 'In the order of the set.' })
  indicatorCodes: string[];
  @ApiProperty({ type: [IndicatorSetItemView], description: 'In the order of the set.' })
  items: IndicatorSetItemView[];
}

export class IndicatorSetPage {
  @ApiProperty({ type: [IndicatorSetBody] })
  items: IndicatorSetBody[];
  @ApiProperty({ type: Number })
  total: number;
}

export class ReplacedItemBody {
  @ApiProperty({ type: String })
  from: string;
  @ApiProperty({ type: String })
  to: string;
}

/** What a copy came to. */
export class IndicatorSetCopyBody extends IndicatorSetBody {
  @ApiProperty({ type: [ReplacedItemBody], description: 'By their successors.' })
  replaced: ReplacedItemBody[];
  @ApiProperty({ type: [String], description: 'Retired without a successor.' })
  dropped: string[];
}
