/** A fault's text as a person reads it: react-admin prefixes its own messages so that they can be translated with their values. */
export function sentence(message: unknown, translate: (key: string, values?: object) => string): string {
  if (typeof message !== 'string') return '';
  const marked = /^@@react-admin@@(.*)$/s.exec(message)?.[1];
  if (!marked) return translate(message, { _: message });
  const parsed = JSON.parse(marked) as string | { message: string; args: object };
  return typeof parsed === 'string' ? translate(parsed) : translate(parsed.message, parsed.args);
}
