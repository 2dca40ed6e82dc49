import { DAY_OFF_KIND_LABELS } from '@cis/contracts';
import { recomputeDeadlines, type MovedPeriod } from '@cis/database';
import { isSwapPossible, type DayOff } from '@cis/domain';
import type { ImportColumn } from '../import-columns.js';
import { RefusedRowError, type Importer, type RowOutcome } from '../importer.js';
import type { ReferenceContext } from '../reference-context.js';

/** The words of the calendar first, then what decisions call the same. */
const KINDS = {
  holiday: [DAY_OFF_KIND_LABELS.holiday.vi, 'Nghỉ lễ', 'Nghỉ bù', 'Lễ'],
  swap_off: [DAY_OFF_KIND_LABELS.swap_off.vi, 'Hoán đổi'],
  swap_work: [DAY_OFF_KIND_LABELS.swap_work.vi, 'Đi làm bù'],
} as const;

const COLUMNS: readonly ImportColumn[] = [
  { field: 'day', label: 'Ngày', kind: 'date', isRequired: true },
  { field: 'kind', label: 'Loại', kind: 'choice', choices: KINDS, isRequired: true },
  {
    field: 'name_vi',
    label: 'Tên ngày',
    aliases: ['Tên', 'Nội dung'],
    kind: 'text',
    longest: 200,
    isRequired: true,
  },
  { field: 'name_en', label: 'Tên tiếng Anh', kind: 'text', longest: 200 },
  { field: 'is_provisional', label: 'Dự kiến', kind: 'boolean' },
  { field: 'source', label: 'Nguồn', aliases: ['Căn cứ'], kind: 'text', longest: 500 },
];

export interface DaysOffContext extends ReferenceContext {
  /** Told which periods moved with the days. */
  readonly onMoved?: (moved: readonly MovedPeriod[]) => void;
}

/** A year's calendar, by day. Days that the file leaves out stay. */
export const daysOffImporter: Importer<DaysOffContext> = {
  columns: COLUMNS,
  start({ writer }) {
    return Promise.resolve(async ({ values }): Promise<RowOutcome> => {
      const day = String(values.day);
      if (!isSwapPossible({ day, kind: values.kind as DayOff['kind'] }))
        throw new RefusedRowError(
          'ngày nghỉ hoán đổi là ngày trong tuần, ngày làm bù là thứ Bảy, Chủ nhật',
          'kind',
        );
      const rows = (await writer.query(
        `insert into reference.days_off as present (day, kind, name_vi, name_en, is_provisional, source)
         values ($1, $2, $3, coalesce($4, $3), coalesce($5, false), $6)
         on conflict (day) do update set kind = excluded.kind, name_vi = excluded.name_vi, name_en = coalesce($4, present.name_en),
           is_provisional = excluded.is_provisional, source = coalesce($6, present.source), version = present.version + 1, updated_at = now()
         where (present.kind, present.name_vi, present.name_en, present.is_provisional, present.source) is distinct from
           (excluded.kind, excluded.name_vi, coalesce($4, present.name_en), excluded.is_provisional, coalesce($6, present.source))
         returning xmax = 0 as "isNew"`,
        [
          day,
          values.kind,
          values.name_vi,
          values.name_en ?? null,
          values.is_provisional ?? null,
          values.source ?? null,
        ],
      )) as { isNew: boolean }[];
      const [row] = rows;
      return { key: day, action: row ? (row.isNew ? 'created' : 'changed') : 'same' };
    });
  },
  async finish({ writer, onMoved }) {
    const moved = await recomputeDeadlines(writer);
    onMoved?.(moved);
  },
};
