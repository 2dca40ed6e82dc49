import type {
  DirectiveBody,
  DirectiveDetailBody,
  DirectivePreviewBody,
  DirectiveSpreadBody,
  DirectiveTaskBody,
  SpreadInstanceBody,
  SpreadTaskBody,
} from '@cis/contracts/directives.responses';
import type { RaRecord } from 'react-admin';

export type DirectiveRow = DirectiveBody & RaRecord<string>;
export type Directive = DirectiveDetailBody;
export type Line = DirectiveTaskBody;
export type IssuePreview = DirectivePreviewBody;
export type Spread = DirectiveSpreadBody;
export type SpreadLine = SpreadTaskBody;
export type SpreadInstance = SpreadInstanceBody;

/** The list, and the page of one. */
export const RESOURCE = 'directives';
