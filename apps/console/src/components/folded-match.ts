import { foldName } from '@cis/domain/name-folding';

/** Whether a choice contains what was typed, marks or not. */
export function foldedMatch(choice: string, typed: string): boolean {
  return foldName(choice).includes(foldName(typed));
}
