import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/communes.module.js';
import { TaskStepsController } from './task-steps.controller.js';
import { TaskStepsService } from './task-steps.service.js';
import { TasksController } from './tasks.controller.js';
import { TasksReader } from './tasks.reader.js';
import { TasksService } from './tasks.service.js';

@Module({
  imports: [CommunesModule],
  controllers: [TasksController, TaskStepsController],
  providers: [TasksReader, TasksService, TaskStepsService],
})
export class TasksModule {}
