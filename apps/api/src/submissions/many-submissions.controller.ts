import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { ManySubmissionsBody, PublishManyBody, ReturnManyBody, SubmissionOutcomesBody } from '@cis/contracts';
import { requestLanguage } from '@cis/http';
import type { FastifyRequest } from 'fastify';
import { PublicationService } from './publication.service.js';
import { ReviewService } from './review.service.js';

/** One request about many reports; each has an outcome of its own. */
@ApiTags('submissions')
@Controller('submissions')
export class ManySubmissionsController {
  constructor(
    private readonly review: ReviewService,
    private readonly publication: PublicationService,
  ) {}

  @Post('approve')
  @HttpCode(200)
  @Requires('submission:review')
  @ApiOperation({ summary: 'Accept everything that waits for the caller in each report' })
  @ApiOkResponse({ type: SubmissionOutcomesBody })
  approve(
    @Caller() caller: CallerContext,
    @Body() { ids }: ManySubmissionsBody,
    @Req() request: FastifyRequest,
  ): Promise<SubmissionOutcomesBody> {
    return this.review.decideMany(
      caller,
      ids,
      { decision: 'accepted', reason: null },
      requestLanguage(request),
    );
  }

  @Post('return')
  @HttpCode(200)
  @Requires('submission:review')
  @ApiOperation({ summary: 'Return everything that waits for the caller in each report, with one reason' })
  @ApiOkResponse({ type: SubmissionOutcomesBody })
  return(
    @Caller() caller: CallerContext,
    @Body() { ids, reason }: ReturnManyBody,
    @Req() request: FastifyRequest,
  ): Promise<SubmissionOutcomesBody> {
    return this.review.decideMany(caller, ids, { decision: 'returned', reason }, requestLanguage(request));
  }

  @Post('publish')
  @HttpCode(200)
  @Requires('submission:publish')
  @ApiOperation({
    summary: 'Show the public figures of approved reports to citizens',
    description: 'Only reported figures of public indicators, as they were sealed.',
  })
  @ApiOkResponse({ type: SubmissionOutcomesBody })
  publish(
    @Caller() caller: CallerContext,
    @Body() { ids, approve }: PublishManyBody,
    @Req() request: FastifyRequest,
  ): Promise<SubmissionOutcomesBody> {
    return this.publication.publish(caller, ids, { approve }, requestLanguage(request));
  }

  @Post('withdraw')
  @HttpCode(200)
  @Requires('submission:publish')
  @ApiOperation({ summary: 'Take published reports back, with the reason' })
  @ApiOkResponse({ type: SubmissionOutcomesBody })
  withdraw(
    @Caller() caller: CallerContext,
    @Body() { ids, reason }: ReturnManyBody,
    @Req() request: FastifyRequest,
  ): Promise<SubmissionOutcomesBody> {
    return this.publication.withdraw(caller, ids, reason, requestLanguage(request));
  }
}
