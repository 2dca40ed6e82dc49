/** How Vietnamese people are listed: by given name (the last word), then family and middle names. */

/**
 * `Nguyễn Văn An` → `An Nguyễn Văn`. A proposal only: Jrai and Bahnar names do not follow one rule, so the stored
 * sort name stays editable and is never forced into two fields (domain.md 6).
 */
export function proposedSortName(fullName: string): string {
  const words = fullName.normalize('NFC').trim().split(/\s+/u);
  const given = words.pop();
  return given === undefined ? '' : [given, ...words].join(' ');
}

/** One space between words and none around them: the name as it is kept. */
export function tidyPersonName(fullName: string): string {
  return fullName.normalize('NFC').trim().replace(/\s+/gu, ' ');
}
