import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { AgendaBody, AgendaQuery } from '@cis/contracts';
import { requestLanguage } from '@cis/http';
import type { FastifyRequest } from 'fastify';
import { AgendaReader } from './agenda.reader.js';

@ApiTags('agenda')
@Controller('me/agenda')
export class AgendaController {
  constructor(private readonly agendas: AgendaReader) {}

  @Get()
  @Requires('self:manage')
  @ApiOperation({ summary: 'What there is to do for the one who asks, most severe first' })
  @ApiOkResponse({ type: AgendaBody })
  agenda(
    @Caller() caller: CallerContext,
    @Query() query: AgendaQuery,
    @Req() request: FastifyRequest,
  ): Promise<AgendaBody> {
    return this.agendas.agenda(caller, query.language ?? requestLanguage(request));
  }
}
