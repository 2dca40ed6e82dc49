import { Global, Module } from '@nestjs/common';
import { SessionVerifier } from '@cis/auth';
import { CurrentSessionReader } from './current-session.reader.js';
import { OwnAccountController } from './own-account.controller.js';
import { OwnAccountService } from './own-account.service.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordStrategy } from './password.strategy.js';
import { SessionCache } from './session-cache.js';
import { SessionEndings } from './session-endings.js';
import { SessionController } from './session.controller.js';
import { SignInService } from './sign-in.service.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { StaleRows } from './stale-rows.js';
import { StoredSessionVerifier } from './stored-session-verifier.js';
import { UserSessions } from './user-sessions.js';

/** Sign-in and sessions. Global, because the guard of every route asks who is calling. */
@Global()
@Module({
  controllers: [SessionController, OwnAccountController],
  providers: [
    { provide: SessionVerifier, useClass: StoredSessionVerifier },
    CurrentSessionReader,
    OwnAccountService,
    PasswordHasher,
    PasswordStrategy,
    SessionCache,
    SessionEndings,
    SignInService,
    SignInThrottle,
    StaleRows,
    UserSessions,
  ],
  exports: [SessionVerifier, PasswordHasher, SessionEndings, UserSessions],
})
export class IdentityModule {}
