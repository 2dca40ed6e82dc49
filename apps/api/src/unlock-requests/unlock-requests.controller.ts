import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  CreateUnlockRequestBody,
  DecidedUnlockRequestsBody,
  GrantUnlockRequestsBody,
  RefuseUnlockRequestsBody,
  UnlockRequestBody,
  UnlockRequestListQuery,
  UnlockRequestPage,
} from '@cis/contracts';
import { IdempotencyKey } from '@cis/http';
import { UnlockRequestsReader } from './unlock-requests.reader.js';
import { UnlockRequestsService } from './unlock-requests.service.js';

@ApiTags('unlock-requests')
@Controller('unlock-requests')
export class UnlockRequestsController {
  constructor(
    private readonly reader: UnlockRequestsReader,
    private readonly requests: UnlockRequestsService,
  ) {}

  @Get()
  @Requires('submission:read')
  @ApiOperation({ summary: 'Requests to enter figures after the lock, with their answers' })
  @ApiOkResponse({ type: UnlockRequestPage })
  list(@Caller() caller: CallerContext, @Query() query: UnlockRequestListQuery): Promise<UnlockRequestPage> {
    return this.reader.list(caller, query);
  }

  @Post()
  @Requires('period:request-unlock')
  @ApiOperation({ summary: 'Ask for a locked period to be opened again' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: UnlockRequestBody })
  async create(
    @Caller() caller: CallerContext,
    @Body() body: CreateUnlockRequestBody,
    @IdempotencyKey() key: string | undefined,
  ): Promise<UnlockRequestBody> {
    return this.reader.one(caller, await this.requests.create(caller, body, key));
  }

  @Post('grant')
  @HttpCode(200)
  @Requires('period:manage')
  @ApiOperation({ summary: 'Open the periods until a day', description: 'Several at once, all or none.' })
  @ApiOkResponse({ type: DecidedUnlockRequestsBody })
  async grant(
    @Caller() caller: CallerContext,
    @Body() body: GrantUnlockRequestsBody,
  ): Promise<DecidedUnlockRequestsBody> {
    return { decided: await this.requests.grant(caller, body) };
  }

  @Post('refuse')
  @HttpCode(200)
  @Requires('period:manage')
  @ApiOperation({ summary: 'Refuse with a note', description: 'Several at once, all or none.' })
  @ApiOkResponse({ type: DecidedUnlockRequestsBody })
  async refuse(
    @Caller() caller: CallerContext,
    @Body() body: RefuseUnlockRequestsBody,
  ): Promise<DecidedUnlockRequestsBody> {
    return { decided: await this.requests.refuse(caller, body) };
  }
}
