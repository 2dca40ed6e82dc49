import { ApiProperty } from '@nestjs/swagger';
import {
  COMMUNE_ROLES,
  DIRECTIVE_STATES,
  RECIPIENTS_KINDS,
  type CommuneRole,
  type DirectiveState,
  type RecipientsKind,
} from './directives.constants.js';
import {
  TASK_CATEGORIES,
  TASK_CLARITIES,
  TASK_KINDS,
  TASK_RHYTHMS,
  TASK_STATUSES,
  type TaskCategory,
  type TaskClarity,
  type TaskKind,
  type TaskRhythm,
  type TaskStatus,
} from './tasks.constants.js';
import { TaskCountersBody } from './tasks.dto.js';

export class DirectiveBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String, format: 'date' })
  issuedOn: string;
  @ApiProperty({ type: String })
  issuer: string;
  @ApiProperty({ type: String })
  abstract: string;
  @ApiProperty({ type: String, nullable: true })
  programmeCode: string | null;
  @ApiProperty({ type: String, nullable: true })
  programmeName: string | null;
  @ApiProperty({ enum: DIRECTIVE_STATES })
  state: DirectiveState;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When communes received it.',
  })
  sentAt: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  replacedOn: string | null;
  @ApiProperty({ type: Boolean, description: "Of the caller's own body, which alone edits and issues it." })
  isMine: boolean;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The department it belongs to; null: the province.',
  })
  departmentName: string | null;
  @ApiProperty({ type: Number })
  taskCount: number;
  @ApiProperty({ type: Number, description: 'Communes that have at least one instance.' })
  communeCount: number;
  @ApiProperty({ type: String, nullable: true, description: 'Name of the signed file.' })
  fileName: string | null;
  @ApiProperty({ type: Boolean })
  isSample: boolean;
}

export class DirectivePage {
  @ApiProperty({ type: [DirectiveBody] })
  items: DirectiveBody[];
  @ApiProperty({ type: Number })
  total: number;
}

/** Enough of another directive to name it and go there. */
export class DirectiveReferenceBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: String })
  number: string;
  @ApiProperty({ type: String, format: 'date' })
  issuedOn: string;
  @ApiProperty({ type: String })
  abstract: string;
}

export class DirectiveTaskBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: Number, description: 'From 1, without gaps.' })
  ordinal: number;
  @ApiProperty({ type: String })
  title: string;
  @ApiProperty({ type: String, nullable: true })
  description: string | null;
  @ApiProperty({ enum: TASK_CATEGORIES })
  category: TaskCategory;
  @ApiProperty({ type: String, nullable: true })
  stageCode: string | null;
  @ApiProperty({ enum: TASK_KINDS })
  kind: TaskKind;
  @ApiProperty({ enum: TASK_RHYTHMS, nullable: true })
  rhythm: TaskRhythm | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  startsOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  deadline: string | null;
  @ApiProperty({ type: String, nullable: true })
  ownerPositionCode: string | null;
  @ApiProperty({ type: String, nullable: true })
  ownerPosition: string | null;
  @ApiProperty({ enum: COMMUNE_ROLES })
  communeRole: CommuneRole;
  @ApiProperty({ type: [Number] })
  leadDepartments: number[];
  @ApiProperty({ type: [Number] })
  supportDepartments: number[];
  @ApiProperty({ type: [String] })
  otherLeads: string[];
  @ApiProperty({ type: [String] })
  supportingOrgs: string[];
  @ApiProperty({ type: String, nullable: true })
  deliverable: string | null;
  @ApiProperty({ type: String, nullable: true })
  authority: string | null;
  @ApiProperty({ type: [String] })
  targetCodes: string[];
  @ApiProperty({ enum: RECIPIENTS_KINDS })
  recipientsKind: RecipientsKind;
  @ApiProperty({ type: [String] })
  recipientValues: string[];
  @ApiProperty({ type: Boolean })
  isPublic: boolean;
  @ApiProperty({ type: String, nullable: true })
  continuesId: string | null;
  @ApiProperty({
    enum: TASK_CLARITIES,
    isArray: true,
    description: 'Which of the six the line itself lacks.',
  })
  missingClarities: TaskClarity[];
}

/** What the issue of a directive brought about, as it stands now. */
export class DirectiveFanOutBody {
  @ApiProperty({ type: Number })
  communes: number;
  @ApiProperty({ type: Number, description: 'Instances of its lines, drafts included.' })
  instances: number;
  @ApiProperty({ type: Number, description: 'Of these waiting for an owner ("rõ người").' })
  drafts: number;
  @ApiProperty({ type: Number, description: 'Of these gone on from the replaced directive.' })
  continued: number;
  @ApiProperty({
    type: Number,
    description: 'Instances of the replaced directive it stands in the place of.',
  })
  superseded: number;
}

export class DirectiveDetailBody extends DirectiveBody {
  @ApiProperty({ type: String, nullable: true })
  replacesId: string | null;
  @ApiProperty({ type: DirectiveReferenceBody, nullable: true })
  replaces: DirectiveReferenceBody | null;
  @ApiProperty({ type: DirectiveReferenceBody, nullable: true })
  replacedBy: DirectiveReferenceBody | null;
  @ApiProperty({ type: Number, nullable: true })
  fileBytes: number | null;
  @ApiProperty({ type: String, nullable: true })
  fileType: string | null;
  @ApiProperty({ type: DirectiveFanOutBody, nullable: true, description: 'null while it is a draft.' })
  fanOut: DirectiveFanOutBody | null;
  @ApiProperty({ type: [DirectiveTaskBody], description: 'In their order.' })
  tasks: DirectiveTaskBody[];
}

