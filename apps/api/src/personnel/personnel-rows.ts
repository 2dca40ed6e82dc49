import type {
  AppointmentKind,
  AssignmentBody,
  HeldPostBody,
  PersonElsewhereBody,
  PersonItemBody,
  PostHolderBody,
  PostPlace,
} from '@cis/contracts';

/** The fields of a response class, for objects that are put together from several. */
export type Plain<Body> = { [Field in keyof Body]: Body[Field] };

/** What the statements of personnel-sql.ts answer. */
export interface PersonRow extends Omit<PersonItemBody, 'titles' | 'updatedAt'> {
  readonly updatedAt: Date;
  readonly posts: HeldPostBody[];
}

export interface PersonDetailRow extends PersonRow {
  readonly portraitBasis: 'consent' | 'law' | null;
  readonly portraitBasisNote: string | null;
  readonly portraitBasisOn: string | null;
  readonly elsewhere: PersonElsewhereBody[];
}

export interface AssignmentRow extends Omit<AssignmentBody, 'state' | 'voidedAt'> {
  readonly voidedAt: Date | null;
  readonly minHolders: number;
  readonly maxHolders: number | null;
  readonly appliesTo: PostPlace;
  readonly holders: number;
  readonly acting: number;
}

export interface PostRow {
  readonly communeCode: string;
  readonly communeName: string;
  readonly communeType: 'xa' | 'phuong';
  readonly region: 'east' | 'west';
  readonly positionCode: string;
  readonly positionName: string;
  readonly block: HeldPostBody['block'];
  readonly rank: number;
  readonly minHolders: number;
  readonly maxHolders: number | null;
  readonly appliesTo: PostPlace;
  readonly isKeyPersonnel: boolean;
  readonly lastEnd: string | null;
  readonly holders: (PostHolderBody & { readonly kind: AppointmentKind })[];
  readonly total: number;
}
