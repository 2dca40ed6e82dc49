import { Module } from '@nestjs/common';
import { ProgrammesController } from './programmes.controller.js';
import { ProgrammesReader } from './programmes.reader.js';
import { ProgrammesService } from './programmes.service.js';

@Module({ controllers: [ProgrammesController], providers: [ProgrammesReader, ProgrammesService] })
export class ProgrammesModule {}
