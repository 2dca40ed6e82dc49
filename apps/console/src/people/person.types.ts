import type { AssignmentBody, PersonBody, PersonItemBody } from '@cis/contracts/personnel.responses';
import type { RaRecord } from 'react-admin';

/** What the API sends; react-admin wants to be able to look any field up by name. */
export type PersonRow = PersonItemBody & RaRecord<string>;
export type Person = PersonBody & RaRecord<string>;
export type Assignment = AssignmentBody;
