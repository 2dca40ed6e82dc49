import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@cis/auth';
import { DomainError } from '@cis/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PortalAssets } from './portal-assets.js';
import { PortalService } from './portal.service.js';

/** The public site's pages (outside the API's prefix). */
@ApiExcludeController()
@Controller()
export class PortalController {
  constructor(
    private readonly portal: PortalService,
    private readonly assets: PortalAssets,
  ) {}

  @Public()
  @Get('/')
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const answer = await this.portal.home(request.query);
    await answer.send(request, reply);
  }

  @Public()
  @Get('xa/:page')
  async commune(
    @Param('page') page: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.portal.commune(page);
    if (found.kind === 'moved') {
      await reply.header('cache-control', 'public, max-age=3600').redirect(found.to, 301);
      return;
    }
    if (found.kind === 'missing') void reply.status(404);
    await found.answer.send(request, reply);
  }

  @Public()
  @Get('portal/assets/:file')
  async asset(
    @Param('file') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.assets.find(name);
    if (!file) throw new DomainError('route.not-found');
    await file.send(request, reply);
  }
}
