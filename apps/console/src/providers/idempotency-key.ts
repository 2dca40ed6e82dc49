import { useCallback, useRef } from 'react';

/** A random UUID. crypto.randomUUID exists only over HTTPS; a commune may open the console by a plain address. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** One key for the life of a form, so that a double click or a retry after a lost answer creates once; renew after success. */
export function useIdempotencyKey(): { key: () => string; renew: () => void } {
  const current = useRef<string | null>(null);
  const key = useCallback(() => (current.current ??= newKey()), []);
  const renew = useCallback(() => {
    current.current = null;
  }, []);
  return { key, renew };
}
