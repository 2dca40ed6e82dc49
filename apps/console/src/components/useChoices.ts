import { useCallback } from 'react';
import { useTranslate } from 'react-admin';

import type { vi } from '../messages/vi';

type Vocabularies = (typeof vi)['cis']['words'];
export type Vocabulary = keyof Vocabularies;

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** The words of a closed vocabulary as choices, in the order of the catalogue. */
export function useChoices(vocabulary: Vocabulary, codes: readonly string[]): Choice[] {
  const translate = useTranslate();
  return codes.map((id) => ({ id, name: translate(`cis.words.${vocabulary}.${id}`) }));
}

/** One code of a vocabulary as a person reads it; unknown codes are shown as they are, absent ones as nothing. */
export function useWord(): (vocabulary: Vocabulary, code: string | null | undefined) => string {
  const translate = useTranslate();
  return useCallback(
    (vocabulary, code) => (code ? translate(`cis.words.${vocabulary}.${code}`, { _: code }) : ''),
    [translate],
  );
}
