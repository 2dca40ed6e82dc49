import { Module } from '@nestjs/common';
import { EvidenceReader } from './evidence.reader.js';
import { TaskFilesController } from './task-files.controller.js';
import { TaskFilesService } from './task-files.service.js';

@Module({
  controllers: [TaskFilesController],
  providers: [EvidenceReader, TaskFilesService],
})
export class TaskFilesModule {}
