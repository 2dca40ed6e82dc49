import {
  DATA_GRADE_LABELS,
  FIGURE_TEMPLATE_COLUMNS,
  OBSERVATION_STATE_LABELS,
  UNIT_LABELS,
} from '@cis/contracts';
import type { Commune } from '../communes/index.js';
import type { CellContent, SheetColumn, SheetContent } from '../spreadsheet/index.js';
import type { TemplateFigure, TemplateIndicator } from './template.reader.js';

const COLUMNS: readonly SheetColumn[] = [
  { header: FIGURE_TEMPLATE_COLUMNS.indicatorCode, kind: 'text', width: 12 },
  { header: FIGURE_TEMPLATE_COLUMNS.indicatorName, kind: 'text', width: 56 },
  { header: FIGURE_TEMPLATE_COLUMNS.unit, kind: 'text', width: 18 },
  { header: FIGURE_TEMPLATE_COLUMNS.value, kind: 'number', width: 16 },
  { header: FIGURE_TEMPLATE_COLUMNS.numerator, kind: 'number' },
  { header: FIGURE_TEMPLATE_COLUMNS.denominator, kind: 'number' },
  { header: FIGURE_TEMPLATE_COLUMNS.state, kind: 'text', width: 18 },
  { header: FIGURE_TEMPLATE_COLUMNS.grade, kind: 'text', width: 14 },
  { header: FIGURE_TEMPLATE_COLUMNS.note, kind: 'text', width: 32 },
  { header: FIGURE_TEMPLATE_COLUMNS.reason, kind: 'text', width: 32 },
  { header: FIGURE_TEMPLATE_COLUMNS.communeCode, kind: 'text', width: 10 },
  { header: FIGURE_TEMPLATE_COLUMNS.period, kind: 'text', width: 14 },
];

interface TemplateInput {
  readonly commune: Commune;
  readonly periodCode: string;
  readonly periodLabel: string;
  readonly indicators: readonly TemplateIndicator[];
  readonly figures: readonly TemplateFigure[];
}

/** The entry form as a file: what is there stands in it, the rest is left to fill in. Reported figures need no state. */
export function templateSheet({
  commune,
  periodCode,
  periodLabel,
  indicators,
  figures,
}: TemplateInput): SheetContent {
  const byCode = new Map(figures.map((figure) => [figure.indicatorCode, figure]));
  const shown = indicators.flatMap(({ code }) => byCode.get(code) ?? []);
  return {
    name: periodLabel.replace('/', '-'),
    title: [
      `Số liệu báo cáo: ${commune.fullName}`,
      periodLabel,
      ...(shown.some(({ isSample }) => isSample) ? ['Số liệu minh họa'] : []),
    ],
    columns: COLUMNS,
    rows: indicators.map(({ code, nameVi, unit }): CellContent[] => {
      const figure = byCode.get(code);
      const hasParts = typeof figure?.numerator === 'number' && typeof figure.denominator === 'number';
      return [
        code,
        nameVi,
        UNIT_LABELS[unit]?.vi ?? unit,
        hasParts ? null : (figure?.value ?? null),
        figure?.numerator ?? null,
        figure?.denominator ?? null,
        figure && figure.state !== 'reported' ? OBSERVATION_STATE_LABELS[figure.state].vi : null,
        figure?.grade ? DATA_GRADE_LABELS[figure.grade].vi : null,
        figure?.note ?? null,
        figure?.reason ?? null,
        commune.code,
        periodCode,
      ];
    }),
  };
}
