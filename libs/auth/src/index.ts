export { AccessGuard } from './access.guard.js';
export {
  AllowedBeforePasswordChange,
  Caller,
  Public,
  Requires,
  type AuthenticatedRequest,
} from './access.decorators.js';
export { callerOf, type Caller as CallerContext, type CurrentSession } from './current-session.js';
export { RefusalRecorder } from './refusals.js';
export { refuseUndeclaredRoutes, routeMap, UndeclaredRouteError, type RouteAccess } from './route-map.js';
export { SessionVerifier } from './session-verifier.js';
