import {
  APPOINTMENT_KIND_LABELS,
  GENDER_LABELS,
  POLITICAL_THEORY_LABELS,
  QUALIFICATION_LABELS,
  STATE_MANAGEMENT_LABELS,
  type AppointmentKind,
  type PersonItemBody,
} from '@cis/contracts';
import { sheetTitle, type CellContent, type SheetColumn, type SheetContent } from '../spreadsheet/index.js';

/** One row of the export: a person with one of the posts held, or with none. */
export interface PersonSheetRow extends PersonItemBody {
  readonly positionName: string | null;
  readonly kind: AppointmentKind | null;
  readonly isPrimary: boolean | null;
  readonly term: string | null;
  readonly startsOn: string | null;
  readonly decisionNumber: string | null;
  readonly decisionDate: string | null;
  readonly decisionIssuer: string | null;
}

type Field = readonly [
  header: string,
  kind: SheetColumn['kind'],
  content: (row: PersonSheetRow) => CellContent,
];

/** Headers are those the import knows: the same file imports again (a test sends it back). */
const FIELDS: readonly Field[] = [
  ['Mã xã', 'text', (row) => row.communeCode],
  ['Họ và tên', 'text', (row) => row.fullName],
  ['Ngày sinh', 'date', (row) => row.birthDate],
  ['Giới tính', 'text', (row) => row.gender && GENDER_LABELS[row.gender].vi],
  ['Quê quán', 'text', (row) => row.hometown],
  ['Trình độ chuyên môn', 'text', (row) => row.qualification && QUALIFICATION_LABELS[row.qualification].vi],
  ['Chuyên ngành', 'text', (row) => row.qualificationField],
  ['Chuyên môn khoa học - kỹ thuật', 'text', (row) => row.hasTechnicalQualification],
  [
    'Lý luận chính trị',
    'text',
    (row) => row.politicalTheoryLevel && POLITICAL_THEORY_LABELS[row.politicalTheoryLevel].vi,
  ],
  ['Ngoại ngữ', 'text', (row) => row.foreignLanguage],
  [
    'Quản lý nhà nước',
    'text',
    (row) => row.stateManagementLevel && STATE_MANAGEMENT_LABELS[row.stateManagementLevel].vi,
  ],
  ['Điện thoại công vụ', 'text', (row) => row.officePhone],
  ['Thư điện tử công vụ', 'text', (row) => row.officeEmail],
  ['Lĩnh vực phụ trách', 'text', (row) => row.duties],
  ['Lịch tiếp công dân', 'text', (row) => row.receptionSchedule],
  ['Chức danh', 'text', (row) => row.positionName],
  ['Hình thức', 'text', (row) => row.kind && APPOINTMENT_KIND_LABELS[row.kind].vi],
  ['Chức danh chính', 'text', (row) => row.isPrimary],
  ['Nhiệm kỳ', 'text', (row) => row.term],
  ['Giữ chức từ ngày', 'date', (row) => row.startsOn],
  ['Số quyết định', 'text', (row) => row.decisionNumber],
  ['Ngày quyết định', 'date', (row) => row.decisionDate],
  ['Cơ quan quyết định', 'text', (row) => row.decisionIssuer],
];

/** The list as a sheet; sample data say so above the header. */
export function peopleSheet(rows: readonly PersonSheetRow[], asOf: string): SheetContent {
  return {
    name: 'Nhân sự chủ chốt',
    title: sheetTitle('Nhân sự chủ chốt', asOf, rows),
    columns: FIELDS.map(([header, kind]) => ({ header, kind })),
    rows: rows.map((row) => FIELDS.map(([, , content]) => content(row))),
  };
}
