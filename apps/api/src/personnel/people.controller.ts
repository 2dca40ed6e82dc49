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
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  AsOfQueryDto,
  CreatePersonDto,
  PersonBody,
  PersonListQueryDto,
  PersonPage,
  TransferPersonDto,
  UpdatePersonDto,
} from '@cis/contracts';
import { IdempotencyKey, IfMatch, withVersion } from '@cis/http';
import type { FastifyReply } from 'fastify';
import { PeopleReader } from './people.reader.js';
import { PeopleService } from './people.service.js';
import { TransferService } from './transfer.service.js';

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly reader: PeopleReader,
    private readonly people: PeopleService,
    private readonly transfers: TransferService,
  ) {}

  @ApiOperation({ summary: 'People with the posts they hold on a day' })
  @ApiOkResponse({ type: PersonPage })
  @Requires('person:read')
  @Get()
  list(@Caller() caller: CallerContext, @Query() query: PersonListQueryDto): Promise<PersonPage> {
    return this.reader.list(caller, query);
  }

  @ApiOperation({ summary: 'One person with the whole history of posts' })
  @ApiOkResponse({ type: PersonBody })
  @Requires('person:read')
  @Get(':id')
  async detail(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: AsOfQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonBody> {
    return withVersion(reply, await this.reader.detail(caller, id, query.asOf));
  }

  @ApiOperation({
    summary: 'Record a person',
    description: 'Commune staff write for their own commune; provincial staff name one.',
  })
  @ApiCreatedResponse({ type: PersonBody })
  @Requires('person:write')
  @Post()
  async create(
    @Caller() caller: CallerContext,
    @Body() body: CreatePersonDto,
    @IdempotencyKey() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonBody> {
    return withVersion(reply, await this.people.create(caller, body, key));
  }

  @ApiOperation({
    summary: 'Change a person',
    description: 'Absent leaves, null clears. Publishing a portrait needs its basis.',
  })
  @ApiOkResponse({ type: PersonBody })
  @Requires('person:write')
  @Patch(':id')
  async update(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdatePersonDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonBody> {
    return withVersion(reply, await this.people.update(caller, { id, version }, body));
  }

  @ApiOperation({
    summary: 'Delete a person recorded by mistake',
    description: 'Refused once the person holds or held a post.',
  })
  @ApiNoContentResponse()
  @Requires('person:write')
  @HttpCode(204)
  @Delete(':id')
  remove(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.people.remove(caller, { id, version });
  }

  @ApiOperation({
    summary: 'Move a person to another commune',
    description: 'Ends the posts with "transferred" and answers with the record in the new commune.',
  })
  @ApiCreatedResponse({ type: PersonBody })
  @Requires('person:transfer')
  @Post(':id/transfer')
  async transfer(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string | undefined,
    @Body() dto: TransferPersonDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonBody> {
    return withVersion(reply, await this.transfers.transfer(caller, { id, version }, { dto, key }));
  }
}
