import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueReader } from './catalogue.reader.js';

@Module({ controllers: [CatalogueController], providers: [CatalogueReader] })
export class CatalogueModule {}
