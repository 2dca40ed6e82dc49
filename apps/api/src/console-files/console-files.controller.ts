import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@cis/auth';
import { DomainError } from '@cis/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConsoleFiles } from './console-files.js';

/** The console's files; every address of one of its screens answers with its first page. */
@ApiExcludeController()
@Controller('console')
export class ConsoleFilesController {
  constructor(private readonly files: ConsoleFiles) {}

  @Public()
  @Get()
  async first(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answer('index.html', request, reply);
  }

  @Public()
  @Get('*')
  async below(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const path = pathBelowConsole(request.url);
    const isScreen =
      !path.split('/').at(-1)?.includes('.') && (request.headers.accept ?? '').includes('text/html');
    await this.answer(path === '' || isScreen ? 'index.html' : path, request, reply);
  }

  private async answer(path: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const file = await this.files.find(path);
    if (!file) throw new DomainError('route.not-found');
    await file.send(request, reply);
  }
}

/** `/console/assets/a.js?x` → `assets/a.js`; nothing for an address that cannot be decoded. */
function pathBelowConsole(url: string): string {
  const [address = ''] = url.split('?');
  try {
    return decodeURIComponent(address).replace(/^\/console\/?/, '');
  } catch {
    throw new DomainError('request.malformed');
  }
}
