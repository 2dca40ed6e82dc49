import { ApiProperty } from '@nestjs/swagger';
import {
  AGE_BANDS,
  APPOINTMENT_KINDS,
  ASSIGNMENT_STATES,
  BLOCKS,
  END_KINDS,
  GENDERS,
  POLITICAL_THEORY_LEVELS,
  PORTRAIT_BASES,
  POST_PLACES,
  POST_STATES,
  QUALIFICATIONS,
  STATE_MANAGEMENT_LEVELS,
  type AppointmentKind,
  type AssignmentState,
  type Block,
  type EndKind,
  type Gender,
  type PersonnelWarning,
  type PoliticalTheoryLevel,
  type PortraitBasis,
  type PostPlace,
  type PostState,
  type Qualification,
  type StateManagementLevel,
} from './personnel.constants.js';

export class PersonnelWarningBody implements PersonnelWarning {
  @ApiProperty({ type: String })
  code: PersonnelWarning['code'];
  @ApiProperty({ type: String })
  detail: string;
}

/** A post a person holds on the day asked about. */
export class HeldPostBody {
  @ApiProperty({ type: String, format: 'uuid' })
  assignmentId: string;
  @ApiProperty({ type: String })
  positionCode: string;
  @ApiProperty({ type: String })
  positionName: string;
  @ApiProperty({ enum: BLOCKS })
  block: Block;
  @ApiProperty({ type: Number })
  rank: number;
  @ApiProperty({ enum: APPOINTMENT_KINDS })
  kind: AppointmentKind;
  @ApiProperty({ type: Boolean })
  isPrimary: boolean;
}

/** A person as staff see them. Birth date, sex and home stay within the commune and the province: null for departments. */
export class PersonItemBody {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
  @ApiProperty({ enum: ['xa', 'phuong'] })
  communeType: 'xa' | 'phuong';
  @ApiProperty({ type: String })
  fullName: string;
  @ApiProperty({ type: String })
  sortName: string;
  @ApiProperty({ type: String, description: 'Posts held, joined in rank order.' })
  titles: string;
  @ApiProperty({ type: [HeldPostBody] })
  posts: HeldPostBody[];
  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate: string | null;
  @ApiProperty({ enum: GENDERS, nullable: true })
  gender: Gender | null;
  @ApiProperty({ type: String, nullable: true })
  hometown: string | null;
  @ApiProperty({ enum: QUALIFICATIONS, nullable: true })
  qualification: Qualification | null;
  @ApiProperty({ type: String, nullable: true })
  qualificationField: string | null;
  @ApiProperty({ type: Boolean, nullable: true })
  hasTechnicalQualification: boolean | null;
  @ApiProperty({ enum: POLITICAL_THEORY_LEVELS, nullable: true })
  politicalTheoryLevel: PoliticalTheoryLevel | null;
  @ApiProperty({ type: String, nullable: true })
  foreignLanguage: string | null;
  @ApiProperty({ enum: STATE_MANAGEMENT_LEVELS, nullable: true })
  stateManagementLevel: StateManagementLevel | null;
  @ApiProperty({ type: String, nullable: true })
  officePhone: string | null;
  @ApiProperty({ type: String, nullable: true })
  officeEmail: string | null;
  @ApiProperty({ type: String, nullable: true })
  duties: string | null;
  @ApiProperty({ type: String, nullable: true })
  receptionSchedule: string | null;
  @ApiProperty({ type: Boolean })
  isPublished: boolean;
  @ApiProperty({ type: Boolean })
  hasPortrait: boolean;
  @ApiProperty({ type: Boolean })
  isPortraitPublished: boolean;
  @ApiProperty({ type: Boolean })
  isSample: boolean;
  @ApiProperty({ type: Number })
  version: number;
  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;
}

export class PersonPage {
  @ApiProperty({ type: [PersonItemBody] })
  items: PersonItemBody[];
  @ApiProperty({ type: Number })
  total: number;
}

