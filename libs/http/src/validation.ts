import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldFault } from '@cis/contracts';
import { DomainError } from '@cis/domain';

/** Refuses unknown fields and wrong types everywhere; each fault carries a JSON pointer. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new DomainError('request.invalid', {}, { faults: flatten(errors, '') }),
  });
}

function flatten(errors: readonly ValidationError[], path: string): FieldFault[] {
  return errors.flatMap((error) => {
    const pointer = `${path}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      pointer,
      code: rule,
      detail: RULES[rule] ?? message,
    }));
    return [...own, ...flatten(error.children ?? [], pointer)];
  });
}

/** What each class-validator rule means to an officer; a rule with its own Vietnamese message is not listed. */
const RULES: Readonly<Record<string, string>> = {
  whitelistValidation: 'Mục này không được nhận.',
  isString: 'Cần là chữ.',
  isInt: 'Cần là số nguyên.',
  isNumber: 'Cần là số.',
  isBoolean: 'Cần là đúng hoặc sai.',
  isArray: 'Cần là danh sách.',
  isUuid: 'Mã không hợp lệ.',
  isNotEmpty: 'Không được để trống.',
  isEmail: 'Địa chỉ thư điện tử chưa đúng.',
  isDateOnly: 'Ngày chưa đúng hoặc không có thật.',
  isPlainText: 'Chữ có ký tự không hợp lệ.',
};
