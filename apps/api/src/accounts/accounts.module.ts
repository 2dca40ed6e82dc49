import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/communes.module.js';
import { AccountImportsController } from './account-imports.controller.js';
import { AccountImportsService } from './account-imports.service.js';
import { AccountTenants } from './account-tenants.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsReader } from './accounts.reader.js';
import { AccountsService } from './accounts.service.js';

/** Managing the accounts of the own tenant, or of all tenants for the province. */
@Module({
  imports: [CommunesModule],
  controllers: [AccountsController, AccountImportsController],
  providers: [AccountImportsService, AccountTenants, AccountsReader, AccountsService],
})
export class AccountsModule {}
