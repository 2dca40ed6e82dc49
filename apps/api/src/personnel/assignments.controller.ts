import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  AssignmentWrittenBody,
  CreateAssignmentDto,
  EndAssignmentDto,
  HandoverBody,
  HandoverDto,
  UpdateAssignmentDto,
  VoidAssignmentDto,
} from '@cis/contracts';
import { IdempotencyKey, IfMatch, withVersion } from '@cis/http';
import type { FastifyReply } from 'fastify';
import { AssignmentsReader } from './assignments.reader.js';
import { AssignmentsService } from './assignments.service.js';
import { HandoverService } from './handover.service.js';

@ApiTags('assignments')
@Controller('assignments')
export class AssignmentsController {
  constructor(
    private readonly reader: AssignmentsReader,
    private readonly assignments: AssignmentsService,
    private readonly handovers: HandoverService,
  ) {}

  @ApiOperation({ summary: 'One assignment' })
  @ApiOkResponse({ type: AssignmentWrittenBody })
  @Requires('person:read')
  @Get(':id')
  async one(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssignmentWrittenBody> {
    return withVersion(reply, await this.reader.one(caller, id));
  }

  @ApiOperation({
    summary: 'Give a post to a person',
    description: 'With endsOn and endKind for entering the past. Unusual things come back as warnings.',
  })
  @ApiCreatedResponse({ type: AssignmentWrittenBody })
  @Requires('person:write')
  @Post()
  async create(
    @Caller() caller: CallerContext,
    @Body() body: CreateAssignmentDto,
    @IdempotencyKey() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssignmentWrittenBody> {
    return withVersion(reply, await this.assignments.create(caller, body, key));
  }

  @ApiOperation({
    summary: 'Correct a running assignment',
    description:
      'Decision, note, term, primary mark and publication only; dates, kind and post are voided and entered anew.',
  })
  @ApiOkResponse({ type: AssignmentWrittenBody })
  @Requires('person:write')
  @Patch(':id')
  async correct(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateAssignmentDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssignmentWrittenBody> {
    return withVersion(reply, await this.assignments.correct(caller, { id, version }, body));
  }

  @ApiOperation({ summary: 'End a running assignment' })
  @ApiOkResponse({ type: AssignmentWrittenBody })
  @Requires('person:write')
  @HttpCode(200)
  @Post(':id/end')
  async end(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EndAssignmentDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssignmentWrittenBody> {
    return withVersion(reply, await this.assignments.end(caller, { id, version }, body));
  }

  @ApiOperation({
    summary: 'Hand a post over',
    description:
      "Ends this assignment and starts the successor's in one transaction; the successor may be a new person.",
  })
  @ApiCreatedResponse({ type: HandoverBody })
  @Requires('person:write')
  @Post(':id/handover')
  handOver(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string | undefined,
    @Body() dto: HandoverDto,
  ): Promise<HandoverBody> {
    return this.handovers.handOver(caller, { id, version }, { dto, key });
  }

  @ApiOperation({
    summary: 'Void an assignment entered by mistake',
    description: 'It stays in the history with the reason.',
  })
  @ApiOkResponse({ type: AssignmentWrittenBody })
  @Requires('person:write')
  @HttpCode(200)
  @Post(':id/void')
  async void(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: VoidAssignmentDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssignmentWrittenBody> {
    return withVersion(reply, await this.assignments.void(caller, { id, version }, body));
  }
}
