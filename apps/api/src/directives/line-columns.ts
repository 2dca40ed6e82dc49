import type { CreateDirectiveTaskBody, UpdateDirectiveTaskBody } from '@cis/contracts';
import type { ColumnValue, TableRow } from '../insert-statements.js';
import type { LineRow } from './directive-rows.js';

/** What is written down of a line: everything but its place and what is derived. */
export type Line = Omit<LineRow, 'id' | 'ordinal' | 'ownerPosition'>;
export type LineField = keyof Line;

export const LINE_FIELDS: Readonly<Record<LineField, string>> = {
  title: 'title',
  description: 'description',
  category: 'category',
  stageCode: 'stage_code',
  kind: 'kind',
  rhythm: 'rhythm',
  startsOn: 'starts_on',
  deadline: 'deadline',
  ownerPositionCode: 'owner_position_code',
  communeRole: 'commune_role',
  leadDepartments: 'lead_departments',
  supportDepartments: 'support_departments',
  otherLeads: 'other_leads',
  supportingOrgs: 'supporting_orgs',
  deliverable: 'deliverable',
  authority: 'authority',
  targetCodes: 'target_codes',
  recipientsKind: 'recipients_kind',
  recipientValues: 'recipient_values',
  isPublic: 'is_public',
  continuesId: 'continues_id',
};

const EMPTY: Omit<Line, 'title' | 'kind'> = {
  description: null,
  category: 'assigned',
  stageCode: null,
  rhythm: null,
  startsOn: null,
  deadline: null,
  ownerPositionCode: null,
  communeRole: 'lead',
  leadDepartments: [],
  supportDepartments: [],
  otherLeads: [],
  supportingOrgs: [],
  deliverable: null,
  authority: null,
  targetCodes: [],
  recipientsKind: 'all',
  recipientValues: [],
  isPublic: false,
  continuesId: null,
};

/** A new line; what the body leaves out is as for most lines. */
export function lineOf(body: CreateDirectiveTaskBody): Line {
  return changed({ ...EMPTY, title: body.title, kind: body.kind }, body);
}

/** The line with what the body gives on top. */
export function changed(line: Line, body: Partial<UpdateDirectiveTaskBody>): Line {
  const fields = Object.keys(LINE_FIELDS) as LineField[];
  const given = fields.filter((field) => body[field] !== undefined);
  const after: Line = { ...line, ...Object.fromEntries(given.map((field) => [field, body[field]])) };
  const recipientsChanged =
    after.recipientsKind !== line.recipientsKind && body.recipientValues === undefined;
  return recipientsChanged ? { ...after, recipientValues: [] } : after;
}

/** The columns of a line, for insertStatements. */
export function lineRow(line: Line): TableRow {
  return Object.fromEntries(
    (Object.keys(LINE_FIELDS) as LineField[]).map((field) => [
      LINE_FIELDS[field],
      line[field] as ColumnValue,
    ]),
  );
}
