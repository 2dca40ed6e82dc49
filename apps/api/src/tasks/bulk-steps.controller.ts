import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { BulkExtendBody, BulkReassignBody, BulkTaskOutcomesBody, BulkTasksBody } from '@cis/contracts';
import { requestLanguage } from '@cis/http';
import type { FastifyRequest } from 'fastify';
import { BulkStepsService } from './bulk-steps.service.js';

const EACH = 'Each task by itself: what can be done is done, everything else is named with its reason.';

/** One step of up to 500 tasks. */
@ApiTags('tasks')
@Controller('tasks/bulk')
export class BulkStepsController {
  constructor(private readonly bulk: BulkStepsService) {}

  @Post('confirm')
  @HttpCode(200)
  @Requires('task:confirm')
  @ApiOperation({ summary: 'Confirm completions that wait for the caller', description: EACH })
  @ApiOkResponse({ type: BulkTaskOutcomesBody })
  confirm(
    @Caller() caller: CallerContext,
    @Body() body: BulkTasksBody,
    @Req() request: FastifyRequest,
  ): Promise<BulkTaskOutcomesBody> {
    return this.bulk.confirm(caller, body, requestLanguage(request));
  }

  @Post('extend')
  @HttpCode(200)
  @Requires('task:assign')
  @ApiOperation({ summary: 'Set one later deadline for tasks that the caller assigned', description: EACH })
  @ApiOkResponse({ type: BulkTaskOutcomesBody })
  extend(
    @Caller() caller: CallerContext,
    @Body() body: BulkExtendBody,
    @Req() request: FastifyRequest,
  ): Promise<BulkTaskOutcomesBody> {
    return this.bulk.extend(caller, body, requestLanguage(request));
  }

  @Post('reassign')
  @HttpCode(200)
  @Requires('task:assign')
  @ApiOperation({
    summary: 'Give tasks that the caller assigned to whoever holds a post in each commune',
    description: EACH,
  })
  @ApiOkResponse({ type: BulkTaskOutcomesBody })
  reassign(
    @Caller() caller: CallerContext,
    @Body() body: BulkReassignBody,
    @Req() request: FastifyRequest,
  ): Promise<BulkTaskOutcomesBody> {
    return this.bulk.reassign(caller, body, requestLanguage(request));
  }
}
