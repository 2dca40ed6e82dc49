import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { SignInDto } from '@cis/contracts';
import { DomainError } from '@cis/domain';
import { validationPipe } from '@cis/http';
import type { FastifyRequest } from 'fastify';
import type { SignedIn } from './sign-in.service.js';

export interface SignedInRequest extends FastifyRequest {
  signedIn: SignedIn;
}

const bodyRule = validationPipe();

/** Guards run before pipes, so the body is checked here, before Passport reads it. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    await bodyRule.transform(request.body ?? {}, { type: 'body', metatype: SignInDto });
    return (await super.canActivate(context)) === true;
  }

  override getAuthenticateOptions(): { session: false; property: string } {
    return { session: false, property: 'signedIn' };
  }

  override handleRequest<User>(error: Error | null, user: User | false): User {
    if (error) throw error;
    if (!user) throw new DomainError('sign-in.failed');
    return user;
  }
}
