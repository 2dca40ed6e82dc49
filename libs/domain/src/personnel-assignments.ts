import type { AppointmentKind, AssignmentState, PostPlace } from '@cis/contracts';
import { DomainError } from './domain-error.js';

/** What the rules need to know of a holding: half-open days, `endsOn` is the first day no longer held. */
export interface Holding {
  readonly positionCode: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly isVoided: boolean;
}

export interface PostRules {
  readonly code: string;
  readonly name: string;
  readonly appliesTo: PostPlace;
  readonly appointmentKinds: readonly string[];
}

/** Vice chair and director of the public service centre: apart since this day (Resolution 332/NQ-CP). */
const APART = { one: 'PCT_UBND', other: 'GD_TTPVHCC', since: '2025-10-15' } as const;

/** Where a holding stands on a day. */
export function assignmentState(holding: Holding, asOf: string): AssignmentState {
  if (holding.isVoided) return 'voided';
  if (holding.startsOn > asOf) return 'upcoming';
  return holding.endsOn === null || holding.endsOn > asOf ? 'active' : 'ended';
}

/** A post of a xã does not exist in a phường, nor the other way round; `some` posts may exist anywhere. */
export function isPostOf(appliesTo: PostPlace, communeType: 'xa' | 'phuong'): boolean {
  return appliesTo === 'all' || appliesTo === 'some' || appliesTo === communeType;
}

/**
 * Kinds a post takes: those of the catalogue; acting everywhere; approval (phê chuẩn) where one is elected, because
 * the superior body approves the result of the vote.
 */
export function allowedKinds(post: Pick<PostRules, 'appointmentKinds'>): AppointmentKind[] {
  const own = new Set<string>(post.appointmentKinds);
  own.add('acting');
  if (own.has('elected')) own.add('approved');
  return ORDER.filter((kind) => own.has(kind));
}
const ORDER: readonly AppointmentKind[] = ['elected', 'designated', 'approved', 'appointed', 'acting'];

/**
 * Whether a person may hold the post in this commune, given everything the person holds or held there.
 * @throws DomainError assignment.position-not-here, .kind-not-allowed, .dates-out-of-order, .posts-incompatible
 */
export function checkAppointment(
  post: PostRules,
  proposed: Omit<Holding, 'positionCode' | 'isVoided'> & { readonly kind: AppointmentKind },
  person: { readonly communeType: 'xa' | 'phuong'; readonly holdings: readonly Holding[] },
): void {
  if (!isPostOf(post.appliesTo, person.communeType)) {
    throw new DomainError('assignment.position-not-here', {
      position: post.name,
      communeType: COMMUNE_TYPES[person.communeType],
    });
  }
  if (!allowedKinds(post).includes(proposed.kind)) {
    throw new DomainError('assignment.kind-not-allowed', { position: post.name });
  }
  checkEnd(proposed.startsOn, proposed.endsOn);
  const holding: Holding = { ...proposed, positionCode: post.code, isVoided: false };
  if (person.holdings.some((other) => mustStayApart(holding, other)))
    throw new DomainError('assignment.posts-incompatible');
}
const COMMUNE_TYPES = { xa: 'xã', phuong: 'phường' } as const;

/** @throws DomainError assignment.dates-out-of-order */
export function checkEnd(startsOn: string, endsOn: string | null): void {
  if (endsOn !== null && endsOn <= startsOn) throw new DomainError('assignment.dates-out-of-order');
}

function mustStayApart(one: Holding, other: Holding): boolean {
  const codes = [one.positionCode, other.positionCode];
  if (one.isVoided || other.isVoided || !codes.includes(APART.one) || !codes.includes(APART.other))
    return false;
  const from = [one.startsOn, other.startsOn, APART.since].reduce((latest, day) =>
    day > latest ? day : latest,
  );
  return [one.endsOn, other.endsOn].every((end) => end === null || end > from);
}