/** Person × post × half-open dates × decision. */
export class AssignmentBody {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, format: 'uuid' })
  personId: string;
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
  @ApiProperty({ type: String })
  positionCode: string;
  @ApiProperty({ type: String })
  positionName: string;
  @ApiProperty({ enum: BLOCKS })
  block: Block;
  @ApiProperty({ type: Number })
  rank: number;
  @ApiProperty({ enum: APPOINTMENT_KINDS })
  kind: AppointmentKind;
  @ApiProperty({ enum: ASSIGNMENT_STATES, description: 'On the day asked about.' })
  state: AssignmentState;
  @ApiProperty({ type: Boolean })
  isPrimary: boolean;
  @ApiProperty({ type: Boolean })
  isPublished: boolean;
  @ApiProperty({ type: String, nullable: true })
  term: string | null;
  @ApiProperty({ type: String, format: 'date' })
  startsOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'First day no longer held.' })
  endsOn: string | null;
  @ApiProperty({ enum: END_KINDS, nullable: true })
  endKind: EndKind | null;
  @ApiProperty({ type: String, nullable: true })
  decisionNumber: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  decisionDate: string | null;
  @ApiProperty({ type: String, nullable: true })
  decisionIssuer: string | null;
  @ApiProperty({ type: String, nullable: true })
  endDecisionNumber: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  endDecisionDate: string | null;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  voidedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  voidReason: string | null;
  @ApiProperty({ type: Boolean })
  isSample: boolean;
  @ApiProperty({ type: Number })
  version: number;
}

/** An assignment just written, with what looks wrong about it. */
export class AssignmentWrittenBody extends AssignmentBody {
  @ApiProperty({ type: [PersonnelWarningBody] })
  warnings: PersonnelWarning[];
}

/** The same human being as another commune keeps them; only within what the caller may see. */
export class PersonElsewhereBody {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
}

export class PersonBody extends PersonItemBody {
  @ApiProperty({ enum: PORTRAIT_BASES, nullable: true })
  portraitBasis: PortraitBasis | null;
  @ApiProperty({ type: String, nullable: true })
  portraitBasisNote: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  portraitBasisOn: string | null;
  @ApiProperty({ type: [AssignmentBody], description: 'Ended and voided ones included, newest first.' })
  assignments: AssignmentBody[];
  @ApiProperty({ type: [PersonElsewhereBody] })
  elsewhere: PersonElsewhereBody[];
  @ApiProperty({ type: [PersonnelWarningBody] })
  warnings: PersonnelWarning[];
}

export class HandoverBody {
  @ApiProperty({ type: AssignmentBody })
  ended: AssignmentBody;
  @ApiProperty({ type: AssignmentWrittenBody })
  started: AssignmentWrittenBody;
}

/** Sensitive data; only personnel officers meet it. version 0: nothing recorded yet. */
export class ConfidentialBody {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  partyJoinedOn: string | null;
  @ApiProperty({ type: String, nullable: true })
  career: string | null;
  @ApiProperty({ type: String, nullable: true })
  awardsDiscipline: string | null;
  @ApiProperty({ type: String, nullable: true })
  ethnicity: string | null;
  @ApiProperty({ type: String, nullable: true })
  religion: string | null;
  @ApiProperty({ type: Number })
  version: number;
}

export class PostHolderBody {
  @ApiProperty({ type: String, format: 'uuid' })
  assignmentId: string;
  @ApiProperty({ type: String, format: 'uuid' })
  personId: string;
  @ApiProperty({ type: String })
  fullName: string;
  @ApiProperty({ enum: APPOINTMENT_KINDS })
  kind: AppointmentKind;
  @ApiProperty({ type: String, format: 'date' })
  startsOn: string;
  @ApiProperty({ type: String, nullable: true })
  term: string | null;
  @ApiProperty({ type: Boolean })
  isPrimary: boolean;
  @ApiProperty({ enum: QUALIFICATIONS, nullable: true })
  qualification: Qualification | null;
  @ApiProperty({ type: String, nullable: true })
  officePhone: string | null;
  @ApiProperty({ type: Boolean })
  hasPortrait: boolean;
  @ApiProperty({ type: Boolean })
  isSample: boolean;
}

/** A post of one commune on one day, with its holders. */
export class PostBody {
  @ApiProperty({ type: String, description: '`<communeCode>-<positionCode>`' })
  id: string;
  @ApiProperty({ type: String })
  communeCode: string;
  @ApiProperty({ type: String })
  communeName: string;
  @ApiProperty({ enum: ['xa', 'phuong'] })
  communeType: 'xa' | 'phuong';
  @ApiProperty({ enum: ['east', 'west'] })
  region: 'east' | 'west';
  @ApiProperty({ type: String })
  positionCode: string;
  @ApiProperty({ type: String })
  positionName: string;
  @ApiProperty({ enum: BLOCKS })
  block: Block;
  @ApiProperty({ type: Number })
  rank: number;
  @ApiProperty({ type: Number })
  minHolders: number;
  @ApiProperty({ type: Number, nullable: true })
  maxHolders: number | null;
  @ApiProperty({ type: Boolean })
  isKeyPersonnel: boolean;
  @ApiProperty({ type: Boolean, description: 'Unfilled, it is not counted as a vacancy.' })
  isOptional: boolean;
  @ApiProperty({ enum: POST_STATES })
  state: PostState;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Since when nobody holds it; null when held, or never filled.',
  })
  vacantSince: string | null;
  @ApiProperty({ type: [PostHolderBody] })
  holders: PostHolderBody[];
  @ApiProperty({ type: [PersonnelWarningBody] })
  warnings: PersonnelWarning[];
}

