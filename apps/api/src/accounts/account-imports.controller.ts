import { Controller, Delete, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { AccountImportPage, AccountImportResponse } from '@cis/contracts';
import type { FastifyRequest } from 'fastify';
import { uploadedFile } from '../files/index.js';
import { LARGEST_FILE_BYTES } from '../spreadsheet/index.js';
import { AccountImportsService } from './account-imports.service.js';

@ApiTags('account-imports')
@Controller('account-imports')
@Requires('user:import')
export class AccountImportsController {
  constructor(private readonly imports: AccountImportsService) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Open accounts from a list',
    description:
      'CSV or XLSX. Nothing is made when a row is faulty. Sending the same list again changes nothing that is there.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiAcceptedResponse({ type: AccountImportResponse })
  async start(
    @Caller() caller: CallerContext,
    @Req() request: FastifyRequest,
  ): Promise<AccountImportResponse> {
    return this.imports.start(caller, await uploadedFile(request, LARGEST_FILE_BYTES));
  }

  @Get()
  @ApiOperation({ summary: 'The own imports since the server started' })
  @ApiOkResponse({ type: AccountImportPage })
  list(@Caller() caller: CallerContext): AccountImportPage {
    return this.imports.list(caller);
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Progress, and afterwards the slips',
    description: 'Only for its creator; the slips for half an hour.',
  })
  @ApiOkResponse({ type: AccountImportResponse })
  show(@Caller() caller: CallerContext, @Param('id', ParseUUIDPipe) id: string): AccountImportResponse {
    return this.imports.show(caller, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Stop an import and forget its slips' })
  @ApiNoContentResponse()
  cancel(@Caller() caller: CallerContext, @Param('id', ParseUUIDPipe) id: string): void {
    this.imports.cancel(caller, id);
  }
}
