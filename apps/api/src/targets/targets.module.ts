import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/communes.module.js';
import { DataImportModule } from '../data-import/data-import.module.js';
import { DecisionFileRetention } from '../files/index.js';
import { DecisionFilesController } from './decision-files.controller.js';
import { DecisionFilesService } from './decision-files.service.js';
import { ProvinceController } from './province.controller.js';
import { ProvinceOverviewReader } from './province-overview.reader.js';
import { ProvinceFormulaReader } from './province-formula.reader.js';
import { ProvinceTargetsReader } from './province-targets.reader.js';
import { TargetBatchService } from './target-batch.service.js';
import { TargetGridController } from './target-grid.controller.js';
import { TargetGridReader } from './target-grid.reader.js';
import { TargetsController } from './targets.controller.js';
import { TargetsReader } from './targets.reader.js';
import { TargetsService } from './targets.service.js';

@Module({
  imports: [CommunesModule, DataImportModule],
  // The grid's fixed paths first: `targets/:id` would take them for an id.
  controllers: [TargetGridController, DecisionFilesController, TargetsController, ProvinceController],
  providers: [
    TargetsReader,
    TargetsService,
    TargetGridReader,
    TargetBatchService,
    DecisionFilesService,
    DecisionFileRetention,
    ProvinceTargetsReader,
    ProvinceFormulaReader,
    ProvinceOverviewReader,
  ],
})
export class TargetsModule {}
