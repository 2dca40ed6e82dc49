import { Body, Controller, Delete, Param, ParseUUIDPipe, Patch, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  CreateDirectiveTaskBody,
  DirectiveDetailBody,
  ReplaceDirectiveTasksBody,
  UpdateDirectiveTaskBody,
} from '@cis/contracts';
import { IfMatch, withVersion } from '@cis/http';
import type { FastifyReply } from 'fastify';
import { DirectiveTasksService } from './directive-tasks.service.js';
import { DirectivesReader } from './directives.reader.js';

/** The lines of a draft. If-Match is the version of the directive, which every change raises. */
@ApiTags('directives')
@Controller('directives/:id/tasks')
@Requires('directive:write')
export class DirectiveTasksController {
  constructor(
    private readonly reader: DirectivesReader,
    private readonly lines: DirectiveTasksService,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Add a line at the end' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiCreatedResponse({ type: DirectiveDetailBody })
  async add(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: CreateDirectiveTaskBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DirectiveDetailBody> {
    await this.lines.add(caller, id, version, body);
    return this.answer(caller, id, reply);
  }

  @Put()
  @ApiOperation({ summary: 'Replace all lines, as an annex gives them' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: DirectiveDetailBody })
  async replaceAll(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { tasks }: ReplaceDirectiveTasksBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DirectiveDetailBody> {
    await this.lines.replaceAll(caller, id, version, tasks);
    return this.answer(caller, id, reply);
  }

  @Patch(':lineId')
  @ApiOperation({ summary: 'Change a line or its place' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: DirectiveDetailBody })
  async edit(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('lineId', ParseUUIDPipe) lineId: string,
    @IfMatch() version: number,
    @Body() body: UpdateDirectiveTaskBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DirectiveDetailBody> {
    await this.lines.edit(caller, [id, lineId], version, body);
    return this.answer(caller, id, reply);
  }

  @Delete(':lineId')
  @ApiOperation({ summary: 'Remove a line' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: DirectiveDetailBody })
  async remove(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('lineId', ParseUUIDPipe) lineId: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DirectiveDetailBody> {
    await this.lines.remove(caller, [id, lineId], version);
    return this.answer(caller, id, reply);
  }

  private async answer(caller: CallerContext, id: string, reply: FastifyReply): Promise<DirectiveDetailBody> {
    return withVersion(reply, await this.reader.detail(caller, id));
  }
}
