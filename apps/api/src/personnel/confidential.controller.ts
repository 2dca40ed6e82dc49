import { Body, Controller, Get, Param, ParseUUIDPipe, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { ConfidentialBody, WriteConfidentialDto } from '@cis/contracts';
import { IfMatch, withVersion } from '@cis/http';
import type { FastifyReply } from 'fastify';
import { ConfidentialService } from './confidential.service.js';

@ApiTags('people')
@Controller('people/:id/confidential')
export class ConfidentialController {
  constructor(private readonly confidential: ConfidentialService) {}

  @ApiOperation({
    summary: 'Sensitive personal data',
    description: 'For personnel officers; every look is recorded in the audit trail.',
  })
  @ApiOkResponse({ type: ConfidentialBody })
  @Requires('person:read-confidential')
  @Get()
  async read(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConfidentialBody> {
    void reply.header('cache-control', 'no-store');
    return withVersion(reply, await this.confidential.read(caller, id));
  }

  @ApiOperation({
    summary: 'Record sensitive personal data',
    description: 'If-Match "0" when nothing was recorded yet. Absent leaves, null clears.',
  })
  @ApiOkResponse({ type: ConfidentialBody })
  @Requires('person:write-confidential')
  @Put()
  async write(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: WriteConfidentialDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConfidentialBody> {
    return withVersion(reply, await this.confidential.write(caller, { id, version }, body));
  }
}
