import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { COMMUNE_CODE, ListQueryDto } from './list-query.dto.js';
import {
  BLOCKS,
  POST_STATES,
  QUALIFICATIONS,
  type Block,
  type PostState,
  type Qualification,
} from './personnel.constants.js';
import { IsDateOnly } from './rules.js';

const YES_NO = ['true', 'false'] as const;
type YesNo = (typeof YES_NO)[number];
const POSITION_CODE = /^[A-Z_]{3,20}$/;

/** Posts of one commune. */
export class PostListQueryDto {
  @ApiPropertyOptional({ type: String, description: 'Needed from provincial staff; a commune sees its own.' })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'Today when absent.' })
  @IsOptional()
  @IsDateOnly()
  asOf?: string;

  @ApiPropertyOptional({ enum: YES_NO, default: 'false', description: 'Only key personnel.' })
  @IsIn(YES_NO)
  keyOnly: YesNo = 'false';
}

/** One row per post and commune, vacancies included. `q` finds holders and communes. */
export class RosterQueryDto extends ListQueryDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(POSITION_CODE)
  positionCode?: string;

  @ApiPropertyOptional({ enum: BLOCKS })
  @IsOptional()
  @IsIn(BLOCKS)
  block?: Block;

  @ApiPropertyOptional({ enum: POST_STATES })
  @IsOptional()
  @IsIn(POST_STATES)
  state?: PostState;

  @ApiPropertyOptional({ enum: QUALIFICATIONS, description: 'A holder has this qualification.' })
  @IsOptional()
  @IsIn(QUALIFICATIONS)
  qualification?: Qualification;

  @ApiPropertyOptional({ enum: ['east', 'west'] })
  @IsOptional()
  @IsIn(['east', 'west'])
  region?: 'east' | 'west';

  @ApiPropertyOptional({ enum: ['xa', 'phuong'] })
  @IsOptional()
  @IsIn(['xa', 'phuong'])
  type?: 'xa' | 'phuong';

  @ApiPropertyOptional({ type: String, format: 'date', description: 'Today when absent.' })
  @IsOptional()
  @IsDateOnly()
  asOf?: string;

  @ApiPropertyOptional({ enum: YES_NO, default: 'true', description: 'Only key personnel.' })
  @IsIn(YES_NO)
  keyOnly: YesNo = 'true';
}

export class RosterExportQueryDto extends RosterQueryDto {
  @ApiPropertyOptional({ enum: ['xlsx', 'csv'], default: 'xlsx' })
  @IsIn(['xlsx', 'csv'])
  format: 'xlsx' | 'csv' = 'xlsx';
}

export class PersonnelStatisticsQueryDto {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @ApiPropertyOptional({ enum: BLOCKS })
  @IsOptional()
  @IsIn(BLOCKS)
  block?: Block;

  @ApiPropertyOptional({ type: String, example: 'UVBCH_DU' })
  @IsOptional()
  @Matches(POSITION_CODE)
  positionCode?: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'Today when absent.' })
  @IsOptional()
  @IsDateOnly()
  asOf?: string;

  @ApiPropertyOptional({ enum: YES_NO, default: 'true', description: 'Only holders of key posts.' })
  @IsIn(YES_NO)
  keyOnly: YesNo = 'true';
}

/** The catalogue of posts. */
export class PositionListQueryDto extends ListQueryDto {
  @ApiPropertyOptional({ enum: BLOCKS })
  @IsOptional()
  @IsIn(BLOCKS)
  block?: Block;

  @ApiPropertyOptional({
    enum: ['xa', 'phuong'],
    description: 'Only posts that exist in this type of commune.',
  })
  @IsOptional()
  @IsIn(['xa', 'phuong'])
  communeType?: 'xa' | 'phuong';

  @ApiPropertyOptional({ enum: YES_NO, default: 'false' })
  @IsIn(YES_NO)
  keyOnly: YesNo = 'false';
}
