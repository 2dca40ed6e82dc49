import { Transform } from 'class-transformer';
import { registerDecorator, ValidateIf, type ValidationOptions } from 'class-validator';

/** 'YYYY-MM-DD' of a day that exists, 1900-2100. */
export function isDateOnly(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return (
    !Number.isNaN(day.getTime()) &&
    day.toISOString().startsWith(value) &&
    value >= '1900-01-01' &&
    value <= '2100-12-31'
  );
}

/** Property decorator for isDateOnly. */
export function IsDateOnly(options?: ValidationOptions): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isDateOnly',
      target: target.constructor,
      propertyName: String(property),
      ...(options ? { options } : {}),
      validator: {
        validate: isDateOnly,
        defaultMessage: () => 'Ngày chưa đúng hoặc không có thật (cần dạng năm-tháng-ngày).',
      },
    });
  };
}

/** May be left out, but null is no value of it: for fields that have a default or cannot be cleared. */
export function IfGiven(): PropertyDecorator {
  return ValidateIf((_, value: unknown) => value !== undefined);
}

/** Text that PostgreSQL and every browser can hold: no NUL, no lone surrogate, 1 to `longest` UTF-16 units after trimming. */
export function IsPlainText(longest: number, options?: ValidationOptions): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isPlainText',
      target: target.constructor,
      propertyName: String(property),
      ...(options ? { options } : {}),
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' &&
          value.length >= 1 &&
          value.length <= longest &&
          value.isWellFormed() &&
          !value.includes('\0'),
        defaultMessage: () => `Cần từ 1 đến ${longest} ký tự.`,
      },
    });
  };
}

/** Trims text and makes it NFC before it is checked; an empty text becomes null, which clears an optional field. */
export function Tidy(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => {
    if (typeof value !== 'string') return value;
    const tidy = value.normalize('NFC').trim();
    return tidy === '' ? null : tidy;
  });
}
