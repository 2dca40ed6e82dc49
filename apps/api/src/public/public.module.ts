import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/index.js';
import { PortraitsReader } from './portraits.reader.js';
import { ProfileReader } from './profile.reader.js';
import { ProfilesService } from './profiles.service.js';
import { PublicCommunesController } from './public-communes.controller.js';
import { RenderedAnswers } from './rendered-answers.js';

/** Published data for anybody. */
@Module({
  imports: [CommunesModule],
  controllers: [PublicCommunesController],
  providers: [PortraitsReader, ProfileReader, ProfilesService, RenderedAnswers],
  exports: [ProfilesService, RenderedAnswers],
})
export class PublicModule {}
