import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
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
  CopyIndicatorSetBody,
  CreateIndicatorSetBody,
  IndicatorSetBody,
  IndicatorSetCopyBody,
  IndicatorSetListQuery,
  IndicatorSetPage,
  UpdateIndicatorSetBody,
} from '@cis/contracts';
import { IfMatch, withVersion } from '@cis/http';
import type { FastifyReply } from 'fastify';
import { IndicatorSetCopiesService } from './indicator-set-copies.service.js';
import { IndicatorSetsReader } from './indicator-sets.reader.js';
import { IndicatorSetsService } from './indicator-sets.service.js';
import { SetIdPipe } from './path-pipes.js';

/** Which indicators a year and programme ask for; those that communes report on are forms. */
@ApiTags('catalogue')
@Controller('indicator-sets')
export class IndicatorSetsController {
  constructor(
    private readonly reader: IndicatorSetsReader,
    private readonly sets: IndicatorSetsService,
    private readonly copies: IndicatorSetCopiesService,
  ) {}

  @Get()
  @Requires('catalogue:read')
  @ApiOperation({ summary: 'Sets of indicators, newest year first' })
  @ApiOkResponse({ type: IndicatorSetPage })
  list(@Caller() caller: CallerContext, @Query() query: IndicatorSetListQuery): Promise<IndicatorSetPage> {
    return this.reader.list(caller, query);
  }

  @Get(':id')
  @Requires('catalogue:read')
  @ApiOperation({ summary: 'One set with its indicators in order' })
  @ApiOkResponse({ type: IndicatorSetBody })
  async detail(
    @Caller() caller: CallerContext,
    @Param('id', SetIdPipe) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IndicatorSetBody> {
    return withVersion(reply, await this.reader.one(caller, id));
  }

  @Post()
  @Requires('catalogue:manage')
  @ApiOperation({ summary: 'Make a set for a year and programme' })
  @ApiCreatedResponse({ type: IndicatorSetBody })
  async create(
    @Caller() caller: CallerContext,
    @Body() body: CreateIndicatorSetBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IndicatorSetBody> {
    const id = await this.sets.create(caller, body);
    return withVersion(reply, await this.reader.one(caller, id));
  }

  @Patch(':id')
  @Requires('catalogue:manage')
  @ApiOperation({
    summary: 'Change names or the whole list',
    description: 'The order of the list is the order of the set.',
  })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: IndicatorSetBody })
  async edit(
    @Caller() caller: CallerContext,
    @Param('id', SetIdPipe) id: number,
    @IfMatch() version: number,
    @Body() body: UpdateIndicatorSetBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IndicatorSetBody> {
    await this.sets.edit(caller, id, version, body);
    return withVersion(reply, await this.reader.one(caller, id));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('catalogue:manage')
  @ApiOperation({ summary: 'Delete a set nobody reported on' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiNoContentResponse()
  remove(
    @Caller() caller: CallerContext,
    @Param('id', SetIdPipe) id: number,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.sets.remove(caller, id, version);
  }

  @Post(':id/copies')
  @Requires('catalogue:manage')
  @ApiOperation({ summary: 'Carry a set into another year, following successions' })
  @ApiCreatedResponse({ type: IndicatorSetCopyBody })
  async copy(
    @Caller() caller: CallerContext,
    @Param('id', SetIdPipe) id: number,
    @Body() body: CopyIndicatorSetBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IndicatorSetCopyBody> {
    const copy = await this.copies.copy(caller, id, body);
    const { replaced, dropped } = copy;
    return withVersion(reply, Object.assign(await this.reader.one(caller, copy.id), { replaced, dropped }));
  }
}
