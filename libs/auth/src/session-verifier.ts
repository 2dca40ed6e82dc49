import type { FastifyRequest } from 'fastify';
import type { CurrentSession } from './current-session.js';

/** Finds the session a request belongs to; implemented by the capability that keeps sessions. */
export abstract class SessionVerifier {
  /** Null when there is none, or it has ended. */
  abstract verify(request: FastifyRequest): Promise<CurrentSession | null>;
}
