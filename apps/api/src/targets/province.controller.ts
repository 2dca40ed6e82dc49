import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  MissingCommunePage,
  MissingCommunesQuery,
  ProvinceOverviewBody,
  ProvinceOverviewQuery,
  ProvinceTargetsBody,
  ProvinceTargetsQuery,
} from '@cis/contracts';
import { ProvinceOverviewReader } from './province-overview.reader.js';
import { ProvinceTargetsReader } from './province-targets.reader.js';

/** All communes side by side. */
@ApiTags('province')
@Controller('province')
@Requires('province:overview')
export class ProvinceController {
  constructor(
    private readonly comparison: ProvinceTargetsReader,
    private readonly overviews: ProvinceOverviewReader,
  ) {}

  @Get('targets')
  @ApiOperation({
    summary: 'One indicator in all communes',
    description: 'Communes without a target or a figure are listed and say so.',
  })
  @ApiOkResponse({ type: ProvinceTargetsBody })
  targets(
    @Caller() caller: CallerContext,
    @Query() query: ProvinceTargetsQuery,
  ): Promise<ProvinceTargetsBody> {
    return this.comparison.compare(caller, query);
  }

  @Get('overview')
  @ApiOperation({ summary: 'Targets by domain, missing figures, tasks by status' })
  @ApiOkResponse({ type: ProvinceOverviewBody })
  overview(
    @Caller() caller: CallerContext,
    @Query() { year }: ProvinceOverviewQuery,
  ): Promise<ProvinceOverviewBody> {
    return this.overviews.overview(caller, year);
  }

  @Get('missing-communes')
  @ApiOperation({ summary: 'Communes that still owe figures of a period' })
  @ApiOkResponse({ type: MissingCommunePage })
  missingCommunes(
    @Caller() caller: CallerContext,
    @Query() { periodCode }: MissingCommunesQuery,
  ): Promise<MissingCommunePage> {
    return this.overviews.missingCommunes(caller, periodCode);
  }
}
