import { ANNEX_FAULTS, ANNEX_NOTES, ANNEX_WARNINGS } from '@cis/contracts/directive-annex.constants';
import { useLocale } from 'react-admin';

import type { AnnexFault, AnnexNote, AnnexPreview } from './annex.types';

type Params = Readonly<Record<string, string | number>>;

function filled(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** Faults, notes and warnings in words. */
export function useAnnexText() {
  const language = useLocale() === 'en' ? 'en' : 'vi';
  return {
    fault: ({ code, params }: AnnexFault): string => filled(ANNEX_FAULTS[code][language], params),
    note: ({ code, params }: AnnexNote): string => filled(ANNEX_NOTES[code][language], params),
    warning: ({ code, params }: AnnexPreview['warnings'][number]): string =>
      filled(ANNEX_WARNINGS[code][language], params),
  };
}
