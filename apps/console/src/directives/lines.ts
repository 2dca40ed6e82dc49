import type { Line } from './directive.types';

/** What is sent for a line; the rest the server derives. */
export type LineBody = Omit<Line, 'id' | 'ordinal' | 'ownerPosition' | 'missingClarities'>;

export function lineBody(line: Line): LineBody {
  const { id: _, ordinal: _ordinal, ownerPosition: _position, missingClarities: _missing, ...body } = line;
  return body;
}

/** A line as it is when nothing is known of it. */
export const EMPTY_LINE = {
  category: 'assigned',
  kind: 'deadline',
  communeRole: 'lead',
  recipientsKind: 'all',
  recipientValues: [],
  leadDepartments: [],
  supportDepartments: [],
  otherLeads: [],
  supportingOrgs: [],
  targetCodes: [],
  isPublic: false,
} as const;
