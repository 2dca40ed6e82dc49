import { Controller, Delete, Get, Param, ParseUUIDPipe, Put, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { LARGEST_PORTRAIT_BYTES, PersonBody, PORTRAIT_TYPES } from '@cis/contracts';
import { IfMatch, withVersion } from '@cis/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { uploadedFile } from '../files/index.js';
import { PortraitsService } from './portraits.service.js';

@ApiTags('people')
@Controller('people/:id/portrait')
export class PortraitsController {
  constructor(private readonly portraits: PortraitsService) {}

  @ApiOperation({
    summary: 'The portrait',
    description: 'For staff, published or not. Answers 304 to a matching If-None-Match.',
  })
  @ApiProduces(...PORTRAIT_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Requires('person:read')
  @Get()
  async read(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const portrait = await this.portraits.read(caller, id);
    const etag = `"${portrait.sha256}"`;
    void reply.headers({ etag, 'cache-control': 'private, no-cache' });
    if (request.headers['if-none-match'] === etag) {
      void reply.status(304);
      return undefined;
    }
    return new StreamableFile(portrait.bytes, {
      type: portrait.contentType,
      length: portrait.bytes.length,
      disposition: 'inline',
    });
  }

  @ApiOperation({
    summary: 'Set or replace the portrait',
    description: 'JPEG, PNG or WebP up to 2 MB. A new portrait is not published until its basis is recorded.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiOkResponse({ type: PersonBody })
  @Requires('person:write')
  @Put()
  async replace(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonBody> {
    const file = await uploadedFile(request, LARGEST_PORTRAIT_BYTES);
    return withVersion(reply, await this.portraits.replace(caller, { id, version }, file));
  }

  @ApiOperation({ summary: 'Remove the portrait and its basis' })
  @ApiOkResponse({ type: PersonBody })
  @Requires('person:write')
  @Delete()
  async remove(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonBody> {
    return withVersion(reply, await this.portraits.remove(caller, { id, version }));
  }
}
