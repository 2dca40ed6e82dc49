import { useCallback } from 'react';
import { useTranslate } from 'react-admin';

import type { vi } from './vi';

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}`;
}[keyof Tree & string];

/** A key of our own catalogue, without its `cis.` prefix; a misspelt one does not compile. */
export type TextKey = Leaves<(typeof vi)['cis']>;

export type Text = (key: TextKey, values?: Record<string, string | number>) => string;

/** Our own texts in the language of the screen; the same function until that changes. */
export function useText(): Text {
  const translate = useTranslate();
  return useCallback((key, values) => translate(`cis.${key}`, values), [translate]);
}
