import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccessGuard, RefusalRecorder } from '@cis/auth';
import type { AppConfig } from '@cis/config';
import type { Database } from '@cis/database';
import { ProblemFilter, UnknownQueryGuard, validationPipe } from '@cis/http';
import { AccountsModule } from './accounts/accounts.module.js';
import { AuditModule } from './audit/audit.module.js';
import { DatabaseModule } from './database/database.module.js';
import { HealthController } from './health/health.controller.js';
import { FilesModule } from './files/files.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { CommunesModule } from './communes/communes.module.js';
import { PersonnelModule } from './personnel/personnel.module.js';
import { PublicModule } from './public/public.module.js';
import { PortalModule } from './portal/portal.module.js';
import { ConsoleFilesModule } from './console-files/console-files.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { PeriodsModule } from './periods/periods.module.js';
import { ReportQualityModule } from './report-quality/report-quality.module.js';
import { UnlockRequestsModule } from './unlock-requests/unlock-requests.module.js';
import { TargetsModule } from './targets/targets.module.js';
import { ObservationsModule } from './observations/observations.module.js';
import { EntryFormModule } from './entry-form/entry-form.module.js';
import { FigureImportsModule } from './figure-imports/figure-imports.module.js';
import { SubmissionsModule } from './submissions/submissions.module.js';
import { ProgrammesModule } from './programmes/programmes.module.js';
import { DirectiveAnnexModule } from './directive-annex/directive-annex.module.js';
import { DirectivesModule } from './directives/directives.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { TaskFilesModule } from './task-files/task-files.module.js';
import { TaskMonitoringModule } from './task-monitoring/task-monitoring.module.js';
import { AgendaModule } from './agenda/agenda.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';

/** The house: global guard, pipe and filter, and one module per capability. */
@Module({})
export class AppModule {
  static with(config: AppConfig, database: Database): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.with(config, database),
        FilesModule,
        IdentityModule,
        AccountsModule,
        AuditModule,
        CommunesModule,
        PersonnelModule,
        PublicModule,
        PortalModule,
        ConsoleFilesModule,
        CatalogueModule,
        PeriodsModule,
        UnlockRequestsModule,
        ReportQualityModule,
        TargetsModule,
        ObservationsModule,
        EntryFormModule,
        FigureImportsModule,
        SubmissionsModule,
        ProgrammesModule,
        DirectiveAnnexModule,
        DirectivesModule,
        TasksModule,
        TaskFilesModule,
        TaskMonitoringModule,
        AgendaModule,
        NotificationsModule,
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: UnknownQueryGuard },
        { provide: APP_INTERCEPTOR, useClass: RefusalRecorder },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
