import type { CurrentSession } from '@cis/auth';
import { PROVINCE_NAMES } from '@cis/contracts';

/** Who issues a report, as its head and its foot name it. */
export interface ReportIssuer {
  /** The body above, then the body itself. */
  readonly bodies: readonly [above: string, own: string];
  /** `BC-UBND`; a department's own abbreviation is not known here. */
  readonly symbol: string;
  readonly place: string;
  /** Lines above the signature. */
  readonly signs: readonly string[];
}

export function reportIssuer({
  tenantKind,
  tenantName,
  provinceCode,
}: Pick<CurrentSession, 'tenantKind' | 'tenantName' | 'provinceCode'>): ReportIssuer {
  const province = PROVINCE_NAMES[provinceCode]?.vi ?? tenantName;
  const council = 'ỦY BAN NHÂN DÂN';
  if (tenantKind === 'department') {
    return {
      bodies: [`${council} ${province.toLocaleUpperCase('vi')}`, tenantName.toLocaleUpperCase('vi')],
      symbol: 'BC-…',
      place: shortName(province),
      signs: ['THỦ TRƯỞNG CƠ QUAN'],
    };
  }
  return {
    bodies: [council, tenantName.toLocaleUpperCase('vi')],
    symbol: 'BC-UBND',
    place: shortName(tenantName),
    signs: [`TM. ${council}`, 'CHỦ TỊCH'],
  };
}

/** `Tỉnh Gia Lai` → `Gia Lai`. */
function shortName(name: string): string {
  return name.replace(/^(tỉnh|thành phố|xã|phường)\s+/iu, '');
}
