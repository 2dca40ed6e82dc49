import { ApiProperty } from '@nestjs/swagger';
import {
  TASK_ACTIONS,
  TASK_LEAD_ROLES,
  TASK_RISK_KINDS,
  TASK_STATUSES,
  type TaskAction,
  type TaskLeadRole,
  type TaskRiskKind,
  type TaskStatus,
} from './tasks.constants.js';

/** One body responsible for a task; each may be late alone. */
export class TaskLeadBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ enum: TASK_LEAD_ROLES })
  role: TaskLeadRole;
  @ApiProperty({ type: Number, nullable: true, description: 'The department, if it is one.' })
  departmentId: number | null;
  @ApiProperty({ type: String })
  orgName: string;
  @ApiProperty({ type: Boolean, description: "The caller's own body." })
  isMine: boolean;
  @ApiProperty({ type: Boolean, description: 'The caller may report for it.' })
  canReport: boolean;
  @ApiProperty({ type: Number, nullable: true })
  percent: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lastReportedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  completedOn: string | null;
  @ApiProperty({ type: Boolean, description: 'Done after the deadline, or not done though it has passed.' })
  isLate: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Why its completion was not accepted.' })
  returnReason: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Its own words on being late.' })
  overdueExplanation: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  explainedAt: string | null;
}

/** A step of the task, as people read it. */
export class TaskEventBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ enum: TASK_ACTIONS })
  action: TaskAction;
  @ApiProperty({ type: String, format: 'date-time' })
  happenedAt: string;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: String, nullable: true })
  document: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    description: 'What the step changed: `from` and `to` of a deadline, `lead`, `blockedBy`, `dueOn`, …',
  })
  details: Record<string, string | number | null>;
  @ApiProperty({ type: String, nullable: true })
  actorName: string | null;
}

/** What holds a task up, at whom, and until when that body should answer. */
export class TaskBlockBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: String })
  blockedByName: string;
  @ApiProperty({ type: String })
  question: string;
  @ApiProperty({ type: String, format: 'date' })
  dueOn: string;
  @ApiProperty({ type: String, nullable: true })
  answer: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
  @ApiProperty({ type: String, nullable: true })
  createdByName: string | null;
  @ApiProperty({ type: Boolean, description: 'Neither answered nor closed, and its day has passed.' })
  isOverdue: boolean;
  @ApiProperty({ type: Boolean, description: 'The caller may answer it.' })
  canAnswer: boolean;
}

/** A question that waits for the caller's own body. */
export class WaitingBlockBody extends TaskBlockBody {
  @ApiProperty({ type: String })
  taskId: string;
  @ApiProperty({ type: String })
  taskTitle: string;
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
}

export class WaitingBlockPage {
  @ApiProperty({ type: [WaitingBlockBody] })
  items: WaitingBlockBody[];
  @ApiProperty({ type: Number })
  total: number;
}

/** A task handed down to a named person of the same commune. */
export class TaskChildBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: String })
  title: string;
  @ApiProperty({ type: String, nullable: true })
  ownerName: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  deadline: string | null;
  @ApiProperty({ type: Number, nullable: true })
  percent: number | null;
  @ApiProperty({ enum: TASK_STATUSES })
  status: TaskStatus;
  @ApiProperty({ type: Boolean, description: 'Assigned and neither done nor set aside.' })
  isOpen: boolean;
}

/** A target that the task should move. */
export class TaskTargetBody {
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: String })
  name: string;
}

export class TaskRiskReasonBody {
  @ApiProperty({ enum: TASK_RISK_KINDS })
  kind: TaskRiskKind;
  @ApiProperty({ type: String })
  text: string;
}

/** Open work that may not be done in time, and why. */
export class TaskRiskBody {
  @ApiProperty({ type: Boolean, description: 'In time or routine, and at least one reason holds.' })
  isAtRisk: boolean;
  @ApiProperty({ type: Boolean, description: 'No report for longer than the rhythm; overdue tasks too.' })
  isSilent: boolean;
  @ApiProperty({ type: Boolean, description: 'A question waits for an answer.' })
  isBlocked: boolean;
  @ApiProperty({ type: [TaskRiskReasonBody] })
  reasons: TaskRiskReasonBody[];
}
