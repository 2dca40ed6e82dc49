import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/communes.module.js';
import { EntryCellsService } from './entry-cells.service.js';
import { EntryFormController } from './entry-form.controller.js';
import { EntryFormReader } from './entry-form.reader.js';
import { ObservationBatchesController } from './observation-batches.controller.js';
import { ObservationBatchesService } from './observation-batches.service.js';

@Module({
  imports: [CommunesModule],
  controllers: [EntryFormController, ObservationBatchesController],
  providers: [EntryFormReader, EntryCellsService, ObservationBatchesService],
})
export class EntryFormModule {}
