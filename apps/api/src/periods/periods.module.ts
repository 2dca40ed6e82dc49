import { Module } from '@nestjs/common';
import { DaysOffController } from './days-off.controller.js';
import { DaysOffReader } from './days-off.reader.js';
import { DaysOffService } from './days-off.service.js';
import { ReportingPeriodsController } from './reporting-periods.controller.js';
import { ReportingPeriodsReader } from './reporting-periods.reader.js';
import { ReportingPeriodsService } from './reporting-periods.service.js';

@Module({
  controllers: [ReportingPeriodsController, DaysOffController],
  providers: [ReportingPeriodsReader, ReportingPeriodsService, DaysOffReader, DaysOffService],
})
export class PeriodsModule {}
