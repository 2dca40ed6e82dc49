import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { AuditReader } from './audit.reader.js';

/** Reading the audit trail; writing it is the database's own work. */
@Module({ controllers: [AuditController], providers: [AuditReader] })
export class AuditModule {}
