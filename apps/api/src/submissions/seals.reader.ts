import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { SealVerificationBody } from '@cis/contracts';
import { Database, verifySeals } from '@cis/database';
import { CommuneDirectory, communeFor } from '../communes/index.js';

/** Recomputes a commune's seals in the database, by the function that made them. */
@Injectable()
export class SealsReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  async verify(caller: CallerContext, communeCode?: string): Promise<SealVerificationBody> {
    const commune = communeFor(this.communes, caller, communeCode);
    const { seals, faults } = await verifySeals(this.database, caller.scope, commune.id);
    return {
      communeCode: commune.code,
      communeName: commune.fullName,
      seals,
      faults: [...faults],
      checkedAt: new Date().toISOString(),
    };
  }
}
