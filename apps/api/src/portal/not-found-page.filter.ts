import { Catch, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { ProblemFilter } from '@cis/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PortalService } from './portal.service.js';

/** These answer machines, or have pages of their own. */
const NOT_THE_PORTAL = /^\/(?:api|console|health|metrics|portal)(?:[/?]|$)/;

/** Nest throws this exception only for addresses without a route: whoever reads pages gets one that leads on. */
@Catch(NotFoundException)
export class NotFoundPageFilter implements ExceptionFilter {
  private readonly problems = new ProblemFilter();

  constructor(private readonly portal: PortalService) {}

  async catch(thrown: NotFoundException, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (!asksForPage(request)) {
      this.problems.catch(thrown, host);
      return;
    }
    try {
      const page = await this.portal.notFound();
      const reply = host.switchToHttp().getResponse<FastifyReply>();
      await page.send(request, reply.status(404));
    } catch (error) {
      this.problems.catch(error, host);
    }
  }
}

function asksForPage({ method, url, headers }: FastifyRequest): boolean {
  const isRead = method === 'GET' || method === 'HEAD';
  return isRead && (headers.accept ?? '').includes('text/html') && !NOT_THE_PORTAL.test(url);
}
