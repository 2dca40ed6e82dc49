import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { FigureMatrixQuery, FigureTemplateQuery } from '@cis/contracts';
import type { FastifyReply } from 'fastify';
import { sendSheet } from '../spreadsheet/index.js';
import { TemplateReader } from './template.reader.js';

/** Figures as files that import again. Declared before figure-imports/:id, so that their names are not taken for ids. */
@ApiTags('figure-imports')
@Controller('figure-imports')
@Requires('observation:import')
export class FigureFilesController {
  constructor(private readonly templates: TemplateReader) {}

  @Get('template')
  @ApiOperation({ summary: 'One form of one commune and period, with what is there' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(
    @Caller() caller: CallerContext,
    @Query() query: FigureTemplateQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { sheet, name } = await this.templates.template(caller, query);
    return new StreamableFile(await sendSheet(reply, sheet, name, query.format));
  }

  @Get('matrix')
  @ApiOperation({ summary: 'All communes in reach by indicators and the periods of a year' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async matrix(
    @Caller() caller: CallerContext,
    @Query() query: FigureMatrixQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { sheet, name } = await this.templates.matrix(caller, query);
    return new StreamableFile(await sendSheet(reply, sheet, name, query.format));
  }
}
