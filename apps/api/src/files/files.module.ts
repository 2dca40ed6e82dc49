import { Global, Module } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@cis/config';
import { FileStorage } from './file-storage.js';
import { LocalFileStorage } from './local-file-storage.js';

/** The one place where files lie, for everybody. */
@Global()
@Module({
  providers: [
    {
      provide: FileStorage,
      inject: [APP_CONFIG],
      useFactory: ({ dataDir }: AppConfig): FileStorage => new LocalFileStorage(dataDir),
    },
  ],
  exports: [FileStorage],
})
export class FilesModule {}
