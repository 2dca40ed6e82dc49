import { Module } from '@nestjs/common';
import { AgendaController } from './agenda.controller.js';
import { AgendaReader } from './agenda.reader.js';

@Module({ controllers: [AgendaController], providers: [AgendaReader] })
export class AgendaModule {}
