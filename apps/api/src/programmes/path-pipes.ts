import type { PipeTransform } from '@nestjs/common';
import { PROGRAMME_CODE, STAGE_CODE } from '@cis/contracts';
import { RowNotFoundError } from '@cis/database';

/** What cannot be a programme's code names no programme: 404, as for one that is not there. */
export class ProgrammeCodePipe implements PipeTransform<string, string> {
  transform(code: string): string {
    if (!PROGRAMME_CODE.test(code)) throw new RowNotFoundError('programmes');
    return code;
  }
}

/** The same for a stage of a programme. */
export class StageCodePipe implements PipeTransform<string, string> {
  transform(code: string): string {
    if (!STAGE_CODE.test(code)) throw new RowNotFoundError('programme_stages');
    return code;
  }
}
