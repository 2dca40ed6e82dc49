import { useEffect, useRef } from 'react';

const EVERY_MS = 120_000;
/** A screen nobody touches must not keep its session alive. */
const PRESENT_MS = 15 * 60_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'visibilitychange'] as const;

/** Calls `refresh` now and then while somebody works with the visible page and the network is there; at once when they come back. */
export function useGentlePolling(refresh: () => void): void {
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  useEffect(() => {
    let lastSeen = Date.now();
    let lastRefresh = Date.now();
    const poll = (): void => {
      const isPresent = !document.hidden && Date.now() - lastSeen < PRESENT_MS;
      if (!isPresent || !navigator.onLine || Date.now() - lastRefresh < EVERY_MS) return;
      lastRefresh = Date.now();
      latest.current();
    };
    const notice = (): void => {
      lastSeen = Date.now();
      poll();
    };
    const timer = window.setInterval(poll, EVERY_MS);
    for (const sign of SIGNS_OF_LIFE) document.addEventListener(sign, notice, { passive: true });
    return () => {
      window.clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) document.removeEventListener(sign, notice);
    };
  }, []);
}
