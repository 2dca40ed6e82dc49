import { FIGURE_TEMPLATE_COLUMNS, OBSERVATION_STATE_LABELS, UNIT_LABELS } from '@cis/contracts';
import type { Commune } from '../communes/index.js';
import type { CellContent, SheetContent } from '../spreadsheet/index.js';
import type { TemplateFigure, TemplateIndicator } from './template.reader.js';

interface MatrixInput {
  readonly year: number;
  readonly communes: readonly Commune[];
  readonly periodCodes: readonly string[];
  readonly indicators: readonly TemplateIndicator[];
  readonly figures: readonly TemplateFigure[];
}

/** Communes by periods down, indicators across; where there is no figure but a state, the cell says its word. */
export function matrixSheet({ year, communes, periodCodes, indicators, figures }: MatrixInput): SheetContent {
  const found = new Map(
    figures.map((figure) => [`${figure.communeId} ${figure.indicatorCode} ${figure.periodCode}`, figure]),
  );
  const contentOf = (key: string): CellContent => {
    const figure = found.get(key);
    if (!figure) return null;
    return figure.state === 'reported' ? figure.value : OBSERVATION_STATE_LABELS[figure.state].vi;
  };
  return {
    name: `Số liệu ${year}`,
    title: [
      `Số liệu báo cáo năm ${year}`,
      ...(figures.some(({ isSample }) => isSample) ? ['Số liệu minh họa'] : []),
    ],
    columns: [
      { header: FIGURE_TEMPLATE_COLUMNS.communeCode, kind: 'text', width: 10 },
      { header: FIGURE_TEMPLATE_COLUMNS.communeName, kind: 'text', width: 24 },
      { header: FIGURE_TEMPLATE_COLUMNS.period, kind: 'text', width: 12 },
      ...indicators.map(({ code, nameVi, unit }) => ({
        header: `${code} – ${nameVi} (${UNIT_LABELS[unit]?.vi ?? unit})`,
        kind: 'number' as const,
        width: 16,
      })),
    ],
    rows: communes.flatMap(({ id, code, fullName }) =>
      periodCodes.map((periodCode) => [
        code,
        fullName,
        periodCode,
        ...indicators.map((indicator) => contentOf(`${id} ${indicator.code} ${periodCode}`)),
      ]),
    ),
  };
}
