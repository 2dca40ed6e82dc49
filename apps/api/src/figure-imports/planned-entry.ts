import type { DataGrade } from '@cis/contracts';
import type { ObservationEntry, Reading, SheetFigure } from '@cis/domain';

const LONGEST_REASON = 500;
const LONGEST_NOTE = 1000;
const FIRST_GRADE: DataGrade = 'preliminary';

/**
 * The figure as the table wants it, over the one that stands: what the table does not say stays. A rounded copy of a stored ratio is the
 * ratio itself, so its parts stay; another value takes their place.
 */
export function plannedEntry(
  figure: SheetFigure,
  reading: Reading | null,
  context: {
    readonly before: ObservationEntry | undefined;
    readonly grade: DataGrade | null;
    readonly decimals: number;
  },
): ObservationEntry {
  const { before } = context;
  const note = limited(figure.note, LONGEST_NOTE) ?? before?.note ?? null;
  if (reading !== null && reading.state !== 'reported') {
    const standing = before?.state === reading.state ? before.reason : null;
    const reason = limited(figure.reason, LONGEST_REASON) ?? standing ?? absenceReason(figure.raw);
    return {
      state: reading.state,
      grade: null,
      value: null,
      numerator: null,
      denominator: null,
      note,
      reason,
    };
  }
  const value = reading?.value ?? null;
  const parts = partsOf(figure, value, before, context.decimals);
  return {
    state: 'reported',
    grade: figure.grade ?? before?.grade ?? context.grade ?? FIRST_GRADE,
    value: parts.numerator !== null && parts.denominator !== null && figure.numerator === null ? null : value,
    ...parts,
    note,
    reason: null,
  };
}

function partsOf(
  { numerator, denominator }: SheetFigure,
  value: number | null,
  before: ObservationEntry | undefined,
  decimals: number,
): Pick<ObservationEntry, 'numerator' | 'denominator'> {
  if (numerator !== null || denominator !== null) {
    return {
      numerator: numerator ?? before?.numerator ?? null,
      denominator: denominator ?? before?.denominator ?? null,
    };
  }
  const standing = before?.value ?? null;
  const isSame =
    standing !== null && value !== null && Math.abs(standing - value) <= 10 ** -decimals / 2 + 1e-9;
  return before && isSame
    ? { numerator: before.numerator, denominator: before.denominator }
    : { numerator: null, denominator: null };
}

/** Why there is no figure, in the sender's own words: `chưa có số liệu (Sở chưa gửi)` → `Sở chưa gửi`. */
function absenceReason(raw: string): string {
  const inBrackets = /\(([^)]{3,})\)\s*$/u.exec(raw)?.[1];
  return limited(inBrackets ?? `Ghi trong bảng nhập: ${raw}`, LONGEST_REASON) ?? raw;
}

function limited(text: string | null, longest: number): string | null {
  return text === null ? null : text.slice(0, longest);
}
