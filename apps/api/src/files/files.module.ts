import { Global, Module } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@cis/config';
import { FileStorage } from './file-storage.js';
import { LocalFileStorage } from './local-file-storage.js';

/** The client of the bucket is loaded only where there is one: it costs time and memory at every start. */
async function fileStorage({ bucket, dataDir }: AppConfig): Promise<FileStorage> {
  if (bucket === null) return new LocalFileStorage(dataDir);
  const { S3FileStorage } = await import('./s3-file-storage.js');
  return new S3FileStorage(bucket);
}

/** The one place where files lie, for everybody. */
@Global()
@Module({
  providers: [{ provide: FileStorage, inject: [APP_CONFIG], useFactory: fileStorage }],
  exports: [FileStorage],
})
export class FilesModule {}
