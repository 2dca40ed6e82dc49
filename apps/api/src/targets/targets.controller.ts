import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  AdjustTargetBody,
  AssignTargetBody,
  DataImportBody,
  DataImportQuery,
  TargetBody,
  TargetDetailBody,
  TargetExportQuery,
  TargetListQuery,
  TargetPage,
} from '@cis/contracts';
import { IdempotencyKey, IfMatch, withVersion } from '@cis/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataImport } from '../data-import/index.js';
import { uploadedFile } from '../files/index.js';
import { readTable, sendSheet, LARGEST_FILE_BYTES } from '../spreadsheet/index.js';
import { targetSheet } from './target-sheet.js';
import { TargetsReader } from './targets.reader.js';
import { TargetsService } from './targets.service.js';

/** What communes are asked for, and how far they got. */
@ApiTags('targets')
@Controller('targets')
export class TargetsController {
  constructor(
    private readonly reader: TargetsReader,
    private readonly targets: TargetsService,
    private readonly imports: DataImport,
  ) {}

  @Get()
  @Requires('target:read')
  @ApiOperation({ summary: 'Targets with their newest figure and result' })
  @ApiOkResponse({ type: TargetPage })
  list(@Caller() caller: CallerContext, @Query() query: TargetListQuery): Promise<TargetPage> {
    return this.reader.list(caller, query);
  }

  @Get('export')
  @Requires('target:export')
  @ApiOperation({ summary: 'The same list as a spreadsheet, which the import reads back' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Caller() caller: CallerContext,
    @Query() { format, ...query }: TargetExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const targets = await this.reader.all(caller, query);
    return new StreamableFile(await sendSheet(reply, targetSheet(targets), 'chi-tieu', format));
  }

  @Post('import')
  @HttpCode(200)
  @Requires('target:import')
  @ApiOperation({
    summary: 'Assign or adjust targets from a spreadsheet',
    description: 'All rows or none; safe to repeat.',
  })
  @ApiOkResponse({ type: DataImportBody })
  async import(
    @Caller() caller: CallerContext,
    @Query() query: DataImportQuery,
    @Req() request: FastifyRequest,
  ): Promise<DataImportBody> {
    const { bytes, name } = await uploadedFile(request, LARGEST_FILE_BYTES);
    const rows = await readTable(bytes, name);
    return this.imports.importRows('targets', rows, { scope: caller.scope, dryRun: query.dryRun === 'true' });
  }

  @Get(':id')
  @Requires('target:read')
  @ApiOperation({ summary: "A target with its versions and the year's figures" })
  @ApiOkResponse({ type: TargetDetailBody })
  async detail(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TargetDetailBody> {
    return withVersion(reply, await this.reader.detail(caller, id));
  }

  @Post()
  @Requires('target:assign')
  @ApiOperation({ summary: 'Assign a target', description: 'Departments only in the domains they own.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: TargetBody })
  async assign(
    @Caller() caller: CallerContext,
    @Body() body: AssignTargetBody,
    @IdempotencyKey() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TargetBody> {
    return withVersion(reply, await this.targets.assign(caller, body, key));
  }

  @Post(':id/versions')
  @Requires('target:assign')
  @ApiOperation({ summary: 'Adjust a target: a new version with its own decision' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: TargetBody })
  async adjust(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AdjustTargetBody,
    @IdempotencyKey() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TargetBody> {
    return withVersion(reply, await this.targets.adjust(caller, id, body, key));
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @Requires('target:acknowledge')
  @ApiOperation({ summary: 'The commune has taken note of what is asked' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: TargetBody })
  async acknowledge(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TargetBody> {
    return withVersion(reply, await this.targets.acknowledge(caller, id, version));
  }
}
