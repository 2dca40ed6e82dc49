import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/index.js';
import { TaskListsReader } from './task-lists.reader.js';
import { TaskMonitoringController } from './task-monitoring.controller.js';
import { TaskMonitoringReader } from './task-monitoring.reader.js';

@Module({
  imports: [CommunesModule],
  controllers: [TaskMonitoringController],
  providers: [TaskMonitoringReader, TaskListsReader],
})
export class TaskMonitoringModule {}
