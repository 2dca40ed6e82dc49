import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { ProvinceSubmissionsBody, ProvinceSubmissionsQuery } from '@cis/contracts';
import { ProvinceSubmissionsReader } from './province-submissions.reader.js';

@ApiTags('province')
@Controller('province/submissions')
export class ProvinceSubmissionsController {
  constructor(private readonly submissions: ProvinceSubmissionsReader) {}

  @Get()
  @Requires('province:overview')
  @ApiOperation({
    summary: 'Reports of a year: communes × periods',
    description: 'Communes without a report are listed and say so; late and changed ones come first.',
  })
  @ApiOkResponse({ type: ProvinceSubmissionsBody })
  matrix(
    @Caller() caller: CallerContext,
    @Query() query: ProvinceSubmissionsQuery,
  ): Promise<ProvinceSubmissionsBody> {
    return this.submissions.matrix(caller, query);
  }
}
