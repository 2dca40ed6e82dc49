import { UNIT_LABELS } from '@cis/contracts/catalogue.constants';
import type { PublicTarget } from '@cis/contracts/public.dto';
import { TARGET_RESULT_LABELS } from '@cis/contracts/targets.constants';
import { formatNumber } from '@cis/ui';

export interface TargetStanding {
  /** A class name; the words say the same. */
  readonly tone: 'ahead' | 'on-track' | 'underway' | 'at-risk' | 'missing';
  readonly icon: string;
  readonly words: string;
}

type Figure = Pick<PublicTarget, 'unit' | 'decimals'>;

export function unitLabel(unit: string): string {
  return UNIT_LABELS[unit]?.vi ?? unit;
}

/** A figure without its unit, which stands beside the indicator's name; yes-or-no indicators in words. */
export function figure({ unit, decimals }: Figure, value: number): string {
  if (unit === 'bool') return value >= 1 ? 'đạt' : 'chưa đạt';
  return formatNumber(value, decimals);
}

/** `từ 9.500`, without the unit. */
export function askedFor(target: PublicTarget): string {
  const low = target.low === null ? '' : figure(target, target.low);
  const high = target.high === null ? '' : figure(target, target.high);
  switch (target.operator) {
    case 'at_least':
      return target.unit === 'bool' ? low : `từ ${low}`;
    case 'at_most':
      return `không quá ${high}`;
    case 'range':
      return `từ ${low} đến ${high}`;
    case 'per_year':
      return `${low} mỗi năm`;
    case 'equal':
    case 'reach':
      return low;
  }
}

/** Where the target stands. Before the end of the year only how far it has come is said, never "không đạt". */
export function standing(target: PublicTarget): TargetStanding {
  if (target.latest === null) return { tone: 'missing', icon: '▨', words: 'Chưa có số liệu công bố' };
  if (target.latest.value === null)
    return { tone: 'missing', icon: '–', words: 'Không áp dụng hoặc không có số liệu' };
  const compared = comparison(target);
  switch (target.result) {
    case 'exceeded':
      return { tone: 'ahead', icon: '▲', words: `${TARGET_RESULT_LABELS.exceeded.vi}${compared}` };
    case 'met':
      return { tone: 'on-track', icon: '●', words: `${TARGET_RESULT_LABELS.met.vi}${compared}` };
    case 'not_met':
      return { tone: 'at-risk', icon: '▼', words: `${TARGET_RESULT_LABELS.not_met.vi}${compared}` };
    case null:
      return { tone: 'underway', icon: '◔', words: `Đang thực hiện${compared}` };
  }
}

function comparison(target: PublicTarget): string {
  if (target.ratio !== null && target.unit !== 'bool') return `: ${formatNumber(target.ratio, 1)} % mức giao`;
  if (target.difference === null || target.difference === 0) return '';
  const word = target.difference > 0 ? 'cao hơn' : 'thấp hơn';
  const unit = target.unit === 'pct' ? 'điểm phần trăm' : unitLabel(target.unit);
  return `: ${word} mức giao ${formatNumber(Math.abs(target.difference), target.decimals)} ${unit}`;
}
