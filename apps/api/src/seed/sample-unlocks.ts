import { addDays, officeHour, sampleId, type SampleContext } from './sample-context.js';
import { isOnTheTour } from './sample-indicators.js';
import type { TableRow } from './insert-rows.js';

/** The periods whose figures of 2025 the visitor enters; they locked long ago. */
const TOUR_PERIODS = ['2025-M12', '2025-Y'];
const OPEN_DAYS = 60;

/** Granted unlocks, so that the tour can enter what isLeftForTheTour leaves out. */
export function sampleUnlocks(context: SampleContext): TableRow[] {
  const { commune, actors, chance, today } = context;
  if (!isOnTheTour(commune.slug)) return [];
  return TOUR_PERIODS.map((period) => ({
    commune_id: commune.id,
    id: sampleId(commune.id, `unlock ${period}`),
    period_code: period,
    reason: 'Bổ sung số liệu chính thức năm 2025 sau khi đối chiếu với ngành dọc.',
    requested_by_name: `Cán bộ ${commune.fullName} (mẫu)`,
    decision: 'granted',
    decision_note: 'Đồng ý mở khóa để bổ sung số liệu năm 2025.',
    decided_at: officeHour(addDays(today, -1), chance),
    decided_by: actors.provinceAdminId,
    decided_by_name: 'Quản trị tỉnh (mẫu)',
    expires_at: `${addDays(today, OPEN_DAYS)}T23:59:59+07:00`,
    is_sample: true,
    created_at: officeHour(addDays(today, -2), chance),
    created_by: actors.editorId,
  }));
}
