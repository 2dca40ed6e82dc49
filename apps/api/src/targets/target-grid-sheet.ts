import {
  INDICATOR_DOMAIN_LABELS,
  TARGET_HORIZON_LABELS,
  TARGET_ISSUER_LABELS,
  UNIT_LABELS,
  type TargetGridBody,
} from '@cis/contracts';
import { todayInVietnam, writeTargetText } from '@cis/domain';
import { sheetTitle, type SheetContent } from '../spreadsheet/index.js';

/**
 * The grid as people pass it around: communes × indicators with texts such as `≥ 9.500`.
 * Headers begin with the indicator's code, rows with the commune's, which is what reading it back goes by.
 */
export function targetGridSheet(grid: TargetGridBody): SheetContent {
  const what = `${TARGET_ISSUER_LABELS[grid.issuer].vi}, ${TARGET_HORIZON_LABELS[grid.horizon].vi.toLowerCase()} ${grid.year}`;
  return {
    name: 'Giao chỉ tiêu',
    title: [
      ...sheetTitle(`Giao chỉ tiêu: ${what}`, todayInVietnam(), [{ isSample: grid.isSample }]),
      'Ghi mức giao như: 95 · ≥ 95 · ≤ 3,5 · = 12 · 10 - 10,5 · đạt · 8/năm. Ô trống: chưa giao.',
    ],
    columns: [
      { header: 'Mã xã', kind: 'text' },
      { header: 'Xã, phường', kind: 'text', width: 24 },
      ...grid.indicators.map(({ code, nameVi, unit, domain }) => ({
        header: `${code} ${nameVi} (${UNIT_LABELS[unit]?.vi ?? unit}; ${INDICATOR_DOMAIN_LABELS[domain].vi})`,
        kind: 'text' as const,
        width: 20,
      })),
    ],
    rows: grid.communes.map(({ code, name }, row) => [
      code,
      name,
      ...grid.indicators.map(({ unit }, column) => {
        const cell = grid.rows[row]?.[column];
        return cell ? writeTargetText(cell, unit === 'bool') : null;
      }),
    ]),
  };
}
