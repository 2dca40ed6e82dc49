import type { FieldFault } from '@cis/contracts';
import type { RowsOf, Statement } from '@cis/database';
import type { CommuneDirectory } from '../communes/index.js';
import { recipientsOf } from './recipients.js';
import type { Line, LineField } from './line-columns.js';

/** A line of the replaced directive, as far as continuing it goes. */
interface ReplacedLine {
  readonly id: string;
  readonly kind: 'deadline' | 'routine';
  readonly ownerPositionCode: string | null;
}

/** What the lines may name; one list per statement of groundStatements. */
export interface LineGround {
  readonly communes: CommuneDirectory;
  readonly provinceCode: string;
  /** Names by id. */
  readonly departments: ReadonlyMap<number, string>;
  readonly positions: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
  /** Lines of the replaced directive by id. */
  readonly replaced: ReadonlyMap<string, ReplacedLine>;
}

export type GroundRows = [
  { id: number; name: string },
  { code: string },
  { code: string },
  { code: string },
  ReplacedLine,
];

/** Read within one round trip; groundOf puts the answers together. */
export function groundStatements(
  provinceCode: string,
  directive: { readonly programmeCode: string | null; readonly replacesId: string | null },
): Statement[] {
  return [
    [
      'select b.id, b.name_vi as name from reference.departments b where b.province_code = $1',
      [provinceCode],
    ],
    ['select x.code from reference.positions x', []],
    ['select i.code from reference.indicators i where i.retired_on is null', []],
    [
      'select s.code from reference.programme_stages s where s.programme_code = $1',
      [directive.programmeCode],
    ],
    [
      'select l.id, l.kind, l.owner_position_code as "ownerPositionCode" from steering.directive_tasks l where l.directive_id = $1',
      [directive.replacesId],
    ],
  ];
}

export function groundOf(
  communes: CommuneDirectory,
  provinceCode: string,
  [departments, positions, indicators, stages, replaced]: RowsOf<GroundRows>,
): LineGround {
  return {
    communes,
    provinceCode,
    departments: new Map(departments.map(({ id, name }) => [id, name])),
    positions: new Set(positions.map(({ code }) => code)),
    indicators: new Set(indicators.map(({ code }) => code)),
    stages: new Set(stages.map(({ code }) => code)),
    replaced: new Map(replaced.map((line) => [line.id, line])),
  };
}

/** What of a line cannot be kept; `at` is the pointer of the line, '' for a line alone. Missing clarities are no fault of a draft. */
export function lineFaults(line: Line, ground: LineGround, at = ''): FieldFault[] {
  const faults: FieldFault[] = [];
  const refuse = (field: LineField, code: string, detail: string): void => {
    faults.push({ pointer: `${at}/${field}`, code, detail });
  };
  if (line.kind === 'routine' && line.deadline !== null)
    refuse('deadline', 'kind', 'Việc thường xuyên không có thời hạn, chỉ có kỳ báo cáo.');
  if (line.startsOn !== null && line.deadline !== null && line.startsOn > line.deadline)
    refuse('startsOn', 'order', 'Ngày bắt đầu phải trước thời hạn.');
  if (line.ownerPositionCode !== null && !ground.positions.has(line.ownerPositionCode))
    refuse('ownerPositionCode', 'exists', 'Không có chức danh này.');
  if (line.stageCode !== null && !ground.stages.has(line.stageCode))
    refuse('stageCode', 'exists', 'Chương trình của văn bản không có giai đoạn này.');
  for (const field of ['leadDepartments', 'supportDepartments'] as const) {
    const unknown = line[field].filter((id) => !ground.departments.has(id));
    if (unknown.length > 0) refuse(field, 'exists', `Không có sở, ngành mã ${unknown.join(', ')}.`);
  }
  if (line.leadDepartments.some((id) => line.supportDepartments.includes(id)))
    refuse('supportDepartments', 'twice', 'Một cơ quan không vừa chủ trì vừa phối hợp.');
  const unknownTargets = line.targetCodes.filter((code) => !ground.indicators.has(code));
  if (unknownTargets.length > 0)
    refuse('targetCodes', 'exists', `Không có chỉ tiêu ${unknownTargets.join(', ')}.`);
  faults.push(...recipientFaults(line, ground, at));
  if (line.continuesId !== null) {
    const before = ground.replaced.get(line.continuesId);
    if (!before) refuse('continuesId', 'exists', 'Văn bản bị thay thế không có nhiệm vụ này.');
    else if (before.kind !== line.kind)
      refuse('continuesId', 'kind', 'Nhiệm vụ tiếp tục phải cùng loại (có thời hạn hay thường xuyên).');
  }
  return faults;
}

function recipientFaults(line: Line, ground: LineGround, at: string): FieldFault[] {
  const pointer = `${at}/recipientValues`;
  if (line.recipientsKind === 'all') {
    if (line.recipientValues.length === 0) return [];
    return [{ pointer, code: 'all', detail: 'Đã chọn tất cả thì không nêu thêm nơi nhận.' }];
  }
  if (line.recipientValues.length === 0) return [{ pointer, code: 'required', detail: 'Hãy nêu nơi nhận.' }];
  const { unknown } = recipientsOf(line, ground.communes, ground.provinceCode);
  if (unknown.length === 0) return [];
  return [{ pointer, code: 'unknown', detail: `Không có nơi nhận ${unknown.slice(0, 20).join(', ')}.` }];
}

/** The same line may be continued once only. */
export function repeatedContinuations(lines: readonly Line[], at: (index: number) => string): FieldFault[] {
  const seen = new Set<string>();
  return lines.flatMap(({ continuesId }, index) => {
    if (continuesId === null) return [];
    if (!seen.has(continuesId)) {
      seen.add(continuesId);
      return [];
    }
    return [
      {
        pointer: `${at(index)}/continuesId`,
        code: 'twice',
        detail: 'Một nhiệm vụ cũ chỉ tiếp tục ở một nhiệm vụ mới.',
      },
    ];
  });
}
