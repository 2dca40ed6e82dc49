import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import {
  COMMUNE_TYPES,
  EXTENTS,
  REGIONS,
  type CommuneType,
  type Extent,
  type Region,
} from './communes.constants.js';
import { ListQueryDto } from './list-query.dto.js';

/** Filters of the list of communes, public and for staff. Sorts by name, code, population, areaKm2. */
export class CommuneListQuery extends ListQueryDto {
  @ApiPropertyOptional({ enum: COMMUNE_TYPES })
  @IsOptional()
  @IsIn(COMMUNE_TYPES)
  type?: CommuneType;

  @ApiPropertyOptional({ enum: REGIONS })
  @IsOptional()
  @IsIn(REGIONS)
  region?: Region;

  @ApiPropertyOptional({
    type: String,
    description: 'With or without "Huyện", "Thị xã", "Thành phố"; marks do not matter.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  formerDistrict?: string;
}

/** A unit that went, wholly or in part, into a present commune. */
export class FormerUnitBody {
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: String, example: 'Phường Nhơn Phú' })
  fullName: string;
  @ApiProperty({ type: String, nullable: true })
  district: string | null;
  @ApiProperty({ type: String })
  province: string;
  @ApiProperty({ enum: EXTENTS })
  extent: Extent;
  @ApiProperty({ type: String, format: 'date' })
  effectiveOn: string;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}

/** Why the commune answers the search; a former unit says how the commune came about. */
export class MatchedByBody {
  @ApiProperty({ enum: ['name', 'code', 'former-name'] })
  kind: 'name' | 'code' | 'former-name';
  @ApiProperty({ type: FormerUnitBody, nullable: true })
  formerUnit: FormerUnitBody | null;
}

export class CommuneItem {
  @ApiProperty({ type: String, example: '23986' })
  code: string;
  @ApiProperty({ enum: COMMUNE_TYPES })
  type: CommuneType;
  @ApiProperty({ type: String, example: 'Ia Le' })
  name: string;
  @ApiProperty({ type: String, example: 'Xã Ia Le' })
  fullName: string;
  @ApiProperty({ type: String, example: 'ia-le' })
  slug: string;
  @ApiProperty({ enum: REGIONS })
  region: Region;
  @ApiProperty({ type: [String] })
  formerDistricts: string[];
  @ApiProperty({ type: Number })
  areaKm2: number;
  @ApiProperty({ type: Number })
  population: number;
  @ApiProperty({ type: Number, description: 'Where to put a label on a map, WGS84 degrees.' })
  labelLatitude: number;
  @ApiProperty({ type: Number })
  labelLongitude: number;
  @ApiProperty({ type: MatchedByBody, nullable: true, description: 'null when nothing was searched for.' })
  matchedBy: MatchedByBody | null;
}

export class CommunePage {
  @ApiProperty({ type: [CommuneItem] })
  items: CommuneItem[];
  @ApiProperty({ type: Number })
  total: number;
}

/** A fact of a unit with where it comes from. */
export class SourcedFact {
  @ApiProperty({ type: String, nullable: true, description: 'As text; numbers with a point.' })
  value: string | null;
  @ApiProperty({ type: String, nullable: true })
  unit: string | null;
  @ApiProperty({ type: [String], description: 'Where the value comes from, in words.' })
  sources: string[];
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}

export class CommuneFacts {
  @ApiProperty({ type: SourcedFact })
  area: SourcedFact;
  @ApiProperty({ type: SourcedFact })
  population: SourcedFact;
  @ApiProperty({ type: SourcedFact })
  seat: SourcedFact;
  @ApiProperty({ type: SourcedFact, description: 'The legal text that made the unit.' })
  establishedBy: SourcedFact;
}

/** A commune with its facts and the units it was made of. */
export class CommuneBody extends CommuneItem {
  @ApiProperty({ type: String, nullable: true })
  englishName: string | null;
  @ApiProperty({ type: [String], description: 'Codes other systems use for it.' })
  codeAliases: string[];
  @ApiProperty({ type: String, format: 'date', nullable: true })
  validFrom: string | null;
  @ApiProperty({ type: String })
  formerProvince: string;
  @ApiProperty({ type: CommuneFacts })
  facts: CommuneFacts;
  @ApiProperty({ type: [FormerUnitBody] })
  formerUnits: FormerUnitBody[];
}
