import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/communes.module.js';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueReader } from './catalogue.reader.js';
import { IndicatorSeriesReader } from './indicator-series.reader.js';
import { IndicatorSetCopiesService } from './indicator-set-copies.service.js';
import { IndicatorSetsController } from './indicator-sets.controller.js';
import { IndicatorSetsReader } from './indicator-sets.reader.js';
import { IndicatorSetsService } from './indicator-sets.service.js';
import { IndicatorsController } from './indicators.controller.js';
import { IndicatorsReader } from './indicators.reader.js';
import { IndicatorsService } from './indicators.service.js';
import { RecomputationsController } from './recomputations.controller.js';
import { SuccessionsController } from './successions.controller.js';
import { SuccessionsService } from './successions.service.js';

@Module({
  imports: [CommunesModule],
  controllers: [
    CatalogueController,
    IndicatorsController,
    RecomputationsController,
    SuccessionsController,
    IndicatorSetsController,
  ],
  providers: [
    CatalogueReader,
    IndicatorsReader,
    IndicatorsService,
    IndicatorSeriesReader,
    SuccessionsService,
    IndicatorSetsReader,
    IndicatorSetsService,
    IndicatorSetCopiesService,
  ],
})
export class CatalogueModule {}
