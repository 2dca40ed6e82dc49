import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/communes.module.js';
import { FigureFilesController } from './figure-files.controller.js';
import { FigureImportsController } from './figure-imports.controller.js';
import { FigureImportsService } from './figure-imports.service.js';
import { ImportPlans } from './import-plans.js';
import { ImportRows } from './import-rows.js';
import { ImportRun } from './import-run.js';
import { TemplateReader } from './template.reader.js';

@Module({
  imports: [CommunesModule],
  controllers: [FigureFilesController, FigureImportsController],
  providers: [FigureImportsService, ImportPlans, ImportRows, ImportRun, TemplateReader],
})
export class FigureImportsModule {}
