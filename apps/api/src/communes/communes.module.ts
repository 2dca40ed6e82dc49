import { Module } from '@nestjs/common';
import { Database } from '@cis/database';
import { CommuneDirectory } from './commune-directory.js';
import { CommunesController } from './communes.controller.js';
import { CommunesReader } from './communes.reader.js';
import { readCommunes } from './read-communes.js';

/** Hands out the directory of present communes, read once while the application starts. */
@Module({
  controllers: [CommunesController],
  providers: [
    CommunesReader,
    {
      provide: CommuneDirectory,
      useFactory: async (database: Database) => new CommuneDirectory(await readCommunes(database)),
      inject: [Database],
    },
  ],
  exports: [CommuneDirectory, CommunesReader],
})
export class CommunesModule {}
