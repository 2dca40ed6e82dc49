import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/index.js';
import { UnlockRequestsController } from './unlock-requests.controller.js';
import { UnlockRequestsReader } from './unlock-requests.reader.js';
import { UnlockRequestsService } from './unlock-requests.service.js';

@Module({
  imports: [CommunesModule],
  controllers: [UnlockRequestsController],
  providers: [UnlockRequestsReader, UnlockRequestsService],
})
export class UnlockRequestsModule {}
