/** Evidence already at the server, waiting for the report that names it. */
export interface DraftFile {
  readonly id: string;
  readonly name: string;
}

/** A progress report being written on a phone; kept until it is sent. */
export interface UpdateDraft {
  /** null: the progress is not told. */
  readonly percent: number | null;
  /** null: the text proposed for what was chosen. */
  readonly text: string | null;
  readonly difficulty: string;
  readonly isCompletion: boolean;
  readonly product: string;
  readonly files: readonly DraftFile[];
  /** The same for every attempt to send it. */
  readonly key: string;
}

const WHOLE = 100;

export const emptyDraft = (key: string): UpdateDraft => ({
  percent: null,
  text: null,
  difficulty: '',
  isCompletion: false,
  product: '',
  files: [],
  key,
});

/** Whoever says that all is done most likely reports completion; less than all never is. */
export function withPercent(draft: UpdateDraft, percent: number, mayComplete: boolean): UpdateDraft {
  return { ...draft, percent, isCompletion: mayComplete && percent === WHOLE };
}

/** Nothing that would be missed. */
export function isEmpty({ percent, text, difficulty, product, files }: UpdateDraft): boolean {
  return percent === null && !text && difficulty === '' && product === '' && files.length === 0;
}

/** What the draft says by itself, for a text nobody wrote. */
export type Proposal = 'completion' | 'percent' | 'files' | 'none';

export function proposalOf({ percent, isCompletion, files }: UpdateDraft): Proposal {
  if (isCompletion) return 'completion';
  if (percent !== null) return 'percent';
  return files.length > 0 ? 'files' : 'none';
}

/** Completion needs the product: named, or among the evidence. */
export const lacksProduct = ({ isCompletion, product, files }: UpdateDraft): boolean =>
  isCompletion && product.trim() === '' && files.length === 0;

/** The report as the API takes it. */
export function reportOf(draft: UpdateDraft, text: string): Record<string, unknown> {
  const { percent, difficulty, isCompletion, product, files } = draft;
  return {
    body: text,
    ...(percent === null ? {} : { percent }),
    ...(difficulty.trim() === '' ? {} : { difficulty: difficulty.trim() }),
    ...(isCompletion ? { isCompletion } : {}),
    ...(isCompletion && product.trim() !== '' ? { deliverableEvidence: product.trim() } : {}),
    ...(files.length === 0 ? {} : { fileIds: files.map(({ id }) => id) }),
  };
}
