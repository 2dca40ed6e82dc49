import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/communes.module.js';
import { EntryCellsService } from './entry-cells.service.js';
import { EntryFormController } from './entry-form.controller.js';
import { EntryFormReader } from './entry-form.reader.js';

@Module({
  imports: [CommunesModule],
  controllers: [EntryFormController],
  providers: [EntryFormReader, EntryCellsService],
})
export class EntryFormModule {}
