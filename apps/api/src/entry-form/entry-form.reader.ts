import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { EntryFormBody, EntryFormQuery, Language } from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { CommuneDirectory, communeFor } from '../communes/index.js';
import { seriesOf, type SeriesRow, type SubmissionHeader } from '../figures/index.js';
import {
  isSealedOff,
  periodsBefore,
  toPeriod,
  toRow,
  toSubmission,
  type FormRow,
  type PlaceRow,
} from './entry-form.rows.js';
import { standingWarnings } from './entry-form.warnings.js';
import { warningBodies } from '../observations/index.js';
import {
  formKey,
  headerStatement,
  historyStatement,
  placeStatement,
  rowsStatement,
} from './entry-form.sql.js';

/** One commune's form of a period, with all that stands beside a figure: four statements in one round trip. */
@Injectable()
export class EntryFormReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /** @throws RowNotFoundError for another commune, or a form or period that does not exist. */
  async open(caller: CallerContext, query: EntryFormQuery, language: Language): Promise<EntryFormBody> {
    const commune = communeFor(this.communes, caller, query.communeCode);
    const key = formKey(commune, query.form, query.periodCode);
    if (!key) throw new RowNotFoundError('reporting_periods');
    const [[place], [header], rows, series] = await this.database.readAll<
      [PlaceRow, SubmissionHeader, FormRow, SeriesRow]
    >(caller.scope, [placeStatement(key), headerStatement(key), rowsStatement(key), historyStatement(key)]);
    if (!place) throw new RowNotFoundError('indicator_sets');
    const period = toPeriod(place);
    const submission = header ? toSubmission(header) : null;
    const values = seriesOf(series, ({ indicatorCode }) => indicatorCode);
    const { periodCode } = key;
    const historyPeriods = shownPeriods(periodsBefore(periodCode), series);
    const warnings = standingWarnings(rows, { periodCode, values });
    return {
      form: key.form,
      formNameVi: place.formNameVi,
      communeCode: commune.code,
      communeName: commune.fullName,
      period,
      submission,
      mayEnter: period.mayEnter && !isSealedOff(submission),
      historyPeriods,
      rows: rows.map((row) =>
        toRow(row, {
          periodCode,
          historyPeriods,
          values: values.get(row.code),
          warnings: warningBodies(warnings.get(row.code) ?? [], language),
        }),
      ),
    };
  }
}

/** From the first period on for which anything was reported; the last one always. */
function shownPeriods(codes: readonly string[], series: readonly SeriesRow[]): string[] {
  const first = codes.findIndex((code) => series.some(({ values }) => code in values));
  return codes.slice(first === -1 ? -1 : first);
}
