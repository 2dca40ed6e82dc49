import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
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
  CreateUserDto,
  UpdateUserDto,
  UserListQueryDto,
  UserPage,
  UserResponse,
  UserSessionsResponse,
  UserWithPasswordResponse,
} from '@cis/contracts';
import { IdempotencyKey, IfMatch, withVersion } from '@cis/http';
import type { FastifyReply } from 'fastify';
import { UserSessions } from '../identity/index.js';
import { AccountsReader } from './accounts.reader.js';
import { AccountsService, type GivenPassword } from './accounts.service.js';

@ApiTags('users')
@Controller('users')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly reader: AccountsReader,
    private readonly sessions: UserSessions,
  ) {}

  @Requires('user:read')
  @Get()
  @ApiOperation({ summary: 'Accounts within the own scope' })
  @ApiOkResponse({ type: UserPage })
  list(@Caller() caller: CallerContext, @Query() query: UserListQueryDto): Promise<UserPage> {
    return this.reader.list(caller, query);
  }

  @Requires('user:read')
  @Get(':id')
  @ApiOperation({ summary: 'One account' })
  @ApiOkResponse({ type: UserResponse })
  async show(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserResponse> {
    return withVersion(reply, await this.reader.byId(caller, id));
  }

  @Requires('user:manage')
  @Post()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Open an account',
    description: 'Answers the one-time password, which is kept nowhere.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: UserWithPasswordResponse })
  async create(
    @Caller() caller: CallerContext,
    @Body() account: CreateUserDto,
    @IdempotencyKey() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserWithPasswordResponse> {
    return withVersion(
      reply,
      await this.withPassword(caller, await this.accounts.create(caller, account, key)),
    );
  }

  @Requires('user:manage')
  @Patch(':id')
  @ApiOperation({ summary: 'Change name, address, roles or language' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: UserResponse })
  async update(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() changes: UpdateUserDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserResponse> {
    await this.accounts.update(caller, id, version, changes);
    return withVersion(reply, await this.reader.byId(caller, id));
  }

  @Requires('user:manage')
  @Post(':id/reset-password')
  @Header('cache-control', 'no-store')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give a new one-time password', description: 'Ends all sessions of the user.' })
  @ApiOkResponse({ type: UserWithPasswordResponse })
  async resetPassword(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<UserWithPasswordResponse> {
    return this.withPassword(caller, await this.accounts.resetPassword(caller, id));
  }

  @Requires('user:manage')
  @Post(':id/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close an account', description: 'Ends all sessions of the user.' })
  @ApiOkResponse({ type: UserResponse })
  async close(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<UserResponse> {
    await this.accounts.close(caller, id);
    return this.reader.byId(caller, id);
  }

  @Requires('user:manage')
  @Post(':id/reopen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Reopen a closed account' })
  @ApiOkResponse({ type: UserResponse })
  async reopen(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<UserResponse> {
    await this.accounts.reopen(caller, id);
    return this.reader.byId(caller, id);
  }

  @Requires('user:read')
  @Get(':id/sessions')
  @ApiOperation({ summary: 'Where a user is signed in' })
  @ApiOkResponse({ type: UserSessionsResponse })
  async listSessions(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<UserSessionsResponse> {
    await this.reader.byId(caller, id);
    return this.sessions.list(caller, id);
  }

  @Requires('user:manage')
  @Delete(':id/sessions/:sessionId')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a session of a user' })
  @ApiNoContentResponse()
  endSession(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<void> {
    return this.sessions.end(caller, id, sessionId);
  }

  private async withPassword(
    caller: CallerContext,
    { id, initialPassword }: GivenPassword,
  ): Promise<UserWithPasswordResponse> {
    return Object.assign(await this.reader.byId(caller, id), { initialPassword });
  }
}
