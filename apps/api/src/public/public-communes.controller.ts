import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '@cis/auth';
import { CommuneListQuery, CommunePage, PublicProfile } from '@cis/contracts';
import { RowNotFoundError } from '@cis/database';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Commune, CommuneDirectory, CommunesReader } from '../communes/index.js';
import { PortraitsReader } from './portraits.reader.js';
import { ProfilesService } from './profiles.service.js';
import { RenderedAnswer } from './rendered-answer.js';
import { RenderedAnswers } from './rendered-answers.js';

/** What anybody may read, without an account. */
@ApiTags('public')
@Controller('public/communes')
export class PublicCommunesController {
  constructor(
    private readonly directory: CommuneDirectory,
    private readonly communes: CommunesReader,
    private readonly profiles: ProfilesService,
    private readonly answers: RenderedAnswers,
    private readonly portraits: PortraitsReader,
  ) {}

  @Public()
  @Get()
  @ApiOperation({
    summary: 'List or find communes',
    description:
      'Finds a commune by any name it ever had, with or without marks; `matchedBy` says why it answers.',
  })
  @ApiOkResponse({ type: CommunePage })
  async list(
    @Query() query: CommuneListQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const answer = RenderedAnswer.json(this.communes.page(query));
    await answer.send(request, reply);
  }

  @Public()
  @Get(':code')
  @ApiOperation({
    summary: 'Profile of a commune: facts, former units, duty contacts, targets with results, tasks',
    description:
      'Only what is published. Answers with an ETag; `If-None-Match` saves the body. Other systems’ codes lead to the present one.',
  })
  @ApiOkResponse({ type: PublicProfile })
  @ApiNotFoundResponse({ description: 'There is no such commune.' })
  async profile(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const commune = this.directory.byCode(code);
    if (!commune) throw new RowNotFoundError('commune');
    if (commune.code !== code) {
      await reply
        .header('cache-control', 'public, max-age=3600')
        .redirect(`/api/v1/public/communes/${commune.code}`, 301);
      return;
    }
    const answer = await this.answers.get(`public ${commune.provinceCode} profile ${commune.code}`, () =>
      this.render(commune),
    );
    await answer.send(request, reply);
  }

  @Public()
  @Get(':code/portraits/:id')
  @ApiOperation({
    summary: 'A published portrait',
    description: 'Only with a recorded consent or legal basis.',
  })
  @ApiProduces('image/jpeg', 'image/png', 'image/webp')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiNotFoundResponse({ description: 'There is none, or it is not published.' })
  async portrait(
    @Param('code') code: string,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const commune = this.directory.byCode(code);
    const portrait = commune && (await this.portraits.find(commune, id));
    if (!portrait) throw new RowNotFoundError('portrait');
    await new RenderedAnswer(portrait.contentType, portrait.bytes).send(request, reply);
  }

  private async render(commune: Commune): Promise<RenderedAnswer> {
    return RenderedAnswer.json(await this.profiles.read(commune));
  }
}
