import { Body, Controller, Get, HttpCode, Put, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { EntryFormBody, EntryFormQuery, SaveCellsBody, SavedCellsBody } from '@cis/contracts';
import { requestLanguage } from '@cis/http';
import type { FastifyRequest } from 'fastify';
import { EntryCellsService } from './entry-cells.service.js';
import { EntryFormReader } from './entry-form.reader.js';

/** The form a commune reports on, one per period. */
@ApiTags('entry-form')
@Controller('entry-form')
export class EntryFormController {
  constructor(
    private readonly reader: EntryFormReader,
    private readonly cells: EntryCellsService,
  ) {}

  @Get()
  @Requires('observation:read')
  @ApiOperation({ summary: 'A form with its figures, targets, last periods and review' })
  @ApiOkResponse({ type: EntryFormBody })
  open(
    @Caller() caller: CallerContext,
    @Query() query: EntryFormQuery,
    @Req() request: FastifyRequest,
  ): Promise<EntryFormBody> {
    return this.reader.open(caller, query, requestLanguage(request));
  }

  @Put('cells')
  @HttpCode(200)
  @Requires('observation:write')
  @ApiOperation({
    summary: 'Save figures of a form as one step',
    description:
      'Each cell has its outcome: a refused or conflicting one does not keep the others from being saved, unless mode is all. Sending the same again changes nothing.',
  })
  @ApiOkResponse({ type: SavedCellsBody })
  save(
    @Caller() caller: CallerContext,
    @Body() body: SaveCellsBody,
    @Req() request: FastifyRequest,
  ): Promise<SavedCellsBody> {
    return this.cells.save(caller, body, requestLanguage(request));
  }
}
