import type { Client } from 'pg';
import { writeXlsx } from 'hucre/xlsx';

/** A year of figures of all communes; values lie within every hard range. */
export interface FigureTable {
  readonly communes: readonly { readonly id: number; readonly code: string }[];
  readonly indicators: readonly { readonly code: string; readonly middle: number }[];
  readonly months: readonly string[];
}

const INDICATORS = 60;

/** Makes 60 indicators monthly and all months of the year open, as far as the bench needs them. */
export async function figureTable(admin: Client, year: number): Promise<FigureTable> {
  const { rows: indicators } = await admin.query<{ code: string; middle: number }>(
    `select i.code, case when i.unit = 'bool' then 1 else (coalesce(i.soft_min, 0) + coalesce(i.soft_max, i.hard_max, 100)) / 2 end::float8 as middle
     from reference.indicators i where i.kind <> 'derived' and i.applies_to = 'all' and i.retired_on is null order by i.sort_order limit $1`,
    [INDICATORS],
  );
  await admin.query(
    `update reference.indicators set period_kinds = array_append(period_kinds, 'M') where code = any ($1) and not 'M' = any (period_kinds)`,
    [indicators.map(({ code }) => code)],
  );
  await admin.query(`update reference.reporting_periods set locks_on = '2100-01-01' where year = $1`, [year]);
  const { rows: communes } = await admin.query<{ id: number; code: string }>(
    'select id, code from reference.administrative_units where valid_to is null order by code',
  );
  const months = Array.from({ length: 12 }, (_, index) => `${year}-M${String(index + 1).padStart(2, '0')}`);
  return { communes, indicators, months };
}

/** One figure; the shift makes another table of the same places. */
export function valueOf({ middle }: { readonly middle: number }, month: number, shift: number): number {
  return middle === 1 ? 1 : Math.round(middle * (1 + (month + shift) / 100) * 100) / 100;
}

/** The table as the matrix of a year that imports. */
export async function tableFile(
  { communes, indicators, months }: FigureTable,
  shift: number,
): Promise<Buffer> {
  const rows = communes.flatMap(({ code }) =>
    months.map((period, month) => [
      code,
      period,
      ...indicators.map((indicator) => valueOf(indicator, month, shift)),
    ]),
  );
  const header = ['Mã xã', 'Kỳ báo cáo', ...indicators.map(({ code }) => code)];
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Số liệu', rows: [header, ...rows] }] }));
}

/** One month of it as a spreadsheet puts it on the clipboard. */
export function tableText({ communes, indicators }: FigureTable): string {
  const lines = communes.map(({ code }) =>
    [code, ...indicators.map((indicator) => String(valueOf(indicator, 0, 7)).replace('.', ','))].join('\t'),
  );
  return [['Mã xã', ...indicators.map(({ code }) => code)].join('\t'), ...lines].join('\n');
}
