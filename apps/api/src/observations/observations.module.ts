import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/communes.module.js';
import { ObservationPublishingService } from './observation-publishing.service.js';
import { ObservationsController } from './observations.controller.js';
import { ObservationsReader } from './observations.reader.js';
import { PedigreeReader } from './pedigree.reader.js';
import { ObservationsService } from './observations.service.js';

@Module({
  imports: [CommunesModule],
  controllers: [ObservationsController],
  providers: [ObservationsReader, PedigreeReader, ObservationsService, ObservationPublishingService],
})
export class ObservationsModule {}
