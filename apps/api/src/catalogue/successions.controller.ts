import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  CreateSuccessorBody,
  IndicatorDetailBody,
  IndicatorSeriesBody,
  IndicatorSeriesQuery,
  SuccessionBody,
} from '@cis/contracts';
import { IfMatch, withVersion } from '@cis/http';
import type { FastifyReply } from 'fastify';
import { IndicatorSeriesReader } from './indicator-series.reader.js';
import { IndicatorsReader } from './indicators.reader.js';
import { IndicatorCodePipe } from './path-pipes.js';
import { SuccessionsService } from './successions.service.js';

/** Which indicator continues which, and the series that this keeps whole. */
@ApiTags('catalogue')
@Controller('indicators/:code')
export class SuccessionsController {
  constructor(
    private readonly reader: IndicatorsReader,
    private readonly seriesReader: IndicatorSeriesReader,
    private readonly successions: SuccessionsService,
  ) {}

  @Get('series')
  @Requires('observation:read')
  @ApiOperation({
    summary: "A commune's figures over all years, those of predecessors converted",
    description: 'Predecessors count for the years before their successor began.',
  })
  @ApiOkResponse({ type: IndicatorSeriesBody })
  series(
    @Caller() caller: CallerContext,
    @Param('code', IndicatorCodePipe) code: string,
    @Query() { communeCode }: IndicatorSeriesQuery,
  ): Promise<IndicatorSeriesBody> {
    return this.seriesReader.series(caller, code, communeCode);
  }

  @Post('successor')
  @Requires('catalogue:manage')
  @ApiOperation({
    summary: 'Continue the indicator under a new code with a changed definition',
    description:
      'In one step: the new definition, the link, and if asked the retirement and the places in sets. Answers with the new one.',
  })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiCreatedResponse({ type: IndicatorDetailBody })
  async createSuccessor(
    @Caller() caller: CallerContext,
    @Param('code', IndicatorCodePipe) code: string,
    @IfMatch() version: number,
    @Body() body: CreateSuccessorBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IndicatorDetailBody> {
    await this.successions.createSuccessor(caller, code, version, body);
    return withVersion(reply, await this.reader.detail(caller, body.code));
  }

  @Put('predecessors/:predecessorCode')
  @Requires('catalogue:manage')
  @ApiOperation({ summary: 'Say that the indicator continues another, from a year on' })
  @ApiOkResponse({ type: IndicatorDetailBody })
  async link(
    @Caller() caller: CallerContext,
    @Param('code', IndicatorCodePipe) code: string,
    @Param('predecessorCode', IndicatorCodePipe) predecessorCode: string,
    @Body() body: SuccessionBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IndicatorDetailBody> {
    await this.successions.link(caller, code, predecessorCode, body);
    return withVersion(reply, await this.reader.detail(caller, code));
  }

  @Delete('predecessors/:predecessorCode')
  @HttpCode(204)
  @Requires('catalogue:manage')
  @ApiOperation({ summary: 'Take a link back' })
  @ApiNoContentResponse()
  unlink(
    @Caller() caller: CallerContext,
    @Param('code', IndicatorCodePipe) code: string,
    @Param('predecessorCode', IndicatorCodePipe) predecessorCode: string,
  ): Promise<void> {
    return this.successions.unlink(caller, code, predecessorCode);
  }
}
