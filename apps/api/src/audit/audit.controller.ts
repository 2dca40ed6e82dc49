import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { AuditEntryPage, AuditEntryResponse, AuditListQueryDto } from '@cis/contracts';
import { AuditReader } from './audit.reader.js';

@ApiTags('audit-entries')
@Controller('audit-entries')
@Requires('audit:read')
export class AuditController {
  constructor(private readonly reader: AuditReader) {}

  @Get()
  @ApiOperation({ summary: 'Who did what, newest first' })
  @ApiOkResponse({ type: AuditEntryPage })
  list(@Caller() caller: CallerContext, @Query() query: AuditListQueryDto): Promise<AuditEntryPage> {
    return this.reader.list(caller, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One entry' })
  @ApiOkResponse({ type: AuditEntryResponse })
  show(@Caller() caller: CallerContext, @Param('id') id: string): Promise<AuditEntryResponse> {
    return this.reader.byId(caller, id);
  }
}
