import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/index.js';
import { ReportQualityController } from './report-quality.controller.js';
import { ReportQualityReader } from './report-quality.reader.js';

@Module({
  imports: [CommunesModule],
  controllers: [ReportQualityController],
  providers: [ReportQualityReader],
})
export class ReportQualityModule {}
