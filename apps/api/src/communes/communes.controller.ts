import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '@cis/auth';
import { CommuneBody, CommuneListQuery, CommunePage } from '@cis/contracts';
import { RowNotFoundError } from '@cis/database';
import { CommuneDirectory } from './commune-directory.js';
import { toCommuneBody } from './commune.mapper.js';
import { CommunesReader } from './communes.reader.js';

@ApiTags('communes')
@Controller('communes')
export class CommunesController {
  constructor(
    private readonly reader: CommunesReader,
    private readonly directory: CommuneDirectory,
  ) {}

  @Requires('commune:read')
  @Get()
  @ApiOperation({
    summary: 'List or find communes',
    description: 'Finds a commune by any name it ever had, however it is typed.',
  })
  @ApiOkResponse({ type: CommunePage })
  list(@Query() query: CommuneListQuery): CommunePage {
    return this.reader.page(query);
  }

  @Requires('commune:read')
  @Get(':code')
  @ApiOperation({ summary: 'One commune with its facts and former units' })
  @ApiOkResponse({ type: CommuneBody })
  read(@Param('code') code: string): CommuneBody {
    const commune = this.directory.byCode(code);
    if (!commune) throw new RowNotFoundError('commune');
    return toCommuneBody(commune);
  }
}
