/** What other features may use of sign-in and sessions. */
export { IdentityModule } from './identity.module.js';
export { INITIAL_PASSWORD_DAYS, newInitialPassword } from './initial-password.js';
export { PasswordHasher } from './password-hasher.js';
export { SessionEndings } from './session-endings.js';
export { UserSessions } from './user-sessions.js';
