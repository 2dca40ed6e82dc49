import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/communes.module.js';
import { BulkStepsController } from './bulk-steps.controller.js';
import { BulkStepsService } from './bulk-steps.service.js';
import { HandDownService } from './hand-down.service.js';
import { TaskBlocksController } from './task-blocks.controller.js';
import { TaskBlocksService } from './task-blocks.service.js';
import { TaskStepsController } from './task-steps.controller.js';
import { TaskStepsService } from './task-steps.service.js';
import { TasksController } from './tasks.controller.js';
import { TasksReader } from './tasks.reader.js';
import { TasksService } from './tasks.service.js';

@Module({
  imports: [CommunesModule],
  controllers: [TasksController, BulkStepsController, TaskStepsController, TaskBlocksController],
  providers: [
    TasksReader,
    TasksService,
    TaskStepsService,
    TaskBlocksService,
    HandDownService,
    BulkStepsService,
  ],
})
export class TasksModule {}
