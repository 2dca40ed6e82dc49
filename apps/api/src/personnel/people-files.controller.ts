import { Controller, Get, HttpCode, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { ImportQueryDto, ImportReportBody, PersonExportQueryDto } from '@cis/contracts';
import { todayInVietnam } from '@cis/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataImport } from '../data-import/index.js';
import { uploadedFile } from '../files/index.js';
import { LARGEST_FILE_BYTES, readTable, sendSheet } from '../spreadsheet/index.js';
import { PeopleReader } from './people.reader.js';
import { peopleSheet } from './people-sheet.js';

/** People as files. Declared before people/:id, so that `export` is not taken for an id. */
@ApiTags('people')
@Controller('people')
export class PeopleFilesController {
  constructor(
    private readonly reader: PeopleReader,
    private readonly imports: DataImport,
  ) {}

  @ApiOperation({
    summary: 'The list as XLSX or CSV',
    description:
      'With the filters of the list, one row per person and post held; the same file imports again.',
  })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Requires('person:export')
  @Get('export')
  async export(
    @Caller() caller: CallerContext,
    @Query() query: PersonExportQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const asOf = query.asOf ?? todayInVietnam();
    const sheet = peopleSheet(await this.reader.everything(caller, query, asOf), asOf);
    return new StreamableFile(await sendSheet(reply, sheet, `nhan-su-${asOf}`, query.format));
  }

  @ApiOperation({
    summary: 'Import people and their posts from XLSX or CSV',
    description:
      'All rows or none; faulty rows are named in the report (applied: false). Repeating a file changes nothing.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiOkResponse({ type: ImportReportBody })
  @Requires('person:import')
  @HttpCode(200)
  @Post('import')
  async import(
    @Caller() caller: CallerContext,
    @Query() query: ImportQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<ImportReportBody> {
    const file = await uploadedFile(request, LARGEST_FILE_BYTES);
    const rows = await readTable(file.bytes, file.name);
    const { faults, ignoredHeaders, ...counts } = await this.imports.importRows('people', rows, {
      scope: caller.scope,
      dryRun: query.dryRun === 'true',
    });
    return { ...counts, faults: [...faults], ignoredHeaders: [...ignoredHeaders] };
  }
}
