import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/index.js';
import { PublicModule } from '../public/index.js';
import { PortalController } from './portal.controller.js';
import { PortalPagesLoader } from './portal-pages.js';
import { PortalService } from './portal.service.js';

/** The public site. */
@Module({
  imports: [CommunesModule, PublicModule],
  controllers: [PortalController],
  providers: [PortalService, PortalPagesLoader],
})
export class PortalModule {}
