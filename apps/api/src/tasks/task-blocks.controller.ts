import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  AnswerBlockBody,
  BlockTaskBody,
  TaskDetailBody,
  WaitingBlockPage,
  WaitingBlocksQuery,
} from '@cis/contracts';
import { IdempotencyKey, requestLanguage, withVersion } from '@cis/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TaskBlocksService } from './task-blocks.service.js';
import { TasksReader } from './tasks.reader.js';

/** What holds tasks up, and the answers. */
@ApiTags('tasks')
@Controller()
export class TaskBlocksController {
  constructor(
    private readonly reader: TasksReader,
    private readonly blocks: TaskBlocksService,
  ) {}

  @Get('me/blocks')
  @Requires('task:answer')
  @ApiOperation({ summary: "Questions that wait for the caller's own body, the longest overdue first" })
  @ApiOkResponse({ type: WaitingBlockPage })
  waiting(@Caller() caller: CallerContext, @Query() query: WaitingBlocksQuery): Promise<WaitingBlockPage> {
    return this.blocks.waiting(caller, query);
  }

  @Post('tasks/:id/blocks')
  @HttpCode(200)
  @Requires('task:write')
  @ApiOperation({ summary: 'Say who blocks the task; the question goes to that body with a clock' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiOkResponse({ type: TaskDetailBody })
  async block(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BlockTaskBody,
    @IdempotencyKey() key: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    await this.blocks.block(caller, id, body, key);
    return this.detail(caller, id, request, reply);
  }

  @Post('tasks/:id/blocks/:blockId/answer')
  @HttpCode(200)
  @Requires('task:answer')
  @ApiOperation({ summary: 'Answer; only the body that is asked' })
  @ApiOkResponse({ type: TaskDetailBody })
  async answer(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('blockId', ParseUUIDPipe) blockId: string,
    @Body() body: AnswerBlockBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    await this.blocks.answer(caller, id, blockId, body);
    return this.detail(caller, id, request, reply);
  }

  @Post('tasks/:id/blocks/:blockId/close')
  @HttpCode(200)
  @Requires('task:write')
  @ApiOperation({ summary: 'Nothing holds the task up any more, answered or not' })
  @ApiOkResponse({ type: TaskDetailBody })
  async close(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('blockId', ParseUUIDPipe) blockId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    await this.blocks.close(caller, id, blockId);
    return this.detail(caller, id, request, reply);
  }

  private async detail(
    caller: CallerContext,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<TaskDetailBody> {
    return withVersion(reply, await this.reader.detail(caller, id, requestLanguage(request)));
  }
}
