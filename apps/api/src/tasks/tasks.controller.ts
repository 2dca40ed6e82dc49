import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  CreateTaskBody,
  TaskCountersBody,
  TaskDayQuery,
  TaskDetailBody,
  TaskExportQuery,
  TaskFilters,
  TaskListQuery,
  TaskPage,
  UpdateTaskBody,
} from '@cis/contracts';
import { IdempotencyKey, IfMatch, requestLanguage, withVersion } from '@cis/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendSheet } from '../spreadsheet/index.js';
import { taskSheet } from './task-sheet.js';
import { TasksReader } from './tasks.reader.js';
import { TasksService } from './tasks.service.js';

/** Priority tasks: reading them, and drafting them. */
@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly reader: TasksReader,
    private readonly tasks: TasksService,
  ) {}

  @Get()
  @Requires('task:read')
  @ApiOperation({ summary: 'Tasks with the status of today or of an earlier day, nearest deadline first' })
  @ApiOkResponse({ type: TaskPage })
  list(
    @Caller() caller: CallerContext,
    @Query() query: TaskListQuery,
    @Req() request: FastifyRequest,
  ): Promise<TaskPage> {
    return this.reader.list(caller, query, requestLanguage(request));
  }

  @Get('counters')
  @Requires('task:read')
  @ApiOperation({ summary: 'How many tasks stand where', description: 'The parts add up to the total.' })
  @ApiOkResponse({ type: TaskCountersBody })
  counters(@Caller() caller: CallerContext, @Query() query: TaskFilters): Promise<TaskCountersBody> {
    return this.reader.counters(caller, query);
  }

  @Get('export')
  @Requires('task:export')
  @ApiOperation({ summary: 'The same list as a spreadsheet' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Caller() caller: CallerContext,
    @Query() { format, ...query }: TaskExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const tasks = await this.reader.all(caller, query);
    return new StreamableFile(await sendSheet(reply, taskSheet(tasks, query.asOf), 'nhiem-vu', format));
  }

  @Get(':id')
  @Requires('task:read')
  @ApiOperation({ summary: 'A task with its six clarities, leads, reports, questions, evidence and steps' })
  @ApiOkResponse({ type: TaskDetailBody })
  async detail(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { asOf }: TaskDayQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    return withVersion(reply, await this.reader.detail(caller, id, requestLanguage(request), asOf));
  }

  @Post()
  @Requires('task:write')
  @ApiOperation({ summary: 'Draft a task' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: TaskDetailBody })
  async draft(
    @Caller() caller: CallerContext,
    @Body() body: CreateTaskBody,
    @IdempotencyKey() key: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    return this.answer(caller, await this.tasks.draft(caller, body, key), request, reply);
  }

  @Patch(':id')
  @Requires('task:write')
  @ApiOperation({
    summary: 'Edit a task',
    description: 'Drafts in full; assigned tasks only description, supporting bodies and publication.',
  })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: TaskDetailBody })
  async edit(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateTaskBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    await this.tasks.edit(caller, id, version, body);
    return this.answer(caller, id, request, reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('task:write')
  @ApiOperation({ summary: 'Throw a draft away' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiNoContentResponse()
  discard(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.tasks.discard(caller, id, version);
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
