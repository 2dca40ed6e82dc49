import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/communes.module.js';
import { DirectiveFileController } from './directive-file.controller.js';
import { DirectiveDraftsService } from './directive-drafts.service.js';
import { DirectiveIssueController } from './directive-issue.controller.js';
import { DirectiveIssueService } from './directive-issue.service.js';
import { DirectivePreviewReader } from './directive-preview.reader.js';
import { DirectiveSpreadController } from './directive-spread.controller.js';
import { DirectiveSpreadReader } from './directive-spread.reader.js';
import { DirectiveFileService } from './directive-file.service.js';
import { DirectiveTasksController } from './directive-tasks.controller.js';
import { DirectiveTasksService } from './directive-tasks.service.js';
import { DirectivesController } from './directives.controller.js';
import { DirectivesReader } from './directives.reader.js';
import { DirectivesService } from './directives.service.js';

import { TaskDocumentController } from './task-document.controller.js';

@Module({
  imports: [CommunesModule],
  controllers: [
    DirectivesController,
    DirectiveTasksController,
    DirectiveFileController,
    DirectiveIssueController,
    DirectiveSpreadController,
    TaskDocumentController,
  ],
  providers: [
    DirectivesReader,
    DirectivesService,
    DirectiveTasksService,
    DirectiveFileService,
    DirectivePreviewReader,
    DirectiveIssueService,
    DirectiveDraftsService,
    DirectiveSpreadReader,
  ],
})
export class DirectivesModule {}
