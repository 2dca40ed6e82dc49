import { Controller, Get, Param, ParseUUIDPipe, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { DECISION_FILE_TYPES } from '@cis/contracts';
import type { FastifyReply } from 'fastify';
import { attachmentDisposition } from '../files/index.js';
import { DirectiveFileService } from './directive-file.service.js';

/** The signed document a commune's instance carries; the commune needs no permission on directives to read it. */
@ApiTags('tasks')
@Controller('tasks/:id/document')
export class TaskDocumentController {
  constructor(private readonly files: DirectiveFileService) {}

  @Get()
  @Requires('task:read')
  @ApiOperation({ summary: 'The signed document that assigned a task' })
  @ApiProduces(...DECISION_FILE_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.files.ofTask(caller, id);
    void reply.headers({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
    return new StreamableFile(file.bytes, {
      type: file.contentType,
      length: file.bytes.length,
      disposition: attachmentDisposition(file.fileName),
    });
  }
}
