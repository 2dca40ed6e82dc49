import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  CreateProgrammeBody,
  CreateProgrammeStageBody,
  ProgrammeBody,
  ProgrammeListQuery,
  ProgrammePage,
  UpdateProgrammeBody,
  UpdateProgrammeStageBody,
} from '@cis/contracts';
import { IfMatch, withVersion } from '@cis/http';
import type { FastifyReply } from 'fastify';
import { ProgrammeCodePipe, StageCodePipe } from './path-pipes.js';
import { ProgrammesReader } from './programmes.reader.js';
import { ProgrammesService } from './programmes.service.js';

/** Programmes and stages that tasks belong to: everybody reads them, the province writes them. */
@ApiTags('programmes')
@Controller('programmes')
export class ProgrammesController {
  constructor(
    private readonly reader: ProgrammesReader,
    private readonly programmes: ProgrammesService,
  ) {}

  @Get()
  @Requires('catalogue:read')
  @ApiOperation({ summary: 'Programmes with their stages' })
  @ApiOkResponse({ type: ProgrammePage })
  list(@Caller() caller: CallerContext, @Query() query: ProgrammeListQuery): Promise<ProgrammePage> {
    return this.reader.list(caller, query);
  }

  @Get(':code')
  @Requires('catalogue:read')
  @ApiOperation({ summary: 'A programme with its stages' })
  @ApiOkResponse({ type: ProgrammeBody })
  detail(
    @Caller() caller: CallerContext,
    @Param('code', ProgrammeCodePipe) code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProgrammeBody> {
    return this.answer(caller, code, reply);
  }

  @Post()
  @Requires('programme:manage')
  @ApiOperation({ summary: 'Add a programme' })
  @ApiCreatedResponse({ type: ProgrammeBody })
  async create(
    @Caller() caller: CallerContext,
    @Body() body: CreateProgrammeBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProgrammeBody> {
    await this.programmes.create(caller, body);
    return this.answer(caller, body.code, reply);
  }

  @Patch(':code')
  @Requires('programme:manage')
  @ApiOperation({ summary: 'Change, retire or bring back a programme' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ProgrammeBody })
  async edit(
    @Caller() caller: CallerContext,
    @Param('code', ProgrammeCodePipe) code: string,
    @IfMatch() version: number,
    @Body() body: UpdateProgrammeBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProgrammeBody> {
    await this.programmes.edit(caller, code, version, body);
    return this.answer(caller, code, reply);
  }

  @Post(':code/stages')
  @Requires('programme:manage')
  @ApiOperation({ summary: 'Add a stage', description: 'If-Match is the version of the programme.' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiCreatedResponse({ type: ProgrammeBody })
  async addStage(
    @Caller() caller: CallerContext,
    @Param('code', ProgrammeCodePipe) code: string,
    @IfMatch() version: number,
    @Body() body: CreateProgrammeStageBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProgrammeBody> {
    await this.programmes.addStage(caller, code, version, body);
    return this.answer(caller, code, reply);
  }

  @Patch(':code/stages/:stageCode')
  @Requires('programme:manage')
  @ApiOperation({ summary: 'Change a stage', description: 'If-Match is the version of the programme.' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ProgrammeBody })
  async editStage(
    @Caller() caller: CallerContext,
    @Param('code', ProgrammeCodePipe) code: string,
    @Param('stageCode', StageCodePipe) stageCode: string,
    @IfMatch() version: number,
    @Body() body: UpdateProgrammeStageBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProgrammeBody> {
    await this.programmes.editStage(caller, [code, stageCode], version, body);
    return this.answer(caller, code, reply);
  }

  @Delete(':code/stages/:stageCode')
  @Requires('programme:manage')
  @ApiOperation({
    summary: 'Remove a stage no task belongs to',
    description: 'If-Match is the version of the programme.',
  })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ProgrammeBody })
  async removeStage(
    @Caller() caller: CallerContext,
    @Param('code', ProgrammeCodePipe) code: string,
    @Param('stageCode', StageCodePipe) stageCode: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProgrammeBody> {
    await this.programmes.removeStage(caller, [code, stageCode], version);
    return this.answer(caller, code, reply);
  }

  private async answer(caller: CallerContext, code: string, reply: FastifyReply): Promise<ProgrammeBody> {
    return withVersion(reply, await this.reader.detail(caller, code));
  }
}
