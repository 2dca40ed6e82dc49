import { createHash, randomBytes } from 'node:crypto';

/** The opaque value of the session cookie: 256 random bits. Only its sha256 is stored. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Null for a text that cannot be one of our tokens. */
export function sessionTokenHash(token: string | undefined): Buffer | null {
  return token !== undefined && /^[\w-]{43}$/.test(token)
    ? createHash('sha256').update(token).digest()
    : null;
}
