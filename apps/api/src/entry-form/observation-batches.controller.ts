import { Controller, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { UndoneBatchBody } from '@cis/contracts';
import { requestLanguage } from '@cis/http';
import type { FastifyRequest } from 'fastify';
import { ObservationBatchesService } from './observation-batches.service.js';

/** Figures saved under one id: a pasted block, a filled column. */
@ApiTags('entry-form')
@Controller('observation-batches')
export class ObservationBatchesController {
  constructor(private readonly batches: ObservationBatchesService) {}

  @Post(':id/undo')
  @HttpCode(200)
  @Requires('observation:write')
  @ApiOperation({
    summary: 'Undo one step',
    description: 'Figures that were saved since are kept and reported.',
  })
  @ApiOkResponse({ type: UndoneBatchBody })
  undo(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<UndoneBatchBody> {
    return this.batches.undo(caller, id, requestLanguage(request));
  }
}
