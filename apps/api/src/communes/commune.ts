/** A present commune or ward with all that is publicly known of it. Areas in km², coordinates in WGS84 degrees. */
export interface Commune {
  /** Tenant id. */
  readonly id: number;
  readonly provinceCode: string;
  readonly code: string;
  /** Codes other systems use for it. */
  readonly codeAliases: readonly string[];
  readonly type: 'xa' | 'phuong';
  readonly name: string;
  /** With its type: `Xã Ia Le`. */
  readonly fullName: string;
  readonly slug: string;
  readonly englishName: string | null;
  readonly nameVariants: readonly string[];
  readonly validFrom: string | null;
  readonly region: 'east' | 'west';
  readonly formerProvince: string;
  readonly formerDistricts: readonly string[];
  readonly areaKm2: number;
  readonly areaSource: string | null;
  readonly population: number;
  readonly populationSource: string | null;
  readonly seat: string | null;
  readonly seatNote: string | null;
  readonly seatSource: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly labelLatitude: number;
  readonly labelLongitude: number;
  readonly resolutionClause: string | null;
  readonly formerUnits: readonly FormerUnit[];
}

/** A unit that went, wholly or in part, into a present commune. */
export interface FormerUnit {
  readonly code: string;
  readonly type: 'xa' | 'phuong' | 'thi_tran';
  readonly name: string;
  readonly fullName: string;
  readonly nameVariants: readonly string[];
  readonly district: string | null;
  readonly province: string;
  readonly extent: 'whole' | 'part';
  readonly effectiveOn: string;
  readonly note: string | null;
}

/** Why a commune answers a query; a former unit tells how the commune came about. */
export type MatchedBy =
  | { readonly kind: 'name' }
  | { readonly kind: 'code' }
  | { readonly kind: 'former-name'; readonly formerUnit: FormerUnit };

export interface CommuneFilter {
  readonly type?: 'xa' | 'phuong' | undefined;
  readonly region?: 'east' | 'west' | undefined;
  /** With or without `Huyện`, `Thị xã`, `Thành phố`; marks do not matter. */
  readonly formerDistrict?: string | undefined;
}

export interface CommuneMatch {
  readonly commune: Commune;
  /** null when nothing was asked for. */
  readonly matchedBy: MatchedBy | null;
}
