import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import { TaskMonitoringExportQuery } from '@cis/contracts';
import type { FastifyReply } from 'fastify';
import { writeXlsx } from '../spreadsheet/index.js';
import { reportBlocks } from './report-blocks.js';
import { reportDocument } from './report-document.js';
import { reportIssuer } from './report-issuer.js';
import { reportSheets } from './report-sheets.js';
import { TaskReportReader, type TaskReport } from './task-report.reader.js';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

@ApiTags('task-monitoring')
@Controller('task-monitoring')
export class TaskReportController {
  constructor(private readonly reports: TaskReportReader) {}

  @Get('export')
  @Requires('task:export')
  @ApiOperation({
    summary: 'The table as a workbook, or the draft of a report',
    description:
      'XLSX: the table, what is overdue, who is silent. DOCX: a report in the layout of Nghị định 30/2020/NĐ-CP with what the data ' +
      'say; what they do not say is marked for the officer to fill in.',
  })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Caller() caller: CallerContext,
    @Query() { format, ...query }: TaskMonitoringExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const report = await this.reports.read(caller, query);
    const bytes = format === 'xlsx' ? await writeXlsx(reportSheets(report)) : await draft(caller, report);
    void reply
      .type(TYPES[format])
      .header(
        'content-disposition',
        `attachment; filename="theo-doi-nhiem-vu-${report.table.asOf}.${format}"`,
      )
      .header('cache-control', 'no-store');
    return new StreamableFile(bytes);
  }
}

function draft({ session }: CallerContext, report: TaskReport): Promise<Buffer> {
  const { table } = report;
  const programme =
    table.groupBy === 'programme' && table.rows.length === 1
      ? table.rows.find(({ filter }) => filter !== null)
      : undefined;
  return reportDocument({
    issuer: reportIssuer(session),
    subject: programme
      ? `Kết quả thực hiện nhiệm vụ thuộc ${programme.name}`
      : 'Kết quả thực hiện nhiệm vụ được giao',
    asOf: table.asOf,
    isSample: table.hasSample,
    blocks: reportBlocks(report),
  });
}
