import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/communes.module.js';
import { AccountTenants } from './account-tenants.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsReader } from './accounts.reader.js';
import { AccountsService } from './accounts.service.js';

/** Managing the accounts of the own tenant, or of all tenants for the province. */
@Module({
  imports: [CommunesModule],
  controllers: [AccountsController],
  providers: [AccountTenants, AccountsReader, AccountsService],
})
export class AccountsModule {}