export class NamedCommuneBody {
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
}

export class DirectiveFaultBody {
  @ApiProperty({ type: String, description: '`/tasks/0/deadline`, as in the list of lines.' })
  pointer: string;
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: String })
  detail: string;
}

export class DirectivePreviewTaskBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: Number })
  ordinal: number;
  @ApiProperty({ type: String })
  title: string;
  @ApiProperty({ enum: RECIPIENTS_KINDS })
  recipientsKind: RecipientsKind;
  @ApiProperty({ type: Number })
  recipients: number;
  @ApiProperty({ type: [String], description: 'Recipients nobody knows.' })
  unknownRecipients: string[];
  @ApiProperty({ enum: TASK_CLARITIES, isArray: true })
  missingClarities: TaskClarity[];
  @ApiProperty({ type: String, nullable: true })
  ownerPosition: string | null;
  @ApiProperty({ type: [NamedCommuneBody], description: 'Where nobody holds the post: these get a draft.' })
  withoutOwner: NamedCommuneBody[];
  @ApiProperty({ type: Number, description: 'Communes whose instance goes on from the replaced directive.' })
  continued: number;
}

export class DirectivePreviewReplacedBody extends DirectiveReferenceBody {
  @ApiProperty({ type: Number, description: 'Open instances that no longer count from the day of issue.' })
  superseded: number;
  @ApiProperty({ type: Number, description: 'Instances that go on under this directive.' })
  continued: number;
  @ApiProperty({ type: Number, description: 'Completed instances, which stay as they are.' })
  completed: number;
}

/** What issuing today would do; nothing is written. */
export class DirectivePreviewBody {
  @ApiProperty({ type: String, format: 'date' })
  asOf: string;
  @ApiProperty({ type: Number, description: 'Of the directive; send it as If-Match to issue exactly this.' })
  version: number;
  @ApiProperty({ type: Boolean, description: 'Nothing stands in the way; drafts for vacant posts do not.' })
  isReady: boolean;
  @ApiProperty({ type: [DirectiveFaultBody] })
  faults: DirectiveFaultBody[];
  @ApiProperty({ type: Number })
  communes: number;
  @ApiProperty({ type: Number })
  instances: number;
  @ApiProperty({ type: Number, description: 'Of these drafts without an owner.' })
  drafts: number;
  @ApiProperty({ type: [DirectivePreviewTaskBody] })
  tasks: DirectivePreviewTaskBody[];
  @ApiProperty({ type: DirectivePreviewReplacedBody, nullable: true })
  replaces: DirectivePreviewReplacedBody | null;
}

export class MissingOwnerBody extends NamedCommuneBody {
  @ApiProperty({ type: String })
  lineId: string;
  @ApiProperty({ type: Number })
  ordinal: number;
  @ApiProperty({ type: String })
  title: string;
  @ApiProperty({ type: String, description: "Of the commune's draft instance." })
  taskId: string;
  @ApiProperty({ type: String, nullable: true })
  ownerPosition: string | null;
}

export class DraftsCompletedBody {
  @ApiProperty({ type: Number })
  assigned: number;
  @ApiProperty({ type: [MissingOwnerBody], description: 'What still has no owner.' })
  missing: MissingOwnerBody[];
}

export class SpreadLeadBody {
  @ApiProperty({ type: String })
  orgName: string;
  @ApiProperty({ type: Number, nullable: true })
  percent: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  completedOn: string | null;
  @ApiProperty({ type: String, nullable: true })
  overdueExplanation: string | null;
}

/** One commune's instance of a line. */
export class SpreadInstanceBody extends NamedCommuneBody {
  @ApiProperty({ type: String })
  taskId: string;
  @ApiProperty({ enum: ['east', 'west'] })
  region: 'east' | 'west';
  @ApiProperty({ enum: TASK_STATUSES })
  status: TaskStatus;
  @ApiProperty({ type: Number, nullable: true })
  percent: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  deadline: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  originalDeadline: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  completedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lastReportedOn: string | null;
  @ApiProperty({ type: String, nullable: true })
  ownerName: string | null;
  @ApiProperty({ type: [SpreadLeadBody], description: 'Leads as they stand now, not those who support.' })
  leads: SpreadLeadBody[];
}

export class SpreadTaskBody {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: Number })
  ordinal: number;
  @ApiProperty({ type: String })
  title: string;
  @ApiProperty({ type: TaskCountersBody })
  counters: TaskCountersBody;
  @ApiProperty({ type: [SpreadInstanceBody], description: 'By code of the commune.' })
  communes: SpreadInstanceBody[];
}

export class DirectiveSpreadBody {
  @ApiProperty({ type: String, format: 'date' })
  asOf: string;
  @ApiProperty({ type: TaskCountersBody, description: 'Over all lines shown.' })
  counters: TaskCountersBody;
  @ApiProperty({ type: [SpreadTaskBody] })
  tasks: SpreadTaskBody[];
}