export class PostPage {
  @ApiProperty({ type: [PostBody] })
  items: PostBody[];
  @ApiProperty({ type: Number })
  total: number;
}

export class PositionBody {
  @ApiProperty({ type: String, description: 'The code.' })
  id: string;
  @ApiProperty({ type: String })
  code: string;
  @ApiProperty({ type: String })
  nameVi: string;
  @ApiProperty({ type: String })
  nameEn: string;
  @ApiProperty({ enum: BLOCKS })
  block: Block;
  @ApiProperty({ type: String })
  orgUnitVi: string;
  @ApiProperty({ type: Number })
  rank: number;
  @ApiProperty({ type: Number })
  minHolders: number;
  @ApiProperty({ type: Number, nullable: true })
  maxHolders: number | null;
  @ApiProperty({ enum: POST_PLACES })
  appliesTo: PostPlace;
  @ApiProperty({
    enum: APPOINTMENT_KINDS,
    isArray: true,
    description: 'Everything an assignment may state, acting included.',
  })
  allowedKinds: AppointmentKind[];
  @ApiProperty({ type: String, nullable: true })
  term: string | null;
  @ApiProperty({ type: Boolean })
  isKeyPersonnel: boolean;
  @ApiProperty({ type: Boolean })
  isPublicDefault: boolean;
  @ApiProperty({ type: [String] })
  oftenConcurrentWith: string[];
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}

export class PositionPage {
  @ApiProperty({ type: [PositionBody] })
  items: PositionBody[];
  @ApiProperty({ type: Number })
  total: number;
}

export class ShownCountBody {
  @ApiProperty({ type: String, description: 'A code of the dimension, or `unknown`.' })
  category: string;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'null: withheld, because it or its neighbour is below 3.',
  })
  count: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Part of the total, 0 to 1.' })
  share: number | null;
}

export const STATISTIC_DIMENSIONS = ['qualification', 'technicalQualification', 'gender', 'ageBand'] as const;
export type StatisticDimension = (typeof STATISTIC_DIMENSIONS)[number];

export class PersonnelStatisticsBody {
  @ApiProperty({ type: String, format: 'date' })
  asOf: string;
  @ApiProperty({ type: String, nullable: true, description: "null: all communes of the caller's scope." })
  communeCode: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'People who hold a post; null: withheld.' })
  total: number | null;
  @ApiProperty({
    type: Boolean,
    description: 'Too few people to show anything; otherwise single counts may still be null.',
  })
  isWithheld: boolean;
  @ApiProperty({ type: Boolean, description: 'Sample data are among the counted.' })
  isSample: boolean;
  @ApiProperty({ type: [ShownCountBody] })
  qualification: ShownCountBody[];
  @ApiProperty({ type: [ShownCountBody] })
  technicalQualification: ShownCountBody[];
  @ApiProperty({ type: [ShownCountBody] })
  gender: ShownCountBody[];
  @ApiProperty({ type: [ShownCountBody], description: `Codes: ${AGE_BANDS.join(', ')}.` })
  ageBand: ShownCountBody[];
}

export class ImportFaultBody {
  @ApiProperty({ type: Number, description: 'As the spreadsheet shows it.' })
  row: number;
  @ApiProperty({ type: String, nullable: true, description: 'Letter of the column; null: the whole row.' })
  column: string | null;
  @ApiProperty({ type: String, nullable: true })
  header: string | null;
  @ApiProperty({ type: String })
  reason: string;
}

/** What an import did, or would do. Nothing is kept when there is a fault or it was a dry run. */
export class ImportReportBody {
  @ApiProperty({ type: Boolean })
  dryRun: boolean;
  @ApiProperty({ type: Boolean })
  applied: boolean;
  @ApiProperty({ type: Number })
  total: number;
  @ApiProperty({ type: Number })
  created: number;
  @ApiProperty({ type: Number })
  changed: number;
  @ApiProperty({ type: Number })
  same: number;
  @ApiProperty({ type: [ImportFaultBody] })
  faults: ImportFaultBody[];
  @ApiProperty({ type: [String] })
  ignoredHeaders: string[];
}
