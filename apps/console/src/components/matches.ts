import type { Validator } from 'react-admin';

/** Refuses text of another shape, saying which one is wanted; an empty field is "required"'s business. */
export function matches(pattern: RegExp, message: string): Validator {
  return (value: unknown) =>
    typeof value === 'string' && value !== '' && !pattern.test(value) ? message : undefined;
}
