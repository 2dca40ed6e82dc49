import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/communes.module.js';
import { DataImportModule } from '../data-import/data-import.module.js';
import { ProvinceController } from './province.controller.js';
import { ProvinceOverviewReader } from './province-overview.reader.js';
import { ProvinceTargetsReader } from './province-targets.reader.js';
import { TargetsController } from './targets.controller.js';
import { TargetsReader } from './targets.reader.js';
import { TargetsService } from './targets.service.js';

@Module({
  imports: [CommunesModule, DataImportModule],
  controllers: [TargetsController, ProvinceController],
  providers: [TargetsReader, TargetsService, ProvinceTargetsReader, ProvinceOverviewReader],
})
export class TargetsModule {}
