import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  CompleteDraftsBody,
  DirectiveDetailBody,
  DirectivePreviewBody,
  DraftsCompletedBody,
} from '@cis/contracts';
import { IfMatch, withVersion } from '@cis/http';
import type { FastifyReply } from 'fastify';
import { DirectiveDraftsService } from './directive-drafts.service.js';
import { DirectiveIssueService } from './directive-issue.service.js';
import { DirectivePreviewReader } from './directive-preview.reader.js';
import { DirectivesReader } from './directives.reader.js';

/** From a draft to instances in the communes. */
@ApiTags('directives')
@Controller('directives/:id')
export class DirectiveIssueController {
  constructor(
    private readonly reader: DirectivesReader,
    private readonly previews: DirectivePreviewReader,
    private readonly issues: DirectiveIssueService,
    private readonly drafts: DirectiveDraftsService,
  ) {}

  @Get('preview')
  @Requires('directive:read')
  @ApiOperation({ summary: 'Who would get what, what is missing and what it replaces' })
  @ApiOkResponse({ type: DirectivePreviewBody })
  preview(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DirectivePreviewBody> {
    return this.previews.preview(caller, id);
  }

  @Post('issue')
  @HttpCode(200)
  @Requires('directive:issue')
  @ApiOperation({
    summary: 'Issue it: every recipient gets an instance of every line',
    description:
      'If-Match is the version previewed. Where nobody holds the post the instance stays a draft. The same request again changes nothing.',
  })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: DirectiveDetailBody })
  async issue(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DirectiveDetailBody> {
    await this.issues.issue(caller, id, version);
    return withVersion(reply, await this.reader.detail(caller, id));
  }

  @Post('complete-drafts')
  @HttpCode(200)
  @Requires('directive:issue')
  @ApiOperation({ summary: 'Assign instances whose post is filled by now, or to the owners named' })
  @ApiOkResponse({ type: DraftsCompletedBody })
  completeDrafts(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { owners }: CompleteDraftsBody,
  ): Promise<DraftsCompletedBody> {
    return this.drafts.complete(caller, id, owners ?? []);
  }
}
