/** What the source keys of the reference data stand for, in words for readers; licences and commits are in SOURCES.md beside it. */
const SOURCES: Readonly<Record<string, string>> = {
  S1: 'Nghị quyết 1664/NQ-UBTVQH15 ngày 16/6/2025',
  S2: 'Danh mục đơn vị hành chính của Cục Thống kê, tháng 7/2025',
  S3: 'NXB Tài nguyên, Môi trường và Bản đồ Việt Nam (sapnhap.bando.com.vn), qua vietnamese-provinces-database',
  S4: 'NXB Tài nguyên, Môi trường và Bản đồ Việt Nam (sapnhap.bando.com.vn), bản năm 2026',
  S5: 'NXB Tài nguyên, Môi trường và Bản đồ Việt Nam (sapnhap.bando.com.vn), bản ngày 17/7/2025',
};

/** `S4;S5` → the two titles; text that is no key stays as it is (an import may name its source in words). */
export function sourceTitles(keys: string | null): string[] {
  if (keys === null) return [];
  return keys
    .split(';')
    .map((key) => key.trim())
    .filter((key) => key !== '')
    .map((key) => SOURCES[key] ?? key);
}
