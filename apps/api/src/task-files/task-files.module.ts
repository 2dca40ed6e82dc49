import { Module } from '@nestjs/common';
import { EvidenceRetention } from './evidence-retention.js';
import { EvidenceReader } from './evidence.reader.js';
import { TaskFilesController } from './task-files.controller.js';
import { TaskFilesService } from './task-files.service.js';

@Module({
  controllers: [TaskFilesController],
  providers: [EvidenceReader, EvidenceRetention, TaskFilesService],
})
export class TaskFilesModule {}
