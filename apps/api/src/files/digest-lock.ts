/**
 * The name under which the bytes of a digest are held: taken by whoever stores, attaches or removes them, so that none of the three
 * meets another halfway.
 */
export function digestLock(sha256: string): string {
  return `decision ${sha256}`;
}
