import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/communes.module.js';
import { DirectivesReader } from '../directives/directives.reader.js';
import { AnnexController } from './annex.controller.js';
import { AnnexReader } from './annex.reader.js';

@Module({
  imports: [CommunesModule],
  controllers: [AnnexController],
  providers: [AnnexReader, DirectivesReader],
})
export class DirectiveAnnexModule {}
