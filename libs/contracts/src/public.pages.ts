import type { CommuneItem } from './communes.dto.js';
import type { CommuneType, Region } from './communes.constants.js';
import type { PublicProfile } from './public.dto.js';

/** What was asked for on the portal's first page; empty strings when nothing was. */
export interface HomeQuery {
  readonly q: string;
  readonly type: CommuneType | '';
  readonly region: Region | '';
  readonly formerDistrict: string;
}

export interface HomePage {
  readonly query: HomeQuery;
  /** All former districts, for the filter, in the order of the alphabet. */
  readonly districts: readonly string[];
  /** Best first when something was searched for, otherwise by name. */
  readonly communes: readonly CommuneItem[];
}

/** What the built portal (dist/portal/entry-server.mjs) offers the server: pages as whole HTML documents. */
export interface PortalPages {
  readonly renderHome: (page: HomePage) => string;
  readonly renderCommune: (profile: PublicProfile) => string;
  readonly renderNotFound: () => string;
}
