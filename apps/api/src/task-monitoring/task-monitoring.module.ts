import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/index.js';
import { TaskListsReader } from './task-lists.reader.js';
import { TaskMonitoringController } from './task-monitoring.controller.js';
import { TaskMonitoringReader } from './task-monitoring.reader.js';
import { TaskReportController } from './task-report.controller.js';
import { TaskReportReader } from './task-report.reader.js';

@Module({
  imports: [CommunesModule],
  controllers: [TaskMonitoringController, TaskReportController],
  providers: [TaskMonitoringReader, TaskListsReader, TaskReportReader],
})
export class TaskMonitoringModule {}
