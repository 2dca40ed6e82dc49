import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { originOf } from './request-origin.js';
import { SignInService, type SignedIn } from './sign-in.service.js';

/** Name and password from the body; stateless, the session is ours. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password', 3) {
  constructor(private readonly signIn: SignInService) {
    super({ usernameField: 'username', passwordField: 'password', session: false, passReqToCallback: true });
  }

  validate(request: unknown, username: string, password: string): Promise<SignedIn> {
    return this.signIn.signIn(username, password, originOf(request as FastifyRequest));
  }
}
