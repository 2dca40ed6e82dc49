import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowedBeforePasswordChange, Caller, Requires, type CallerContext } from '@cis/auth';
import { ChangePasswordDto, UpdateMeDto, UserSessionsResponse } from '@cis/contracts';
import { OwnAccountService } from './own-account.service.js';
import { UserSessions } from './user-sessions.js';

@ApiTags('me')
@Controller('me')
@Requires('self:manage')
export class OwnAccountController {
  constructor(
    private readonly account: OwnAccountService,
    private readonly sessions: UserSessions,
  ) {}

  @Patch()
  @HttpCode(204)
  @ApiOperation({ summary: 'Change the own address or language' })
  @ApiNoContentResponse()
  update(@Caller() caller: CallerContext, @Body() changes: UpdateMeDto): Promise<void> {
    return this.account.update(caller, changes);
  }

  @Post('password')
  @AllowedBeforePasswordChange()
  @HttpCode(204)
  @ApiOperation({ summary: 'Change the own password', description: 'Ends all other sessions of the user.' })
  @ApiNoContentResponse()
  changePassword(@Caller() caller: CallerContext, @Body() passwords: ChangePasswordDto): Promise<void> {
    return this.account.changePassword(caller, passwords);
  }

  @Get('sessions')
  @ApiOperation({ summary: 'Where the caller is signed in' })
  @ApiOkResponse({ type: UserSessionsResponse })
  listSessions(@Caller() caller: CallerContext): Promise<UserSessionsResponse> {
    return this.sessions.list(caller, caller.session.userId);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of the own sessions' })
  @ApiNoContentResponse()
  endSession(@Caller() caller: CallerContext, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.sessions.end(caller, caller.session.userId, id);
  }
}
