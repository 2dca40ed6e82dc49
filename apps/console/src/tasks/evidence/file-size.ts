const KILO = 1024;

/** 1,2 MB or 340 kB, as the language writes numbers. */
export function fileSize(bytes: number, locale: string): string {
  const inMega = bytes / KILO / KILO;
  if (inMega >= 1) return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(inMega)} MB`;
  return `${new Intl.NumberFormat(locale).format(Math.max(1, Math.round(bytes / KILO)))} kB`;
}
