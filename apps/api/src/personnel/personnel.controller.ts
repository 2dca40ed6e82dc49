import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  PersonnelStatisticsBody,
  PersonnelStatisticsQueryDto,
  PositionListQueryDto,
  PositionPage,
  PostListQueryDto,
  PostPage,
  RosterExportQueryDto,
  RosterQueryDto,
} from '@cis/contracts';
import { todayInVietnam } from '@cis/domain';
import type { FastifyReply } from 'fastify';
import { sendSheet } from '../spreadsheet/index.js';
import { PositionsReader } from './positions.reader.js';
import { rosterSheet } from './roster-sheet.js';
import { RosterReader } from './roster.reader.js';
import { StatisticsReader } from './statistics.reader.js';

@ApiTags('personnel')
@Controller()
export class PersonnelController {
  constructor(
    private readonly rosters: RosterReader,
    private readonly figures: StatisticsReader,
    private readonly catalogue: PositionsReader,
  ) {}

  @ApiOperation({
    summary: 'Posts of one commune on a day',
    description: 'In rank order, with holders, vacancies and warnings.',
  })
  @ApiOkResponse({ type: PostPage })
  @Requires('person:read')
  @Get('personnel/posts')
  posts(@Caller() caller: CallerContext, @Query() query: PostListQueryDto): Promise<PostPage> {
    return this.rosters.posts(caller, query);
  }

  @ApiOperation({
    summary: 'Posts of all communes in the scope on a day',
    description: 'One row per post and commune, vacancies included.',
  })
  @ApiOkResponse({ type: PostPage })
  @Requires('person:read')
  @Get('personnel/roster')
  roster(@Caller() caller: CallerContext, @Query() query: RosterQueryDto): Promise<PostPage> {
    return this.rosters.roster(caller, query);
  }

  @ApiOperation({
    summary: 'The roster as XLSX or CSV',
    description:
      'With the filters of the roster, all pages: one row per post and holder, vacancies included.',
  })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Requires('person:export')
  @Get('personnel/roster/export')
  async exportRoster(
    @Caller() caller: CallerContext,
    @Query() query: RosterExportQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const asOf = query.asOf ?? todayInVietnam();
    const sheet = rosterSheet(await this.rosters.everything(caller, query, asOf), asOf);
    return new StreamableFile(await sendSheet(reply, sheet, `chuc-danh-${asOf}`, query.format));
  }

  @ApiOperation({
    summary: 'Counts and shares of the holders of posts',
    description: 'Counts below 3 are withheld, and as many others as it takes to keep them so.',
  })
  @ApiOkResponse({ type: PersonnelStatisticsBody })
  @Requires('person:read')
  @Get('personnel/statistics')
  statistics(
    @Caller() caller: CallerContext,
    @Query() query: PersonnelStatisticsQueryDto,
  ): Promise<PersonnelStatisticsBody> {
    return this.figures.statistics(caller, query);
  }

  @ApiOperation({ summary: 'The catalogue of posts' })
  @ApiOkResponse({ type: PositionPage })
  @Requires('catalogue:read')
  @Get('positions')
  positions(@Caller() caller: CallerContext, @Query() query: PositionListQueryDto): Promise<PositionPage> {
    return this.catalogue.list(caller, query);
  }
}
