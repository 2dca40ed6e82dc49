import { Body, Controller, Get, HttpCode, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  AcknowledgedTargetsBody,
  AcknowledgeTargetsBody,
  ApplyTargetsBody,
  PreviewTargetsBody,
  TargetGridBody,
  TargetGridCell,
  TargetGridExportQuery,
  TargetGridQuery,
  TargetsAppliedBody,
  TargetSheetBody,
  TargetsPreviewBody,
} from '@cis/contracts';
import { IdempotencyKey } from '@cis/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { uploadedFile } from '../files/index.js';
import { LARGEST_FILE_BYTES, readTable, sendSheet } from '../spreadsheet/index.js';
import { TargetBatchService } from './target-batch.service.js';
import { ApplyTargetsPipe, PreviewTargetsPipe } from './target-batch-body.js';
import { readTargetGrid } from './target-grid-file.js';
import { targetGridSheet } from './target-grid-sheet.js';
import { TargetGridReader } from './target-grid.reader.js';
import { TargetsService } from './targets.service.js';

/** Communes × indicators: assigned, adjusted and acknowledged many at a time. */
@ApiTags('targets')
@ApiExtraModels(TargetGridCell)
@Controller('targets')
export class TargetGridController {
  constructor(
    private readonly reader: TargetGridReader,
    private readonly batches: TargetBatchService,
    private readonly targets: TargetsService,
  ) {}

  @Get('grid')
  @Requires('target:read')
  @ApiOperation({
    summary: "A set's targets, communes × indicators",
    description: 'A commune gets its own row.',
  })
  @ApiOkResponse({ type: TargetGridBody })
  grid(@Caller() caller: CallerContext, @Query() query: TargetGridQuery): Promise<TargetGridBody> {
    return this.reader.grid(caller, query);
  }

  @Get('grid/export')
  @Requires('target:export')
  @ApiOperation({ summary: 'The same as a spreadsheet, which the grid reads back' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Caller() caller: CallerContext,
    @Query() { format, ...query }: TargetGridExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const grid = await this.reader.grid(caller, query);
    return new StreamableFile(await sendSheet(reply, targetGridSheet(grid), 'giao-chi-tieu', format));
  }

  @Post('grid/read')
  @HttpCode(200)
  @Requires('target:assign')
  @ApiOperation({
    summary: 'Read a spreadsheet of communes × indicators',
    description: 'Writes nothing: what was read goes through preview and apply like typed cells.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiOkResponse({ type: TargetSheetBody })
  async read(
    @Caller() caller: CallerContext,
    @Query() query: TargetGridQuery,
    @Req() request: FastifyRequest,
  ): Promise<TargetSheetBody> {
    const { bytes, name } = await uploadedFile(request, LARGEST_FILE_BYTES);
    return readTargetGrid(await readTable(bytes, name), await this.reader.grid(caller, query));
  }

  @Post('preview')
  @HttpCode(200)
  @Requires('target:assign')
  @ApiOperation({ summary: 'What applying these cells would do; writes nothing' })
  @ApiBody({ type: PreviewTargetsBody })
  @ApiOkResponse({ type: TargetsPreviewBody })
  preview(
    @Caller() caller: CallerContext,
    @Body(PreviewTargetsPipe) body: unknown,
  ): Promise<TargetsPreviewBody> {
    return this.batches.preview(caller, body as PreviewTargetsBody);
  }

  @Post('apply')
  @HttpCode(200)
  @Requires('target:assign')
  @ApiOperation({
    summary: 'Assign and adjust many targets by one decision',
    description: 'All cells or none; `expectedNumber` says which version each was decided upon.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiBody({ type: ApplyTargetsBody })
  @ApiOkResponse({ type: TargetsAppliedBody })
  apply(
    @Caller() caller: CallerContext,
    @Body(ApplyTargetsPipe) body: unknown,
    @IdempotencyKey() key: string | undefined,
  ): Promise<TargetsAppliedBody> {
    return this.batches.apply(caller, body as ApplyTargetsBody, key);
  }

  @Post('acknowledge')
  @HttpCode(200)
  @Requires('target:acknowledge')
  @ApiOperation({
    summary: 'The commune has taken note of several targets',
    description: 'Of each up to the version that was seen; a newer one stays open and is named.',
  })
  @ApiOkResponse({ type: AcknowledgedTargetsBody })
  acknowledge(
    @Caller() caller: CallerContext,
    @Body() { items }: AcknowledgeTargetsBody,
  ): Promise<AcknowledgedTargetsBody> {
    return this.targets.acknowledgeSeen(caller, items);
  }
}
