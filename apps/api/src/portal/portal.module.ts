import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { CommunesModule } from '../communes/index.js';
import { PublicModule } from '../public/index.js';
import { NotFoundPageFilter } from './not-found-page.filter.js';
import { PortalAssets } from './portal-assets.js';
import { PortalController } from './portal.controller.js';
import { PortalPagesLoader } from './portal-pages.js';
import { PortalService } from './portal.service.js';

/** The public site. */
@Module({
  imports: [CommunesModule, PublicModule],
  controllers: [PortalController],
  providers: [
    PortalAssets,
    PortalService,
    PortalPagesLoader,
    { provide: APP_FILTER, useClass: NotFoundPageFilter },
  ],
})
export class PortalModule {}
