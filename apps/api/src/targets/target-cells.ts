import {
  LARGEST_FIGURE,
  MOST_TARGET_CELLS,
  TARGET_OPERATORS,
  type FieldFault,
  type TargetCellBody,
} from '@cis/contracts';
import { DomainError } from '@cis/domain';

const LONGEST_CODE = 20;
const LONGEST_NOTE = 1000;
const LARGEST_NUMBER = 32_767;
const MOST_FAULTS = 100;
const OPERATORS: ReadonlySet<unknown> = new Set(TARGET_OPERATORS);

/** For each field: what is wrong with its value, or null. Fields not listed are unknown. */
const CHECKS: Readonly<Record<keyof TargetCellBody, (value: unknown) => string | null>> = {
  communeCode: (value) => (isCode(value) ? null : 'Cần mã xã, phường.'),
  indicatorCode: (value) => (isCode(value) ? null : 'Cần mã chỉ tiêu.'),
  operator: (value) => (OPERATORS.has(value) ? null : 'Phép so sánh chưa đúng.'),
  low: figureFault,
  high: figureFault,
  note: (value) =>
    isAbsent(value) || (typeof value === 'string' && value.length <= LONGEST_NOTE && isPlain(value))
      ? null
      : `Ghi chú tối đa ${LONGEST_NOTE} ký tự.`,
  expectedNumber: (value) =>
    isAbsent(value) || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LARGEST_NUMBER)
      ? null
      : 'Cần số của bản đang xem.',
};
const REQUIRED = ['communeCode', 'indicatorCode', 'operator'] as const;

/**
 * The cells of a batch, each field checked.
 * @throws DomainError request.invalid with a pointer for each fault
 */
export function readTargetCells(value: unknown): TargetCellBody[] {
  if (!Array.isArray(value) || value.length === 0) throw invalid([fault('/cells', 'Chưa có ô nào.')]);
  if (value.length > MOST_TARGET_CELLS)
    throw invalid([fault('/cells', `Mỗi lần tối đa ${MOST_TARGET_CELLS} ô.`)]);
  const faults: FieldFault[] = [];
  const cells = value.map((cell: unknown, index) => {
    if (faults.length < MOST_FAULTS) faults.push(...faultsOf(cell, `/cells/${index}`));
    return faults.length === 0 ? cellOf(cell as TargetCellBody) : (cell as TargetCellBody);
  });
  if (faults.length > 0) throw invalid(faults.slice(0, MOST_FAULTS));
  return cells;
}

function faultsOf(cell: unknown, pointer: string): FieldFault[] {
  if (typeof cell !== 'object' || cell === null || Array.isArray(cell))
    return [fault(pointer, 'Cần là một ô.')];
  const fields = cell as Readonly<Record<string, unknown>>;
  const faults: FieldFault[] = [];
  for (const field of REQUIRED)
    if (!Object.hasOwn(fields, field)) faults.push(fault(`${pointer}/${field}`, 'Không được để trống.'));
  for (const field of Object.keys(fields)) {
    const check = Object.hasOwn(CHECKS, field) ? CHECKS[field as keyof TargetCellBody] : unknownField;
    const detail = check(fields[field]);
    if (detail !== null) faults.push(fault(`${pointer}/${field}`, detail));
  }
  return faults;
}

function cellOf({ note, low, high, ...cell }: TargetCellBody): TargetCellBody {
  const tidy = note?.normalize('NFC').trim();
  return {
    ...cell,
    low: low ?? null,
    high: high ?? null,
    note: tidy === undefined || tidy === '' ? null : tidy,
  };
}

function unknownField(): string {
  return 'Mục này không được nhận.';
}

function figureFault(value: unknown): string | null {
  if (isAbsent(value)) return null;
  return typeof value === 'number' && Math.abs(value) <= LARGEST_FIGURE ? null : 'Cần là số hợp lý.';
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isCode(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_CODE && isPlain(value);
}

function isPlain(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function fault(pointer: string, detail: string): FieldFault {
  return { pointer, code: 'cell', detail };
}

function invalid(faults: readonly FieldFault[]): DomainError {
  return new DomainError('request.invalid', {}, { faults });
}
