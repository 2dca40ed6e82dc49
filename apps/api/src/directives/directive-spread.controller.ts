import { Controller, Get, Param, ParseUUIDPipe, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { DirectiveSpreadBody, DirectiveSpreadExportQuery, DirectiveSpreadQuery } from '@cis/contracts';
import type { FastifyReply } from 'fastify';
import { sendSheet } from '../spreadsheet/index.js';
import { DirectiveSpreadReader } from './directive-spread.reader.js';
import { spreadSheet } from './spread-sheet.js';

/** How far the communes are with an issued directive. */
@ApiTags('directives')
@Controller('directives/:id/spread')
@Requires('directive:read')
export class DirectiveSpreadController {
  constructor(private readonly reader: DirectiveSpreadReader) {}

  @Get()
  @ApiOperation({ summary: 'Counters of every line, and each commune behind them' })
  @ApiOkResponse({ type: DirectiveSpreadBody })
  spread(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: DirectiveSpreadQuery,
  ): Promise<DirectiveSpreadBody> {
    return this.reader.spread(caller, id, query);
  }

  @Get('export')
  @ApiOperation({ summary: 'The same as a spreadsheet' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { format, ...query }: DirectiveSpreadExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const spread = await this.reader.spread(caller, id, query);
    return new StreamableFile(await sendSheet(reply, spreadSheet(spread), 'tien-do-van-ban', format));
  }
}
