import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/communes.module.js';
import { DataImport } from './data-import.js';

/** Reading files of people, targets and tasks; the capabilities offer their own routes for it. */
@Module({ imports: [CommunesModule], providers: [DataImport], exports: [DataImport] })
export class DataImportModule {}
