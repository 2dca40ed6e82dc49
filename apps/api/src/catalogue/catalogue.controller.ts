import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { DepartmentPage, ListQueryDto } from '@cis/contracts';
import { CatalogueReader } from './catalogue.reader.js';

/** Departments: what the forms choose from. */
@ApiTags('catalogue')
@Controller()
@Requires('catalogue:read')
export class CatalogueController {
  constructor(private readonly catalogue: CatalogueReader) {}

  @Get('departments')
  @ApiOperation({ summary: 'Provincial departments and the indicator domains they own' })
  @ApiOkResponse({ type: DepartmentPage })
  departments(@Caller() caller: CallerContext, @Query() query: ListQueryDto): Promise<DepartmentPage> {
    return this.catalogue.departments(caller, query);
  }
}
