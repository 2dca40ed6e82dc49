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
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  CreateObservationBody,
  ObservationBody,
  ObservationListQuery,
  ObservationPage,
  ObservationPedigreeBody,
  ObservationRevisionPage,
  WithdrawnObservationsBody,
  WithdrawObservationsBody,
  SavedObservationBody,
  UpdateObservationBody,
} from '@cis/contracts';
import { IdempotencyKey, IfMatch, requestLanguage, withVersion } from '@cis/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ObservationPublishingService } from './observation-publishing.service.js';
import { warningBodies } from './observation-warnings.js';
import { ObservationsReader } from './observations.reader.js';
import { PedigreeReader } from './pedigree.reader.js';
import { ObservationsService, type SavedObservation } from './observations.service.js';

/** Figures of communes by indicator and period. */
@ApiTags('observations')
@Controller('observations')
export class ObservationsController {
  constructor(
    private readonly reader: ObservationsReader,
    private readonly observations: ObservationsService,
    private readonly publishing: ObservationPublishingService,
    private readonly pedigree: PedigreeReader,
  ) {}

  @Get()
  @Requires('observation:read')
  @ApiOperation({ summary: 'Figures, newest period first' })
  @ApiOkResponse({ type: ObservationPage })
  list(@Caller() caller: CallerContext, @Query() query: ObservationListQuery): Promise<ObservationPage> {
    return this.reader.list(caller, query);
  }

  @Get(':id')
  @Requires('observation:read')
  @ApiOperation({ summary: 'One figure' })
  @ApiOkResponse({ type: ObservationBody })
  async one(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ObservationBody> {
    return withVersion(reply, await this.reader.one(caller, id));
  }

  @Get(':id/revisions')
  @Requires('observation:read')
  @ApiOperation({ summary: 'Every state the figure ever had, newest first' })
  @ApiOkResponse({ type: ObservationRevisionPage })
  revisions(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ObservationRevisionPage> {
    return this.reader.revisions(caller, id);
  }

  @Get(':id/pedigree')
  @Requires('observation:read')
  @ApiOperation({
    summary: 'All that can be asked of a figure',
    description:
      'Period, definition, each version of its targets with the result against it, inputs, history.',
  })
  @ApiOkResponse({ type: ObservationPedigreeBody })
  pedigreeOf(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ObservationPedigreeBody> {
    return this.pedigree.of(caller, id);
  }

  @Post()
  @Requires('observation:write')
  @ApiOperation({
    summary: 'Record a figure',
    description: 'Hard ranges refuse; what is merely unusual comes back as warnings.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: SavedObservationBody })
  async record(
    @Caller() caller: CallerContext,
    @Body() body: CreateObservationBody,
    @IdempotencyKey() key: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedObservationBody> {
    return answer(await this.observations.record(caller, body, key), request, reply);
  }

  @Patch(':id')
  @Requires('observation:write')
  @ApiOperation({
    summary: 'Correct a figure',
    description: 'A published figure is withdrawn until published again.',
  })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: SavedObservationBody })
  async correct(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateObservationBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedObservationBody> {
    return answer(await this.observations.correct(caller, id, version, body), request, reply);
  }

  @Post('unpublish')
  @HttpCode(200)
  @Requires('submission:publish')
  @ApiOperation({
    summary: 'Withdraw published figures',
    description: 'Single ones; a whole report is withdrawn by submissions/withdraw.',
  })
  @ApiOkResponse({ type: WithdrawnObservationsBody })
  withdraw(
    @Caller() caller: CallerContext,
    @Body() body: WithdrawObservationsBody,
  ): Promise<WithdrawnObservationsBody> {
    return this.publishing.withdraw(caller, body.ids);
  }
}

function answer(
  { observation, warnings }: SavedObservation,
  request: FastifyRequest,
  reply: FastifyReply,
): SavedObservationBody {
  return withVersion(
    reply,
    Object.assign(observation, { warnings: warningBodies(warnings, requestLanguage(request)) }),
  );
}
