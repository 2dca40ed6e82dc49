import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  CommuneQualityBody,
  ProvinceQualityBody,
  ReportQualityExportQuery,
  ReportQualityQuery,
} from '@cis/contracts';
import type { FastifyReply } from 'fastify';
import { sendSheet } from '../spreadsheet/index.js';
import { reportQualitySheet } from './report-quality-sheet.js';
import { ReportQualityReader } from './report-quality.reader.js';

@ApiTags('report-quality')
@Controller()
export class ReportQualityController {
  constructor(private readonly reader: ReportQualityReader) {}

  @Get('province/report-quality')
  @Requires('province:overview')
  @ApiOperation({
    summary: 'Complete, in time, right, clean: reports of all communes in a year',
    description: 'Only periods whose time is over count.',
  })
  @ApiOkResponse({ type: ProvinceQualityBody })
  province(
    @Caller() caller: CallerContext,
    @Query() query: ReportQualityQuery,
  ): Promise<ProvinceQualityBody> {
    return this.reader.province(caller, query);
  }

  @Get('province/report-quality/export')
  @Requires('province:overview')
  @ApiOperation({ summary: 'The same as XLSX or CSV' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Caller() caller: CallerContext,
    @Query() query: ReportQualityExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const sheet = reportQualitySheet(await this.reader.province(caller, query));
    return new StreamableFile(
      await sendSheet(reply, sheet, `chat-luong-bao-cao-${query.year}`, query.format),
    );
  }

  @Get('me/report-quality')
  @Requires('submission:read')
  @ApiOperation({ summary: "The same for the caller's own commune" })
  @ApiOkResponse({ type: CommuneQualityBody })
  own(@Caller() caller: CallerContext, @Query() query: ReportQualityQuery): Promise<CommuneQualityBody> {
    return this.reader.own(caller, query);
  }
}
