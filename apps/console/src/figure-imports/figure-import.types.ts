import type { FigureCellBody, FigureImportBody, FigureReadingBody } from '@cis/contracts/figure-imports.dto';

import type { Wire } from '../components/wire';

export type FigureImport = Wire<FigureImportBody>;
export type FigureCell = Wire<FigureCellBody>;
export type FigureReading = Wire<FigureReadingBody>;

/** What holds where the table itself says nothing. */
export interface ImportDefaults {
  readonly form?: string | undefined;
  readonly communeCode?: string | undefined;
  readonly periodCode?: string | undefined;
  readonly grade?: string | undefined;
}
