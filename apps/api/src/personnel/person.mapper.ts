import type { AssignmentBody, PersonBody, PersonItemBody } from '@cis/contracts';
import {
  ageOn,
  assignmentState,
  isTermOver,
  isUnusualAge,
  joinedTitles,
  postWarnings,
  type RaisedWarning,
} from '@cis/domain';
import type { AssignmentRow, PersonDetailRow, PersonRow, Plain } from './personnel-rows.js';
import { inWords } from './personnel-warnings.js';

/** Who reads: birth date, sex and home stay with the commune and the province (domain.md 2.3). */
export type Reader = 'commune' | 'department' | 'province';

/** Field by field, so that a new column never leaves by itself. */
export function toPersonItem(row: PersonRow, reader: Reader): Plain<PersonItemBody> {
  const isClose = reader !== 'department';
  return {
    id: row.id,
    communeCode: row.communeCode,
    communeName: row.communeName,
    communeType: row.communeType,
    fullName: row.fullName,
    sortName: row.sortName,
    titles: titlesOf(row),
    posts: row.posts,
    birthDate: isClose ? row.birthDate : null,
    gender: isClose ? row.gender : null,
    hometown: isClose ? row.hometown : null,
    qualification: row.qualification,
    qualificationField: row.qualificationField,
    hasTechnicalQualification: row.hasTechnicalQualification,
    politicalTheoryLevel: row.politicalTheoryLevel,
    foreignLanguage: row.foreignLanguage,
    stateManagementLevel: row.stateManagementLevel,
    officePhone: row.officePhone,
    officeEmail: row.officeEmail,
    duties: row.duties,
    receptionSchedule: row.receptionSchedule,
    isPublished: row.isPublished,
    hasPortrait: row.hasPortrait,
    isPortraitPublished: row.isPortraitPublished,
    isSample: row.isSample,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function toPerson(
  row: PersonDetailRow,
  assignments: readonly AssignmentRow[],
  { reader, asOf }: { reader: Reader; asOf: string },
): PersonBody {
  const isHolder = row.posts.length > 0;
  const ofAge = reader !== 'department' && isHolder ? ageWarnings(row.birthDate, asOf) : [];
  return {
    ...toPersonItem(row, reader),
    portraitBasis: row.portraitBasis,
    portraitBasisNote: row.portraitBasisNote,
    portraitBasisOn: row.portraitBasisOn,
    assignments: assignments.map((assignment) => toAssignment(assignment, asOf)),
    elsewhere: row.elsewhere,
    warnings: [...assignments.flatMap((assignment) => assignmentWarnings(assignment, asOf)), ...ofAge].map(
      inWords,
    ),
  };
}

export function toAssignment(row: AssignmentRow, asOf: string): Plain<AssignmentBody> {
  return {
    id: row.id,
    personId: row.personId,
    communeCode: row.communeCode,
    communeName: row.communeName,
    positionCode: row.positionCode,
    positionName: row.positionName,
    block: row.block,
    rank: row.rank,
    kind: row.kind,
    state: assignmentState({ ...row, isVoided: row.voidedAt !== null }, asOf),
    isPrimary: row.isPrimary,
    isPublished: row.isPublished,
    term: row.term,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    endKind: row.endKind,
    decisionNumber: row.decisionNumber,
    decisionDate: row.decisionDate,
    decisionIssuer: row.decisionIssuer,
    endDecisionNumber: row.endDecisionNumber,
    endDecisionDate: row.endDecisionDate,
    note: row.note,
    voidedAt: row.voidedAt?.toISOString() ?? null,
    voidReason: row.voidReason,
    isSample: row.isSample,
    version: row.version,
  };
}

/** Only a running assignment has anything to warn of. */
export function assignmentWarnings(row: AssignmentRow, asOf: string): RaisedWarning[] {
  if (assignmentState({ ...row, isVoided: row.voidedAt !== null }, asOf) !== 'active') return [];
  const term: RaisedWarning[] = isTermOver(row.term, asOf)
    ? [{ code: 'assignment.term-over', params: { position: row.positionName, term: row.term ?? '' } }]
    : [];
  return [...postWarnings({ ...row, name: row.positionName }, row), ...term];
}

export function ageWarnings(birthDate: string | null, asOf: string): RaisedWarning[] {
  if (birthDate === null) return [];
  const age = ageOn(birthDate, asOf);
  return isUnusualAge(age) ? [{ code: 'person.age-unusual', params: { age } }] : [];
}

function titlesOf(row: PersonRow): string {
  return joinedTitles(
    row.posts.map((post) => ({ name: post.positionName, rank: post.rank, isActing: post.kind === 'acting' })),
  );
}
