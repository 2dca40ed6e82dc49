import type { PipeTransform } from '@nestjs/common';
import { INDICATOR_CODE } from '@cis/contracts';
import { RowNotFoundError } from '@cis/database';

/** What cannot be an indicator's code names no indicator: 404, as for one that is not there. */
export class IndicatorCodePipe implements PipeTransform<string, string> {
  transform(code: string): string {
    if (!INDICATOR_CODE.test(code)) throw new RowNotFoundError('indicators');
    return code;
  }
}

/** The number of a set; anything else names none. */
export class SetIdPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new RowNotFoundError('indicator_sets');
    return Number(text);
  }
}
