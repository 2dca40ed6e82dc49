import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { RecomputedFiguresBody } from '@cis/contracts';
import { Database } from '@cis/database';
import { recomputeDerived } from '../figures/index.js';
import { IndicatorCodePipe } from './path-pipes.js';

/** Brings the figures of a formula into being; saving an input later keeps them up to date. */
@ApiTags('catalogue')
@Controller('indicators/:code/recompute')
export class RecomputationsController {
  constructor(private readonly database: Database) {}

  @Post()
  @HttpCode(200)
  @Requires('catalogue:manage')
  @ApiOperation({
    summary: 'Compute a derived indicator from the figures that exist',
    description:
      'For all communes and periods; to be called after a formula is defined, changed or restored. Approved and published reports stay as they are. Harmless when repeated.',
  })
  @ApiOkResponse({ type: RecomputedFiguresBody })
  recompute(
    @Caller() caller: CallerContext,
    @Param('code', IndicatorCodePipe) code: string,
  ): Promise<RecomputedFiguresBody> {
    return recomputeDerived(this.database, caller.scope, code);
  }
}
