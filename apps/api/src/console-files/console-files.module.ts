import { Module } from '@nestjs/common';
import { ConsoleFiles } from './console-files.js';
import { ConsoleFilesController } from './console-files.controller.js';

@Module({ controllers: [ConsoleFilesController], providers: [ConsoleFiles] })
export class ConsoleFilesModule {}
