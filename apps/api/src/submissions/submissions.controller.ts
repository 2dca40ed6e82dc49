import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  AnswerExplanationBody,
  AskExplanationBody,
  DecideCellsBody,
  ReopenSubmissionBody,
  SealedVersionBody,
  SealVerificationBody,
  SealVerificationQuery,
  SubmissionDetailBody,
  SubmissionItemBody,
  SubmissionListQuery,
  SubmissionPage,
  SubmitFormBody,
} from '@cis/contracts';
import { IdempotencyKey } from '@cis/http';
import { ExplanationsService } from './explanations.service.js';
import { ReviewService } from './review.service.js';
import { SealsReader } from './seals.reader.js';
import { SubmissionDetailReader } from './submission-detail.reader.js';
import { SubmissionsReader } from './submissions.reader.js';
import { SubmittingService } from './submitting.service.js';

/** Reports of communes: sent, decided cell by cell, explained, corrected. */
@ApiTags('submissions')
@Controller('submissions')
export class SubmissionsController {
  constructor(
    private readonly reader: SubmissionsReader,
    private readonly details: SubmissionDetailReader,
    private readonly seals: SealsReader,
    private readonly submitting: SubmittingService,
    private readonly review: ReviewService,
    private readonly explanations: ExplanationsService,
  ) {}

  @Get()
  @Requires('submission:read')
  @ApiOperation({ summary: 'Reports with their state and counters, newest periods first' })
  @ApiOkResponse({ type: SubmissionPage })
  list(@Caller() caller: CallerContext, @Query() query: SubmissionListQuery): Promise<SubmissionPage> {
    return this.reader.list(caller, query);
  }

  @Post()
  @HttpCode(200)
  @Requires('submission:submit')
  @ApiOperation({
    summary: 'Seal and send a form of the own commune',
    description:
      'Refused while figures are missing, warnings unanswered, or the sender entered figures himself.',
  })
  @ApiOkResponse({ type: SubmissionItemBody })
  submit(
    @Caller() caller: CallerContext,
    @Body() body: SubmitFormBody,
    @IdempotencyKey() key: string | undefined,
  ): Promise<SubmissionItemBody> {
    return this.submitting.submit(caller, body, key);
  }

  @Get('verification')
  @Requires('submission:read')
  @ApiOperation({ summary: "Recompute the seals of a commune's reports" })
  @ApiOkResponse({ type: SealVerificationBody })
  verification(
    @Caller() caller: CallerContext,
    @Query() { communeCode }: SealVerificationQuery,
  ): Promise<SealVerificationBody> {
    return this.seals.verify(caller, communeCode);
  }

  @Get(':id')
  @Requires('submission:read')
  @ApiOperation({ summary: 'One report: cells sealed, before and now; versions, events, explanations' })
  @ApiOkResponse({ type: SubmissionDetailBody })
  detail(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SubmissionDetailBody> {
    return this.details.detail(caller, id);
  }

  @Get(':id/versions/:number')
  @Requires('submission:read')
  @ApiOperation({ summary: 'A sealed version, to be read alone' })
  @ApiOkResponse({ type: SealedVersionBody })
  version(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<SealedVersionBody> {
    return this.details.version(caller, id, number);
  }

  @Post(':id/decisions')
  @HttpCode(200)
  @Requires('submission:review')
  @ApiOperation({
    summary: 'Accept or return cells',
    description:
      'A department decides in its own domains. Once nothing waits or is returned, the report is approved.',
  })
  @ApiOkResponse({ type: SubmissionItemBody })
  decide(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideCellsBody,
  ): Promise<SubmissionItemBody> {
    return this.review.decide(caller, id, body);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Requires('submission:submit')
  @ApiOperation({ summary: 'Open an approved report for a correction, with its reason' })
  @ApiOkResponse({ type: SubmissionItemBody })
  reopen(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReopenSubmissionBody,
  ): Promise<SubmissionItemBody> {
    return this.submitting.reopen(caller, id, reason);
  }

  @Post(':id/questions')
  @HttpCode(200)
  @Requires('submission:review')
  @ApiOperation({ summary: 'Ask for an explanation of a figure or of the whole report' })
  @ApiOkResponse({ type: SubmissionItemBody })
  ask(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AskExplanationBody,
    @IdempotencyKey() key: string | undefined,
  ): Promise<SubmissionItemBody> {
    return this.explanations.ask(caller, id, body, key);
  }

  @Post(':id/questions/:questionId/answer')
  @HttpCode(200)
  @Requires('observation:write')
  @ApiOperation({ summary: 'Explain; the state of the report stays as it is' })
  @ApiOkResponse({ type: SubmissionItemBody })
  answer(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('questionId', ParseUUIDPipe) questionId: string,
    @Body() body: AnswerExplanationBody,
  ): Promise<SubmissionItemBody> {
    return this.explanations.answer(caller, id, questionId, body);
  }
}
