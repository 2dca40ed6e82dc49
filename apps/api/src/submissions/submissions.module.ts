import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/communes.module.js';
import { ExplanationsService } from './explanations.service.js';
import { ManySubmissionsController } from './many-submissions.controller.js';
import { ProvinceSubmissionsController } from './province-submissions.controller.js';
import { ProvinceSubmissionsReader } from './province-submissions.reader.js';
import { PublicationService } from './publication.service.js';
import { ReviewService } from './review.service.js';
import { SealsReader } from './seals.reader.js';
import { SubmissionDetailReader } from './submission-detail.reader.js';
import { SubmissionsController } from './submissions.controller.js';
import { SubmissionsReader } from './submissions.reader.js';
import { SubmittingService } from './submitting.service.js';

@Module({
  imports: [CommunesModule],
  controllers: [SubmissionsController, ManySubmissionsController, ProvinceSubmissionsController],
  providers: [
    SubmissionsReader,
    SubmissionDetailReader,
    ProvinceSubmissionsReader,
    SealsReader,
    SubmittingService,
    ReviewService,
    PublicationService,
    ExplanationsService,
  ],
})
export class SubmissionsModule {}
