import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@cis/config';
import { Database } from '@cis/database';

/** The open database and the configuration, for everybody; whoever opened them closes them. */
@Global()
@Module({})
export class DatabaseModule {
  static with(config: AppConfig, database: Database): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: APP_CONFIG, useValue: config },
        { provide: Database, useValue: database },
      ],
      exports: [APP_CONFIG, Database],
    };
  }
}
