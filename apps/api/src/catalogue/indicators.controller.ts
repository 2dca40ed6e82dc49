import {
  Body,
  Controller,
  Delete,
  Get,
  Param,
  Patch,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  CreateIndicatorBody,
  FormulaPreviewQuery,
  FormulaWordsBody,
  IndicatorDetailBody,
  IndicatorExportQuery,
  IndicatorListQuery,
  IndicatorPage,
  ReasonBody,
  UpdateIndicatorBody,
} from '@cis/contracts';
import { IfMatch, withVersion } from '@cis/http';
import type { FastifyReply } from 'fastify';
import { sendSheet } from '../spreadsheet/index.js';
import { indicatorSheet } from './indicator-sheet.js';
import { IndicatorsReader } from './indicators.reader.js';
import { IndicatorsService } from './indicators.service.js';
import { IndicatorCodePipe } from './path-pipes.js';

/** Definitions of indicators: everybody reads them, the province writes them. */
@ApiTags('catalogue')
@Controller('indicators')
export class IndicatorsController {
  constructor(
    private readonly reader: IndicatorsReader,
    private readonly indicators: IndicatorsService,
  ) {}

  @Get()
  @Requires('catalogue:read')
  @ApiOperation({ summary: 'Indicators in force, or retired ones' })
  @ApiOkResponse({ type: IndicatorPage })
  list(@Caller() caller: CallerContext, @Query() query: IndicatorListQuery): Promise<IndicatorPage> {
    return this.reader.list(caller, query);
  }

  @Get('export')
  @Requires('catalogue:read')
  @ApiOperation({ summary: 'The same list as a spreadsheet, which can be imported again' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Caller() caller: CallerContext,
    @Query() { format, ...query }: IndicatorExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const indicators = await this.reader.all(caller, query);
    return new StreamableFile(await sendSheet(reply, indicatorSheet(indicators), 'chi-tieu', format));
  }

  @Get('formula-words')
  @Requires('catalogue:read')
  @ApiOperation({ summary: 'A formula in words, without saving it' })
  @ApiOkResponse({ type: FormulaWordsBody })
  formulaWords(
    @Caller() caller: CallerContext,
    @Query() query: FormulaPreviewQuery,
  ): Promise<FormulaWordsBody> {
    return this.reader.preview(caller, query);
  }

  @Get(':code')
  @Requires('catalogue:read')
  @ApiOperation({ summary: 'A definition with its history, its succession and how much it is used' })
  @ApiOkResponse({ type: IndicatorDetailBody })
  detail(
    @Caller() caller: CallerContext,
    @Param('code', IndicatorCodePipe) code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IndicatorDetailBody> {
    return this.answer(caller, code, reply);
  }

  @Post()
  @Requires('catalogue:manage')
  @ApiOperation({
    summary: 'Define an indicator',
    description: 'A formula has figures once they are computed: see recompute.',
  })
  @ApiCreatedResponse({ type: IndicatorDetailBody })
  async create(
    @Caller() caller: CallerContext,
    @Body() body: CreateIndicatorBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IndicatorDetailBody> {
    await this.indicators.create(caller, body);
    return this.answer(caller, body.code, reply);
  }

  @Patch(':code')
  @Requires('catalogue:manage')
  @ApiOperation({
    summary: 'Change a definition',
    description:
      'The replaced one is kept. Once there are figures or targets, what gives them meaning stays.',
  })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: IndicatorDetailBody })
  async edit(
    @Caller() caller: CallerContext,
    @Param('code', IndicatorCodePipe) code: string,
    @IfMatch() version: number,
    @Body() body: UpdateIndicatorBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IndicatorDetailBody> {
    await this.indicators.edit(caller, code, version, body);
    return this.answer(caller, code, reply);
  }

  @Post(':code/retirement')
  @Requires('catalogue:manage')
  @ApiOperation({ summary: 'Retire an indicator', description: 'Past figures stay; new ones are not taken.' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiCreatedResponse({ type: IndicatorDetailBody })
  async retire(
    @Caller() caller: CallerContext,
    @Param('code', IndicatorCodePipe) code: string,
    @IfMatch() version: number,
    @Body() { reason }: ReasonBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IndicatorDetailBody> {
    await this.indicators.retire(caller, code, version, reason ?? null);
    return this.answer(caller, code, reply);
  }

  @Delete(':code/retirement')
  @Requires('catalogue:manage')
  @ApiOperation({ summary: 'Bring a retired indicator back' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: IndicatorDetailBody })
  async restore(
    @Caller() caller: CallerContext,
    @Param('code', IndicatorCodePipe) code: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IndicatorDetailBody> {
    await this.indicators.restore(caller, code, version);
    return this.answer(caller, code, reply);
  }

  private async answer(
    caller: CallerContext,
    code: string,
    reply: FastifyReply,
  ): Promise<IndicatorDetailBody> {
    return withVersion(reply, await this.reader.detail(caller, code));
  }
}
