import { Injectable, type PipeTransform } from '@nestjs/common';
import { isDateOnly } from '@cis/contracts';
import { RowNotFoundError } from '@cis/database';

/** A path that names no day names no row. @throws RowNotFoundError */
@Injectable()
export class DayParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isDateOnly(value)) throw new RowNotFoundError('days_off');
    return value;
  }
}
