import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  ProvinceSubmissionsBody,
  ProvinceSubmissionsExportQuery,
  ProvinceSubmissionsQuery,
} from '@cis/contracts';
import type { FastifyReply } from 'fastify';
import { sendSheet } from '../spreadsheet/index.js';
import { ProvinceSubmissionsReader } from './province-submissions.reader.js';
import { reviewSheet } from './review-sheet.js';

@ApiTags('province')
@Controller('province/submissions')
export class ProvinceSubmissionsController {
  constructor(private readonly submissions: ProvinceSubmissionsReader) {}

  @Get()
  @Requires('province:overview')
  @ApiOperation({
    summary: 'Reports of a year: communes × periods',
    description: 'Communes without a report are listed and say so; late and changed ones come first.',
  })
  @ApiOkResponse({ type: ProvinceSubmissionsBody })
  matrix(
    @Caller() caller: CallerContext,
    @Query() query: ProvinceSubmissionsQuery,
  ): Promise<ProvinceSubmissionsBody> {
    return this.submissions.matrix(caller, query);
  }

  @Get('export')
  @Requires('province:overview')
  @ApiOperation({ summary: 'The same list as a spreadsheet' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Caller() caller: CallerContext,
    @Query() { format, ...query }: ProvinceSubmissionsExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const matrix = await this.submissions.matrix(caller, query);
    return new StreamableFile(await sendSheet(reply, reviewSheet(matrix), 'duyet-bao-cao', format));
  }
}
