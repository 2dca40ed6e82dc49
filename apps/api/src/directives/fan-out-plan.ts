import { TASK_CLARITY_LABELS, type FieldFault, type TaskClarity } from '@cis/contracts';
import type { Commune } from '../communes/index.js';
import type { LineRow } from './directive-rows.js';
import { missingOfLine } from './line-clarity.js';
import { lineFaults, repeatedContinuations, type LineGround } from './line-faults.js';
import type { LockedDirective } from './locked-directive.js';
import { recipientsOf } from './recipients.js';

/** An instance of a line of the replaced directive that nothing stands in the place of yet. */
export interface OldInstance {
  readonly communeId: number;
  readonly id: string;
  readonly lineId: string;
  readonly isAssigned: boolean;
  readonly isCompleted: boolean;
  readonly deadline: string | null;
  readonly ownerAssignmentId: string | null;
}

/** What one commune gets of a line. */
export interface PlannedInstance {
  readonly commune: Commune;
  /** Whoever holds the post today; null: nobody, so it stays a draft. */
  readonly ownerAssignmentId: string | null;
  /** Goes on from here, with its progress; null: a new instance. */
  readonly continues: OldInstance | null;
}

export interface PlannedLine {
  readonly line: LineRow;
  readonly instances: readonly PlannedInstance[];
  readonly unknownRecipients: readonly string[];
  readonly missing: readonly TaskClarity[];
  /** What keeps it from being issued; pointers as in the list of lines. */
  readonly faults: readonly FieldFault[];
}

/** The directive to be replaced, as it stands. */
export interface ReplacedDirective {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly abstract: string;
  readonly sentAt: Date | null;
  readonly replacedOn: string | null;
}

/** What is known when a directive is looked at for issuing. */
export interface PlanGround {
  readonly directive: LockedDirective;
  readonly lines: readonly LineRow[];
  readonly ground: LineGround;
  /** Assignment by `communeId positionCode`. */
  readonly holders: ReadonlyMap<string, string>;
  readonly isProgrammeRetired: boolean;
  readonly replaced: ReplacedDirective | null;
  readonly oldInstances: readonly OldInstance[];
}

export interface FanOutPlan {
  readonly lines: readonly PlannedLine[];
  readonly faults: readonly FieldFault[];
  /** Open instances of the replaced directive that do not go on. */
  readonly superseded: readonly OldInstance[];
  /** Completed ones that do not go on: they stay, and stay counted. */
  readonly completed: readonly OldInstance[];
}

export const holderKey = (communeId: number, positionCode: string): string => `${communeId} ${positionCode}`;

/** Who gets what when the directive is issued now; nothing is guessed, what is missing is said. */
export function planFanOut(at: PlanGround): FanOutPlan {
  const old = new Map(
    at.oldInstances.map((instance) => [`${instance.lineId} ${instance.communeId}`, instance]),
  );
  const lines = at.lines.map((line, index) => planLine(at, line, index, old));
  const continued = new Set(
    lines.flatMap(({ instances }) => instances.map(({ continues }) => continues?.id)),
  );
  const left = at.oldInstances.filter(({ id }) => !continued.has(id));
  return {
    lines,
    faults: [...directiveFaults(at), ...lines.flatMap(({ faults }) => faults), ...repeated(at)],
    superseded: left.filter(({ isCompleted }) => !isCompleted),
    completed: left.filter(({ isCompleted }) => isCompleted),
  };
}

function planLine(
  { ground, holders }: PlanGround,
  line: LineRow,
  index: number,
  old: ReadonlyMap<string, OldInstance>,
): PlannedLine {
  const { communes, unknown } = recipientsOf(line, ground.communes, ground.provinceCode);
  const missing = missingOfLine(line);
  const post = line.ownerPositionCode;
  const at = `/tasks/${index}`;
  const nobody = {
    pointer: `${at}/recipientValues`,
    code: 'nobody',
    detail: 'Không có xã, phường nào nhận.',
  };
  return {
    line,
    unknownRecipients: unknown,
    missing,
    instances: communes.map((commune) => ({
      commune,
      ownerAssignmentId: post === null ? null : (holders.get(holderKey(commune.id, post)) ?? null),
      continues: old.get(`${line.continuesId ?? ''} ${commune.id}`) ?? null,
    })),
    faults: [
      ...lineFaults(line, ground, at),
      ...missing.flatMap((clarity) => clarityFault(clarity, line, at)),
      ...(communes.length === 0 && unknown.length === 0 ? [nobody] : []),
    ],
  };
}

const FIELD_OF_CLARITY: Readonly<Record<Exclude<TaskClarity, 'owner' | 'time'>, string>> = {
  work: 'title',
  responsibility: 'leadDepartments',
  product: 'deliverable',
  authority: 'authority',
};

/** A line without a post is issued: every commune then has a draft, completed one by one. */
function clarityFault(clarity: TaskClarity, { kind }: LineRow, at: string): FieldFault[] {
  if (clarity === 'owner') return [];
  const timeField = kind === 'routine' ? 'rhythm' : 'deadline';
  const field = clarity === 'time' ? timeField : FIELD_OF_CLARITY[clarity];
  return [{ pointer: `${at}/${field}`, code: clarity, detail: `Chưa ${TASK_CLARITY_LABELS[clarity].vi}.` }];
}

function repeated({ lines }: PlanGround): FieldFault[] {
  return repeatedContinuations(lines, (index) => `/tasks/${index}`);
}

function directiveFaults({ directive, lines, replaced, isProgrammeRetired }: PlanGround): FieldFault[] {
  const faults: FieldFault[] = [];
  if (lines.length === 0)
    faults.push({ pointer: '/tasks', code: 'required', detail: 'Văn bản chưa có nhiệm vụ nào.' });
  if (isProgrammeRetired)
    faults.push({ pointer: '/programmeCode', code: 'retired', detail: 'Chương trình đã ngừng áp dụng.' });
  if (directive.replacesId !== null && (replaced?.sentAt ?? null) === null)
    faults.push({ pointer: '/replacesId', code: 'draft', detail: 'Văn bản bị thay thế chưa ban hành.' });
  if (replaced && replaced.replacedOn !== null)
    faults.push({
      pointer: '/replacesId',
      code: 'replaced',
      detail: `Văn bản ${replaced.number} đã được văn bản khác thay thế.`,
    });
  return faults;
}
