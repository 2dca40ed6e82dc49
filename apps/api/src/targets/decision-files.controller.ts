import {
  Controller,
  Get,
  Param,
  ParseIntPipe,
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
import { DECISION_FILE_TYPES, DecisionUploadBody, LARGEST_DECISION_FILE_BYTES } from '@cis/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachmentDisposition, uploadedFile } from '../files/index.js';
import { DecisionFilesService } from './decision-files.service.js';

/** The signed decisions behind targets. */
@ApiTags('targets')
@Controller()
export class DecisionFilesController {
  constructor(private readonly files: DecisionFilesService) {}

  @Post('target-decisions/files')
  @Requires('target:assign')
  @ApiOperation({
    summary: 'Upload a signed decision, to be attached to what it assigns',
    description: 'PDF, DOCX, PNG or JPEG up to 25 MB. Removed after a day unless attached.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiCreatedResponse({ type: DecisionUploadBody })
  async upload(@Caller() caller: CallerContext, @Req() request: FastifyRequest): Promise<DecisionUploadBody> {
    return this.files.upload(caller, await uploadedFile(request, LARGEST_DECISION_FILE_BYTES));
  }

  @Get('targets/:id/versions/:number/file')
  @Requires('target:read')
  @ApiOperation({ summary: "The signed decision of a target's version" })
  @ApiProduces(...DECISION_FILE_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.files.ofVersion(caller, id, number);
    void reply.headers({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
    return new StreamableFile(file.bytes, {
      type: file.contentType,
      length: file.bytes.length,
      disposition: attachmentDisposition(file.fileName),
    });
  }
}
