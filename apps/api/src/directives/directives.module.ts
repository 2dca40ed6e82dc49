import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/communes.module.js';
import { DirectiveFileController } from './directive-file.controller.js';
import { DirectiveFileService } from './directive-file.service.js';
import { DirectiveTasksController } from './directive-tasks.controller.js';
import { DirectiveTasksService } from './directive-tasks.service.js';
import { DirectivesController } from './directives.controller.js';
import { DirectivesReader } from './directives.reader.js';
import { DirectivesService } from './directives.service.js';

@Module({
  imports: [CommunesModule],
  controllers: [DirectivesController, DirectiveTasksController, DirectiveFileController],
  providers: [DirectivesReader, DirectivesService, DirectiveTasksService, DirectiveFileService],
})
export class DirectivesModule {}
