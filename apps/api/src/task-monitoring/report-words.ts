import { formatVietnameseDate } from '@cis/domain';

/** `12 nhiệm vụ`; a count of nothing is said, never left blank (domain.md 1.2). */
export function tasksWord(count: number): string {
  return count === 0 ? 'không có' : `${count.toLocaleString('vi-VN')} nhiệm vụ`;
}

/** `Xã Ia Le, Xã Chư Sê và 12 xã, phường khác`: names as far as a sentence bears them. */
export function namesWord(names: readonly string[], most: number, rest: string): string {
  const distinct = [...new Set(names)];
  const shown = distinct.slice(0, most).join('; ');
  return distinct.length > most ? `${shown} và ${distinct.length - most} ${rest}` : shown;
}

/** Somebody's words as one sentence, ended once. */
export function sentence(text: string): string {
  const words = text.trim();
  return /[.?!…]$/u.test(words) ? words : `${words.replace(/[;,]$/u, '')}.`;
}

export { formatVietnameseDate as dayWord };
