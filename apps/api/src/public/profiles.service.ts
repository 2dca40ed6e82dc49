import { Injectable } from '@nestjs/common';
import type { PublicProfile } from '@cis/contracts';
import { todayInVietnam } from '@cis/domain';
import type { Commune } from '../communes/index.js';
import { ProfileReader } from './profile.reader.js';
import { toProfile } from './profile.mapper.js';

/** Profiles for the public API and the portal's pages alike. */
@Injectable()
export class ProfilesService {
  constructor(private readonly reader: ProfileReader) {}

  async read(commune: Commune): Promise<PublicProfile> {
    const today = todayInVietnam();
    return toProfile(commune, await this.reader.read(commune, today), today);
  }
}
