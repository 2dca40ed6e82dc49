import { Controller, Get, Param, ParseUUIDPipe, Post, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { DECISION_FILE_TYPES, DirectiveDetailBody, LARGEST_DECISION_FILE_BYTES } from '@cis/contracts';
import { IfMatch, withVersion } from '@cis/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachmentDisposition, uploadedFile } from '../files/index.js';
import { DirectiveFileService } from './directive-file.service.js';
import { DirectivesReader } from './directives.reader.js';

/** The signed document of a directive. */
@ApiTags('directives')
@Controller('directives/:id/file')
export class DirectiveFileController {
  constructor(
    private readonly reader: DirectivesReader,
    private readonly files: DirectiveFileService,
  ) {}

  @Post()
  @Requires('directive:write')
  @ApiOperation({
    summary: 'Attach the signed document to a draft, in place of the one before',
    description: 'PDF, DOCX, PNG or JPEG up to 25 MB.',
  })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiCreatedResponse({ type: DirectiveDetailBody })
  async attach(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DirectiveDetailBody> {
    const file = await uploadedFile(request, LARGEST_DECISION_FILE_BYTES);
    await this.files.attach(caller, id, version, file);
    return withVersion(reply, await this.reader.detail(caller, id));
  }

  @Get()
  @Requires('directive:read')
  @ApiOperation({ summary: 'The signed document' })
  @ApiProduces(...DECISION_FILE_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.files.read(caller, id);
    void reply.headers({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
    return new StreamableFile(file.bytes, {
      type: file.contentType,
      length: file.bytes.length,
      disposition: attachmentDisposition(file.fileName),
    });
  }
}
