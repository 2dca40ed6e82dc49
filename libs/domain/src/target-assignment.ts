import type {
  AppliesTo,
  IndicatorDomain,
  TargetCellFault,
  TargetHorizon,
  TargetIssuer,
  TenantKind,
} from '@cis/contracts';
import { boundsFit, type TargetBounds } from './achievement.js';

/** What the rules need to know of an indicator. */
export interface AssignableIndicator {
  readonly kind: 'base' | 'indicator' | 'derived';
  readonly domain: IndicatorDomain;
  readonly appliesTo: AppliesTo;
  readonly hardMin: number | null;
  readonly hardMax: number | null;
  readonly isRetired: boolean;
}

/** Who assigns. */
export interface TargetAuthority {
  readonly tenantKind: TenantKind;
  /** Indicator domains a department owns. */
  readonly domains: readonly string[];
}

/**
 * Whose targets a body may assign and adjust. The council's and the congress's resolutions are the commune's own documents, so its
 * leader records them and nobody above; what the province assigns comes from the province and its departments alone.
 */
export function mayIssue(tenantKind: TenantKind, issuer: TargetIssuer): boolean {
  return (tenantKind === 'commune') === (issuer !== 'province');
}

/** A department assigns only in the domains it owns; everybody else in all. */
export function ownsDomain({ tenantKind, domains }: TargetAuthority, domain: IndicatorDomain): boolean {
  return tenantKind !== 'department' || domains.includes(domain);
}

/** The first rule a target would break; null when it may be assigned. */
export function targetFault(
  bounds: TargetBounds,
  horizon: TargetHorizon,
  indicator: AssignableIndicator,
  communeType: 'xa' | 'phuong',
  authority: TargetAuthority,
): TargetCellFault | null {
  if (indicator.isRetired) return 'retired';
  if (indicator.kind === 'base') return 'base_indicator';
  if (!ownsDomain(authority, indicator.domain)) return 'other_domain';
  if (indicator.appliesTo !== 'all' && indicator.appliesTo !== communeType) return 'not_applicable';
  return boundsFault(bounds, horizon, indicator);
}

/** The bounds fit the operator and the horizon, and lie where a figure of the indicator can lie at all. */
export function boundsFault(
  bounds: TargetBounds,
  horizon: TargetHorizon,
  { hardMin, hardMax }: Pick<AssignableIndicator, 'hardMin' | 'hardMax'>,
): 'bounds' | 'horizon' | 'range' | null {
  if (!boundsFit(bounds)) return 'bounds';
  if (bounds.operator === 'per_year') {
    // A rate is not a figure of the indicator: 8 % a year says nothing about where the level may lie.
    return horizon === 'year' ? 'horizon' : null;
  }
  const isOutside = [bounds.low, bounds.high].some(
    (bound) =>
      bound !== null && ((hardMin !== null && bound < hardMin) || (hardMax !== null && bound > hardMax)),
  );
  return isOutside ? 'range' : null;
}

/** Whether two versions ask for the same; bounds are kept with six decimals. */
export function sameBounds(one: TargetBounds, other: TargetBounds): boolean {
  return (
    one.operator === other.operator && sameFigure(one.low, other.low) && sameFigure(one.high, other.high)
  );
}

function sameFigure(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.round(one * 1e6) === Math.round(other * 1e6);
}
