import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

/** What every list understands (design.md 6). Resources extend it with their filters. */
export class ListQueryDto {
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

  @ApiPropertyOptional({ type: String, description: 'A field of the list; unknown fields are refused.' })
  @IsOptional()
  @IsString()
  @Matches(/^[a-zA-Z]{1,40}$/)
  sort?: string;

  @ApiPropertyOptional({ enum: ['asc', 'desc'], default: 'asc' })
  @IsIn(['asc', 'desc'])
  order: 'asc' | 'desc' = 'asc';

  @ApiPropertyOptional({ type: String, description: 'Search without marks; exact matches first.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

/** A commune's five-digit code as a filter. */
export const COMMUNE_CODE = /^[0-9]{5}$/;
