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
  Res,
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
  CreateDirectiveBody,
  DirectiveDetailBody,
  DirectiveListQuery,
  DirectivePage,
  UpdateDirectiveBody,
} from '@cis/contracts';
import { IdempotencyKey, IfMatch, withVersion } from '@cis/http';
import type { FastifyReply } from 'fastify';
import { DirectivesReader } from './directives.reader.js';
import { DirectivesService } from './directives.service.js';

/** Documents that assign tasks: read by the province and its departments, written by the body they belong to. */
@ApiTags('directives')
@Controller('directives')
export class DirectivesController {
  constructor(
    private readonly reader: DirectivesReader,
    private readonly directives: DirectivesService,
  ) {}

  @Get()
  @Requires('directive:read')
  @ApiOperation({ summary: 'Directives: drafts first, then by date, newest first' })
  @ApiOkResponse({ type: DirectivePage })
  list(@Caller() caller: CallerContext, @Query() query: DirectiveListQuery): Promise<DirectivePage> {
    return this.reader.list(caller, query);
  }

  @Get(':id')
  @Requires('directive:read')
  @ApiOperation({ summary: 'A directive with its lines and what became of it' })
  @ApiOkResponse({ type: DirectiveDetailBody })
  detail(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DirectiveDetailBody> {
    return this.answer(caller, id, reply);
  }

  @Post()
  @Requires('directive:write')
  @ApiOperation({ summary: 'Draft a directive' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: DirectiveDetailBody })
  async draft(
    @Caller() caller: CallerContext,
    @Body() body: CreateDirectiveBody,
    @IdempotencyKey() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DirectiveDetailBody> {
    return this.answer(caller, await this.directives.draft(caller, body, key), reply);
  }

  @Patch(':id')
  @Requires('directive:write')
  @ApiOperation({ summary: 'Edit a draft' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: DirectiveDetailBody })
  async edit(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateDirectiveBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DirectiveDetailBody> {
    await this.directives.edit(caller, id, version, body);
    return this.answer(caller, id, reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('directive:write')
  @ApiOperation({ summary: 'Throw a draft away, with its lines and its file' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiNoContentResponse()
  discard(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.directives.discard(caller, id, version);
  }

  private async answer(caller: CallerContext, id: string, reply: FastifyReply): Promise<DirectiveDetailBody> {
    return withVersion(reply, await this.reader.detail(caller, id));
  }
}
