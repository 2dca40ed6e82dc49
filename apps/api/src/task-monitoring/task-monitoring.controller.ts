import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  OverdueTaskPage,
  SilentCommunePage,
  TaskMonitoringBody,
  TaskMonitoringPageQuery,
  TaskMonitoringQuery,
  TaskTrendBody,
  TaskTrendQuery,
} from '@cis/contracts';
import { TaskListsReader } from './task-lists.reader.js';
import { TaskMonitoringReader } from './task-monitoring.reader.js';

/** The monitoring table and what stands behind it; a commune sees its own tasks only. */
@ApiTags('task-monitoring')
@Controller('task-monitoring')
export class TaskMonitoringController {
  constructor(
    private readonly reader: TaskMonitoringReader,
    private readonly lists: TaskListsReader,
  ) {}

  @Get()
  @Requires('task:read')
  @ApiOperation({
    summary:
      'How many tasks stand where, by programme, stage, department, commune, region, directive or assigner',
    description:
      'total = doneOnTime + doneLate + inTime + overdue + routine + notApplicable + paused, in the total and in every row. ' +
      'By department a task with several leading departments counts in the row of each, and once in the total.',
  })
  @ApiOkResponse({ type: TaskMonitoringBody })
  table(@Caller() caller: CallerContext, @Query() query: TaskMonitoringQuery): Promise<TaskMonitoringBody> {
    return this.reader.table(caller, query);
  }

  @Get('trend')
  @Requires('task:read')
  @ApiOperation({ summary: 'The same counts at the end of each of the last weeks' })
  @ApiOkResponse({ type: TaskTrendBody })
  trend(@Caller() caller: CallerContext, @Query() query: TaskTrendQuery): Promise<TaskTrendBody> {
    return this.lists.trend(caller, query);
  }

  @Get('overdue')
  @Requires('task:read')
  @ApiOperation({
    summary: 'Overdue tasks as the report lists them',
    description: 'Leads, the task word for word, its deadlines, and what each lead says about the delay.',
  })
  @ApiOkResponse({ type: OverdueTaskPage })
  overdue(
    @Caller() caller: CallerContext,
    @Query() query: TaskMonitoringPageQuery,
  ): Promise<OverdueTaskPage> {
    return this.lists.overdue(caller, query);
  }

  @Get('silent')
  @Requires('task:read')
  @ApiOperation({
    summary: 'Who has been silent',
    description: 'Communes with tasks that went without a report for longer than their rhythm.',
  })
  @ApiOkResponse({ type: SilentCommunePage })
  silent(
    @Caller() caller: CallerContext,
    @Query() query: TaskMonitoringPageQuery,
  ): Promise<SilentCommunePage> {
    return this.lists.silent(caller, query);
  }
}
