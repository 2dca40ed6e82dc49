import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  CreateDayOffBody,
  DayOffChangeBody,
  DayOffChangeQuery,
  DayOffImportBody,
  DayOffListQuery,
  DayOffPage,
  UpdateDayOffBody,
} from '@cis/contracts';
import { IfMatch } from '@cis/http';
import type { FastifyRequest } from 'fastify';
import { uploadedFile } from '../files/index.js';
import { LARGEST_FILE_BYTES, readTable } from '../spreadsheet/index.js';
import { DayParam } from './day-param.pipe.js';
import { DaysOffReader } from './days-off.reader.js';
import { DaysOffService } from './days-off.service.js';

/** Every change answers which deadlines move with it; `dryRun=true` only says so. */
@ApiTags('days-off')
@Controller('days-off')
export class DaysOffController {
  constructor(
    private readonly reader: DaysOffReader,
    private readonly daysOff: DaysOffService,
  ) {}

  @Get()
  @Requires('catalogue:read')
  @ApiOperation({ summary: 'Public holidays, days off by a swap, days worked instead' })
  @ApiOkResponse({ type: DayOffPage })
  list(@Caller() caller: CallerContext, @Query() query: DayOffListQuery): Promise<DayOffPage> {
    return this.reader.list(caller, query);
  }

  @Post()
  @Requires('period:manage')
  @ApiOperation({ summary: 'Add a day; deadlines that the province has not set move with it' })
  @ApiCreatedResponse({ type: DayOffChangeBody })
  create(
    @Caller() caller: CallerContext,
    @Query() { dryRun }: DayOffChangeQuery,
    @Body() body: CreateDayOffBody,
  ): Promise<DayOffChangeBody> {
    return this.daysOff.create(caller, body, dryRun === 'true');
  }

  @Post('import')
  @HttpCode(200)
  @Requires('period:manage')
  @ApiOperation({
    summary: "Import a year's days from XLSX or CSV",
    description: 'All rows or none; faulty rows are named in the report. Days that the file leaves out stay.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiOkResponse({ type: DayOffImportBody })
  async import(
    @Caller() caller: CallerContext,
    @Query() { dryRun }: DayOffChangeQuery,
    @Req() request: FastifyRequest,
  ): Promise<DayOffImportBody> {
    const file = await uploadedFile(request, LARGEST_FILE_BYTES);
    return this.daysOff.import(caller, await readTable(file.bytes, file.name), dryRun === 'true');
  }

  @Patch(':day')
  @Requires('period:manage')
  @ApiOperation({ summary: 'Change a day' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: DayOffChangeBody })
  update(
    @Caller() caller: CallerContext,
    @Param('day', DayParam) day: string,
    @IfMatch() version: number,
    @Query() { dryRun }: DayOffChangeQuery,
    @Body() body: UpdateDayOffBody,
  ): Promise<DayOffChangeBody> {
    return this.daysOff.update(caller, { day, version, dryRun: dryRun === 'true' }, body);
  }

  @Delete(':day')
  @Requires('period:manage')
  @ApiOperation({ summary: 'Take a day out of the calendar' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: DayOffChangeBody })
  remove(
    @Caller() caller: CallerContext,
    @Param('day', DayParam) day: string,
    @IfMatch() version: number,
    @Query() { dryRun }: DayOffChangeQuery,
  ): Promise<DayOffChangeBody> {
    return this.daysOff.remove(caller, { day, version, dryRun: dryRun === 'true' });
  }
}
