import type { CallerContext } from '@cis/auth';
import type { TargetBoundsBody, TargetCellFault, TargetIssuer } from '@cis/contracts';
import {
  DomainError,
  mayIssue,
  refuseUnlessApplicable,
  type AssignableIndicator,
  type TargetAuthority,
  type TargetBounds,
} from '@cis/domain';

/** AssignableIndicator and what a target copies from it, as columns of indicator `i`. */
export const INDICATOR_COLUMNS = `i.code, i.kind, i.domain, i.applies_to as "appliesTo", i.hard_min as "hardMin", i.hard_max as "hardMax",
  i.visibility, i.retired_on is not null as "isRetired"`;

export interface IndicatorRow extends AssignableIndicator {
  readonly code: string;
  readonly visibility: 'public' | 'internal';
}

export function authorityOf({ session }: CallerContext): TargetAuthority {
  return { tenantKind: session.tenantKind, domains: session.domains };
}

/** @throws DomainError target.not-your-issuer */
export function refuseOtherIssuer(caller: CallerContext, issuer: TargetIssuer): void {
  if (!mayIssue(caller.session.tenantKind, issuer)) throw new DomainError('target.not-your-issuer');
}

export function boundsOf({
  operator,
  low,
  high,
}: Pick<TargetBoundsBody, 'operator' | 'low' | 'high'>): TargetBounds {
  return { operator, low: low ?? null, high: high ?? null };
}

/**
 * A single target's fault as the refusal its form shows.
 * @throws DomainError request.invalid, target.not-your-domain, indicator.not-applicable or target.bounds-invalid
 */
export function refuseFault(
  fault: TargetCellFault | null,
  body: TargetBoundsBody,
  indicator: IndicatorRow,
  communeType: 'xa' | 'phuong',
): void {
  switch (fault) {
    case null:
      return;
    case 'base_indicator':
      throw unknownIndicator('Số liệu cơ sở không được giao chỉ tiêu.');
    case 'retired':
      throw unknownIndicator('Chỉ tiêu này đã ngừng sử dụng.');
    case 'other_domain':
      throw new DomainError('target.not-your-domain', { domain: indicator.domain });
    case 'not_applicable':
      refuseUnlessApplicable(indicator, communeType);
      return;
    case 'range':
      throw badBounds(
        faultySide(body, indicator),
        `Giá trị của chỉ tiêu này nằm trong khoảng ${indicator.hardMin ?? '…'} – ${indicator.hardMax ?? '…'}.`,
      );
    case 'horizon':
      throw badBounds('/operator', 'Bình quân mỗi năm chỉ dùng cho chỉ tiêu của cả nhiệm kỳ.');
    default:
      throw badBounds(body.operator === 'at_most' ? '/high' : '/low', BOUNDS_NEEDED[body.operator]);
  }
}

export function unknownIndicator(detail: string): DomainError {
  return new DomainError(
    'request.invalid',
    {},
    { faults: [{ pointer: '/indicatorCode', code: 'exists', detail }] },
  );
}

function badBounds(pointer: string, detail: string): DomainError {
  return new DomainError('target.bounds-invalid', {}, { faults: [{ pointer, code: 'bounds', detail }] });
}

function faultySide(body: TargetBoundsBody, { hardMin, hardMax }: IndicatorRow): '/low' | '/high' {
  const { low } = boundsOf(body);
  const isLowFine =
    low === null || ((hardMin === null || low >= hardMin) && (hardMax === null || low <= hardMax));
  return isLowFine ? '/high' : '/low';
}

const BOUNDS_NEEDED: Readonly<Record<TargetBoundsBody['operator'], string>> = {
  at_least: 'Cần một mức từ dưới lên, không có mức trên.',
  at_most: 'Cần một mức trên, không có mức dưới.',
  equal: 'Cần đúng một giá trị.',
  range: 'Cần cả mức dưới và mức trên, mức dưới không lớn hơn mức trên.',
  reach: 'Cần đúng một mức phải đạt.',
  per_year: 'Cần đúng một mức mỗi năm.',
};
