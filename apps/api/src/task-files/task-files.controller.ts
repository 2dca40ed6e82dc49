import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { EVIDENCE_TYPES, LARGEST_EVIDENCE_BYTES, TaskFileBody, TaskLinkBody } from '@cis/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachmentDisposition, uploadedFile } from '../files/index.js';
import { EvidenceReader } from './evidence.reader.js';
import { TaskFilesService } from './task-files.service.js';

/** What was done, shown: evidence of a task, added first and then named by a report. */
@ApiTags('tasks')
@Controller('tasks/:id')
export class TaskFilesController {
  constructor(
    private readonly files: TaskFilesService,
    private readonly reader: EvidenceReader,
  ) {}

  @Post('files')
  @Requires('task:write')
  @ApiOperation({
    summary: 'Upload evidence, to be named by a report',
    description:
      'PDF, JPEG, PNG, WebP, DOCX or XLSX without macros, up to 25 MB, as field `file`. Photos lose place, time and device. The same bytes twice answer the same evidence. Removed after a day unless a report names it.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiCreatedResponse({ type: TaskFileBody })
  async upload(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<TaskFileBody> {
    return this.files.upload(caller, id, await uploadedFile(request, LARGEST_EVIDENCE_BYTES));
  }

  @Post('links')
  @Requires('task:write')
  @ApiOperation({ summary: 'Add a link as evidence, to be named by a report' })
  @ApiCreatedResponse({ type: TaskFileBody })
  link(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TaskLinkBody,
  ): Promise<TaskFileBody> {
    return this.files.link(caller, id, body);
  }

  @Delete('files/:fileId')
  @Requires('task:write')
  @ApiOperation({
    summary: 'Take evidence away',
    description:
      'By whoever added it or, for what the commune added, its leader, until the task is confirmed.',
  })
  @ApiOkResponse({ type: TaskFileBody })
  remove(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<TaskFileBody> {
    return this.files.remove(caller, id, fileId);
  }

  @Post('files/:fileId/restore')
  @HttpCode(200)
  @Requires('task:write')
  @ApiOperation({ summary: 'Put evidence back that was taken away within the last 30 days' })
  @ApiOkResponse({ type: TaskFileBody })
  restore(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<TaskFileBody> {
    return this.files.restore(caller, id, fileId);
  }

  @Get('files/:fileId/content')
  @Requires('task:read')
  @ApiOperation({
    summary: 'The bytes of a file',
    description:
      'For the commune, whoever assigned the task, bodies among its leads, who is asked about it, and the province. Answers 304 to a matching If-None-Match.',
  })
  @ApiProduces(...EVIDENCE_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const file = await this.reader.find(caller, id, fileId);
    const etag = `"${file.sha256}"`;
    void reply.headers({
      etag,
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    if (request.headers['if-none-match'] === etag) {
      void reply.status(304);
      return undefined;
    }
    return new StreamableFile(await this.reader.content(file), {
      type: file.contentType,
      length: file.byteSize,
      disposition: attachmentDisposition(file.name),
    });
  }
}
