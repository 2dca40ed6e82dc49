/** Browser and system in two words; the whole string says little to most people. */
export function deviceName(userAgent: string | null): string {
  if (!userAgent) return '?';
  const browser = /(Edg|Firefox|CocCoc|coc_coc|Chrome|Safari)/.exec(userAgent)?.[1] ?? '';
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(userAgent)?.[1] ?? '';
  return `${browser === 'Edg' ? 'Edge' : browser} ${system}`.trim() || userAgent.slice(0, 40);
}
