import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  ExplainTaskBody,
  ExtendTaskBody,
  HandDownTaskBody,
  ReassignTaskBody,
  ReturnTaskBody,
  SetAsideTaskBody,
  TaskDetailBody,
  TaskUpdateBody,
} from '@cis/contracts';
import { IdempotencyKey, requestLanguage, withVersion } from '@cis/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HandDownService } from './hand-down.service.js';
import { TaskStepsService } from './task-steps.service.js';
import { TasksReader } from './tasks.reader.js';

/** The steps of a task's life; each answers with the task as it stands afterwards. */
@ApiTags('tasks')
@Controller('tasks/:id')
export class TaskStepsController {
  constructor(
    private readonly reader: TasksReader,
    private readonly steps: TaskStepsService,
    private readonly handingDown: HandDownService,
  ) {}

  @Post('assign')
  @HttpCode(200)
  @Requires('task:assign')
  @ApiOperation({ summary: 'Assign a draft; all six clarities (6 rõ) must be given' })
  @ApiOkResponse({ type: TaskDetailBody })
  async assign(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    await this.steps.assign(caller, id);
    return this.answer(caller, id, request, reply);
  }

  @Post('updates')
  @HttpCode(200)
  @Requires('task:write')
  @ApiOperation({ summary: 'Report progress or completion' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOkResponse({ type: TaskDetailBody })
  async report(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TaskUpdateBody,
    @IdempotencyKey() key: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    await this.steps.report(caller, id, body, key);
    return this.answer(caller, id, request, reply);
  }

  @Post('confirm')
  @HttpCode(200)
  @Requires('task:confirm')
  @ApiOperation({
    summary: 'Confirm completion; only who assigned the task',
    description: 'Whoever reported the completion may not confirm it.',
  })
  @ApiOkResponse({ type: TaskDetailBody })
  async confirm(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    await this.steps.confirm(caller, id);
    return this.answer(caller, id, request, reply);
  }

  @Post('return')
  @HttpCode(200)
  @Requires('task:confirm')
  @ApiOperation({ summary: 'Do not accept the completion' })
  @ApiOkResponse({ type: TaskDetailBody })
  async sendBack(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReturnTaskBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    await this.steps.sendBack(caller, id, body);
    return this.answer(caller, id, request, reply);
  }

  @Post('extend')
  @HttpCode(200)
  @Requires('task:assign')
  @ApiOperation({ summary: 'Set a later deadline; the original stays on record' })
  @ApiOkResponse({ type: TaskDetailBody })
  async extend(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtendTaskBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    await this.steps.extend(caller, id, body);
    return this.answer(caller, id, request, reply);
  }

  @Post('reassign')
  @HttpCode(200)
  @Requires('task:assign')
  @ApiOperation({ summary: 'Another person of the commune answers for it from now on' })
  @ApiOkResponse({ type: TaskDetailBody })
  async reassign(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReassignTaskBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    await this.steps.reassign(caller, id, body);
    return this.answer(caller, id, request, reply);
  }

  @Post('explain')
  @HttpCode(200)
  @Requires('task:write')
  @ApiOperation({ summary: "A lead's own words on being late" })
  @ApiOkResponse({ type: TaskDetailBody })
  async explain(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExplainTaskBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    await this.steps.explain(caller, id, body);
    return this.answer(caller, id, request, reply);
  }

  @Post('hand-down')
  @Requires('task:assign')
  @ApiOperation({ summary: 'Give a part to a named person of the same commune, assigned at once' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: TaskDetailBody, description: 'The part.' })
  async handDown(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: HandDownTaskBody,
    @IdempotencyKey() key: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    return this.answer(caller, await this.handingDown.handDown(caller, id, body, key), request, reply);
  }

  @Post('pause')
  @HttpCode(200)
  @Requires('task:assign')
  @ApiOperation({ summary: 'Pause' })
  @ApiOkResponse({ type: TaskDetailBody })
  async pause(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SetAsideTaskBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    await this.steps.setAside(caller, id, 'paused', body);
    return this.answer(caller, id, request, reply);
  }

  @Post('not-applicable')
  @HttpCode(200)
  @Requires('task:assign')
  @ApiOperation({ summary: 'Set aside as not applicable to this commune' })
  @ApiOkResponse({ type: TaskDetailBody })
  async setAsNotApplicable(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SetAsideTaskBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    await this.steps.setAside(caller, id, 'not_applicable', body);
    return this.answer(caller, id, request, reply);
  }

  @Post('resume')
  @HttpCode(200)
  @Requires('task:assign')
  @ApiOperation({ summary: 'Take up again' })
  @ApiOkResponse({ type: TaskDetailBody })
  async resume(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    await this.steps.resume(caller, id);
    return this.answer(caller, id, request, reply);
  }

  private async answer(
    caller: CallerContext,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    return withVersion(reply, await this.reader.detail(caller, id, requestLanguage(request)));
  }
}
