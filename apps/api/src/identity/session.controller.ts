import { Controller, Delete, Get, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AllowedBeforePasswordChange,
  Caller,
  Public,
  Requires,
  SessionVerifier,
  type CallerContext,
} from '@cis/auth';
import { APP_CONFIG, type AppConfig } from '@cis/config';
import { SessionResponse, SignInDto } from '@cis/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PasswordGuard, type SignedInRequest } from './password.guard.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { toSessionResponse } from './session.response.js';
import { UserSessions } from './user-sessions.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly verifier: SessionVerifier,
    private readonly sessions: UserSessions,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Public()
  @UseGuards(PasswordGuard)
  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Sign in',
    description: 'Sets the session cookie. Too many failures: 429 with Retry-After.',
  })
  @ApiBody({ type: SignInDto })
  @ApiOkResponse({ type: SessionResponse })
  signIn(@Req() request: SignedInRequest, @Res({ passthrough: true }) reply: FastifyReply): SessionResponse {
    setSessionCookie(reply, this.config, request.signedIn.token);
    return toSessionResponse(request.signedIn.session, this.config);
  }

  @Requires('self:manage')
  @AllowedBeforePasswordChange()
  @Get()
  @ApiOperation({ summary: 'Who is signed in, and what is permitted' })
  @ApiOkResponse({ type: SessionResponse })
  show(@Caller() caller: CallerContext): SessionResponse {
    return toSessionResponse(caller.session, this.config);
  }

  @Public()
  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out', description: 'Also works when the session has already ended.' })
  @ApiNoContentResponse()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = await this.verifier.verify(request);
    if (session) await this.sessions.signOut(session, { ip: request.ip, requestId: request.id });
    clearSessionCookie(reply, this.config);
  }
}
