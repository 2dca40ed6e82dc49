import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  ExtendPeriodsBody,
  ReportingPeriodBody,
  ReportingPeriodListQuery,
  ReportingPeriodPage,
  UpdateReportingPeriodBody,
} from '@cis/contracts';
import { IfMatch, withVersion } from '@cis/http';
import type { FastifyReply } from 'fastify';
import { ReportingPeriodsReader } from './reporting-periods.reader.js';
import { ReportingPeriodsService } from './reporting-periods.service.js';

@ApiTags('reporting-periods')
@Controller('reporting-periods')
export class ReportingPeriodsController {
  constructor(
    private readonly reader: ReportingPeriodsReader,
    private readonly periods: ReportingPeriodsService,
  ) {}

  @Get()
  @Requires('catalogue:read')
  @ApiOperation({ summary: 'Reporting periods with data window, deadlines and their state today' })
  @ApiOkResponse({ type: ReportingPeriodPage })
  list(
    @Caller() caller: CallerContext,
    @Query() query: ReportingPeriodListQuery,
  ): Promise<ReportingPeriodPage> {
    return this.reader.list(caller, query);
  }

  @Post('extend')
  @HttpCode(204)
  @Requires('period:manage')
  @ApiOperation({ summary: 'Extend several periods to one day for one reason', description: 'All or none.' })
  @ApiNoContentResponse()
  extend(@Caller() caller: CallerContext, @Body() body: ExtendPeriodsBody): Promise<void> {
    return this.periods.extend(caller, body);
  }

  @Get(':code')
  @Requires('catalogue:read')
  @ApiOperation({ summary: 'One reporting period' })
  @ApiOkResponse({ type: ReportingPeriodBody })
  async one(
    @Caller() caller: CallerContext,
    @Param('code') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportingPeriodBody> {
    return withVersion(reply, await this.reader.one(caller, code));
  }

  @Patch(':code')
  @Requires('period:manage')
  @ApiOperation({
    summary: 'Set the deadlines of a period, or give the default ones back',
    description: 'Dates that were set no longer follow the days off; `reset: true` undoes that.',
  })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ReportingPeriodBody })
  async update(
    @Caller() caller: CallerContext,
    @Param('code') code: string,
    @IfMatch() version: number,
    @Body() body: UpdateReportingPeriodBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportingPeriodBody> {
    await this.periods.update(caller, code, version, body);
    return withVersion(reply, await this.reader.one(caller, code));
  }
}
