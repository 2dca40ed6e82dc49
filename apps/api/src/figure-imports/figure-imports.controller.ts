import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
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
  FigureCellPage,
  FigureCellQuery,
  FigureImportBody,
  FigureImportListQuery,
  FigureImportPage,
  FigureImportQuery,
  PastedFiguresBody,
  UpdateFigureImportBody,
} from '@cis/contracts';
import { IfMatch, requestLanguage, withVersion } from '@cis/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { uploadedFile } from '../files/index.js';
import { LARGEST_FILE_BYTES } from '../spreadsheet/index.js';
import { FigureImportsService } from './figure-imports.service.js';

const PASTED_NAME = { vi: 'Dán từ bảng tính', en: 'Pasted from a spreadsheet' } as const;

/** Tables of figures: what each cell would do is shown before anything is saved. */
@ApiTags('figure-imports')
@Controller('figure-imports')
@Requires('observation:import')
export class FigureImportsController {
  constructor(private readonly imports: FigureImportsService) {}

  @Post()
  @ApiOperation({
    summary: 'Preview a file',
    description: 'XLSX, CSV or TXT, the first visible sheet. The layout is found out; nothing is saved.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiCreatedResponse({ type: FigureImportBody })
  async upload(
    @Caller() caller: CallerContext,
    @Query() query: FigureImportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FigureImportBody> {
    const file = await uploadedFile(request, LARGEST_FILE_BYTES);
    return withVersion(reply, await this.imports.upload(caller, file, query));
  }

  @Post('pasted')
  @ApiOperation({ summary: 'Preview a block from the clipboard' })
  @ApiCreatedResponse({ type: FigureImportBody })
  async paste(
    @Caller() caller: CallerContext,
    @Body() body: PastedFiguresBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FigureImportBody> {
    return withVersion(reply, await this.imports.paste(caller, body, PASTED_NAME[requestLanguage(request)]));
  }

  @Get()
  @ApiOperation({ summary: 'Imports of the own office, newest first' })
  @ApiOkResponse({ type: FigureImportPage })
  list(@Caller() caller: CallerContext, @Query() query: FigureImportListQuery): Promise<FigureImportPage> {
    return this.imports.list(caller, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'What a preview found, or how far an import is' })
  @ApiOkResponse({ type: FigureImportBody })
  async one(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FigureImportBody> {
    return withVersion(reply, await this.imports.one(caller, id));
  }

  @Get(':id/cells')
  @ApiOperation({ summary: 'Each cell with its reading, kind and reasons, in the order of the table' })
  @ApiOkResponse({ type: FigureCellPage })
  cells(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FigureCellQuery,
    @Req() request: FastifyRequest,
  ): Promise<FigureCellPage> {
    return this.imports.cells(caller, id, query, requestLanguage(request));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Decide what the table leaves open; the preview is made again' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: FigureImportBody })
  async decide(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateFigureImportBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FigureImportBody> {
    return withVersion(reply, await this.imports.decide(caller, id, version, body));
  }

  @Post(':id/apply')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Save all accepted cells as one step',
    description: 'In the background and all or nothing; progress is in `done` of `total`.',
  })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiAcceptedResponse({ type: FigureImportBody })
  async apply(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FigureImportBody> {
    return withVersion(reply, await this.imports.apply(caller, id, version));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give a preview up, or stop a running import: nothing of it stays' })
  @ApiOkResponse({ type: FigureImportBody })
  cancel(@Caller() caller: CallerContext, @Param('id', ParseUUIDPipe) id: string): Promise<FigureImportBody> {
    return this.imports.cancel(caller, id);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take a saved import back',
    description:
      'Each figure is again what it was before; what was changed since stays and is counted. A large one goes on in the background (`undoing`).',
  })
  @ApiOkResponse({ type: FigureImportBody })
  undo(@Caller() caller: CallerContext, @Param('id', ParseUUIDPipe) id: string): Promise<FigureImportBody> {
    return this.imports.undo(caller, id);
  }
}
