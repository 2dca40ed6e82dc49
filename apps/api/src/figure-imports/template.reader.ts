import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { FigureMatrixQuery, FigureTemplateQuery } from '@cis/contracts';
import { Database, type Statement } from '@cis/database';
import { DomainError, parsePeriodCode, periodsOfYear, type ObservationEntry } from '@cis/domain';
import { CommuneDirectory, communeFor } from '../communes/index.js';
import { formItems } from '../figures/index.js';
import type { SheetContent } from '../spreadsheet/index.js';
import { matrixSheet } from './matrix.sheet.js';
import { templateSheet } from './template.sheet.js';

/** An indicator of a form, as a file shows it. */
export interface TemplateIndicator {
  readonly code: string;
  readonly nameVi: string;
  readonly unit: string;
  readonly decimals: number;
  readonly appliesTo: 'all' | 'xa' | 'phuong';
}

export interface TemplateFigure extends ObservationEntry {
  readonly communeId: number;
  readonly indicatorCode: string;
  readonly periodCode: string;
  readonly isSample: boolean;
}

const INDICATOR_COLUMNS = `f.name_vi as "formName", i.code, i.name_vi as "nameVi", i.unit, i.decimals, i.applies_to as "appliesTo"`;
const FIGURE_COLUMNS = `o.commune_id as "communeId", o.indicator_code as "indicatorCode", o.period_code as "periodCode", o.state, o.grade, o.value,
  o.numerator, o.denominator, o.note, o.reason, o.is_sample as "isSample"`;

type IndicatorRow = TemplateIndicator & { readonly formName: string };

/** Figures as files that import again. */
@Injectable()
export class TemplateReader {
  constructor(
    private readonly database: Database,
    private readonly communes: CommuneDirectory,
  ) {}

  /**
   * One form of one commune and period: what is entered, with what is there already.
   * @throws RowNotFoundError for another commune; DomainError observation.period-not-allowed.
   */
  async template(
    caller: CallerContext,
    query: FigureTemplateQuery,
  ): Promise<{ sheet: SheetContent; name: string }> {
    const commune = communeFor(this.communes, caller, query.communeCode);
    const period = parsePeriodCode(query.periodCode);
    const [[labels], indicators, figures] = await this.database.readAll<
      [{ labelVi: string }, IndicatorRow, TemplateFigure]
    >(caller.scope, [
      [
        'select p.label_vi as "labelVi" from reference.reporting_periods p where p.code = $1',
        [query.periodCode],
      ],
      [
        `select ${INDICATOR_COLUMNS} from reference.indicator_sets f ${formItems('$3', '$4')}
           where f.programme = $1 and f.year = $2 and f.is_form and i.kind <> 'derived' order by m.sort_order, i.code`,
        [query.form, period?.year ?? 0, commune.type, period?.kind ?? ''],
      ],
      [
        `select ${FIGURE_COLUMNS} from commune.observations o where o.commune_id = $1 and o.period_code = $2`,
        [commune.id, query.periodCode],
      ],
    ]);
    if (!labels || indicators.length === 0) {
      throw new DomainError('observation.period-not-allowed', {
        indicator: query.form,
        period: query.periodCode,
      });
    }
    const sheet = templateSheet({
      commune,
      periodCode: query.periodCode,
      periodLabel: labels.labelVi,
      indicators,
      figures,
    });
    return { sheet, name: `so-lieu-${commune.slug}-${query.periodCode.toLowerCase()}` };
  }

  /** All communes in reach by the periods of one kind of a year. @throws DomainError observation.period-not-allowed. */
  async matrix(
    caller: CallerContext,
    { form, year, kind }: FigureMatrixQuery,
  ): Promise<{ sheet: SheetContent; name: string }> {
    const own = caller.session.commune;
    const periodCodes = periodsOfYear(year)
      .filter((period) => period.kind === kind)
      .map(({ code }) => code);
    const statements: Statement[] = [
      [
        `select distinct ${INDICATOR_COLUMNS}, m.sort_order
         from reference.indicator_sets f cross join (values ('xa'), ('phuong')) t (any_type) ${formItems('any_type', '$3')}
         where f.programme = $1 and f.year = $2 and f.is_form and i.kind <> 'derived' order by m.sort_order, i.code`,
        [form, year, kind],
      ],
      [`select ${FIGURE_COLUMNS} from commune.observations o where o.period_code = any ($1)`, [periodCodes]],
    ];
    const [indicators, figures] = await this.database.readAll<[IndicatorRow, TemplateFigure]>(
      caller.scope,
      statements,
    );
    if (indicators.length === 0)
      throw new DomainError('observation.period-not-allowed', { indicator: form, period: `${year} ${kind}` });
    const communes = this.communes
      .all()
      .filter(({ id, provinceCode }) => (own ? id === own.id : provinceCode === caller.session.provinceCode));
    const sheet = matrixSheet({ year, communes, periodCodes, indicators, figures });
    return {
      sheet,
      name: `so-lieu-${own ? `${caller.session.commune?.slug}-` : ''}${year}-${kind.toLowerCase()}`,
    };
  }
}
