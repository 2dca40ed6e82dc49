import { foldName } from '../name-folding.js';

/** What a column holds, as far as its header's own words say. */
export type ColumnRole =
  | 'indicatorCode'
  | 'indicatorName'
  | 'communeCode'
  | 'communeName'
  | 'unit'
  | 'period'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'state'
  | 'grade'
  | 'note'
  | 'reason'
  | 'ignored';

const ROLES: readonly (readonly [role: ColumnRole, pattern: RegExp])[] = [
  ['ignored', /^(?:stt|tt|sott|sothutu|no|linhvuc|domain|kehoach.*|kh(?:nam)?(?:[0-9]{4})?|chitieugiao.*|duocgiao|dutoan.*|cungki.*|kitruoc.*|thangtruoc|namtruoc|sovoi.*|sosanh.*|tidat.*|dat(?:phantram)?|tile(?:dat|hoanthanh|thuchien|sovoi).*|tangtruong|tanggiam|target|previous.*|xuhuong)$/],
  ['indicatorCode', /^(?:ma|maso|machitieu|machitieuthongke|code|indicatorcode)$/],
  ['indicatorName', /^(?:chitieu|tenchitieu|noidung|danhmuc|danhmucchitieu|indicator|indicatorname|chitieubaocao|noidungchitieu)$/],
  ['communeCode', /^(?:maxa|maxaphuong|maphuong|madonvi|madvhc|macsbc|communecode)$/],
  ['communeName', /^(?:xa|xaphuong|phuongxa|tenxa|tenxaphuong|tendonvi|diaphuong|donvihanhchinh|xaphuongthitran|commune|donvibaocao)$/],
  ['unit', /^(?:donvitinh|dvt|dv|unit)$/],
  ['period', /^(?:ki|kibaocao|maki|thoigian|kisolieu|period|periodcode)$/],
  ['numerator', /^(?:tuso|numerator)$/],
  ['denominator', /^(?:mauso|denominator)$/],
  ['state', /^(?:trangthai|tinhtrang|state|status)$/],
  ['grade', /^(?:loaisolieu|mucdo|mucdosolieu|grade)$/],
  ['reason', /^(?:lido|lidokhongcosolieu|reason)$/],
  ['note', /^(?:ghichu|giaitrinh|note|thuyetminh)$/],
  ['value', /^(?:thuchien|giatri|solieu|ketqua|ketquathuchien|uocthuchien|uocth|th|kq|soluong|actual|value|sobo|chinhthuc|uoctinh|uoc|sothuchien|solieuthuchien)$/],
]; // prettier-ignore

/** The role a header says in so many words; null for names of indicators, communes and periods, and for everything else. */
export function roleOf(header: string): ColumnRole | null {
  const word = foldName(header.replace(/\(.*?\)/gu, ' '));
  return ROLES.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

const VALUE_WORDS =
  /^(?:(?:ước tính|ước|sơ bộ|chính thức|thực hiện|TH|số liệu|kết quả|đạt được|trong|của|đến|lũy kế|kỳ)(?![\p{L}\p{N}])\s*)+/iu;
const IGNORED_WORDS =
  /^(?:kế hoạch|ke hoach|KH\b|dự toán|cùng kỳ|cung ky|so với|so sánh|tỷ lệ đạt|tỉ lệ đạt|% đạt|%\s*(?:so|KH)|chênh lệch|tăng,? giảm|chỉ tiêu giao|kỳ trước|tháng trước)/iu;

/** `Thực hiện tháng 10` → `tháng 10`: what a header says beside "this is the actual figure". */
export function withoutValueWords(header: string): string {
  return header.replace(VALUE_WORDS, '').trim();
}

/** The column compares or plans; its figures are not what was achieved. */
export function isComparison(header: string): boolean {
  return IGNORED_WORDS.test(header.trim());
}

/** Rows that add up the ones above. */
export function isTotalLabel(label: string): boolean {
  return /^(?:tongcong|tong|tongso|cong|toantinh|tongtoantinh|total|sum|tongcacxaphuong|tongcongtoantinh|tinhgialai)$/.test(
    foldName(label),
  );
}
