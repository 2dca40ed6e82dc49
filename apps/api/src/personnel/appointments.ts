import { actorId, AssignmentEntity, type Transaction } from '@cis/database';
import { checkAppointment } from '@cis/domain';
import type { AppointmentKind, EndKind, PostPlace } from '@cis/contracts';
import { fieldFault } from './personnel-faults.js';
import { holdingsOf, type LockedPerson } from './locked-rows.js';

/** Everything an assignment is made of; the person is locked already. */
export interface Appointment {
  readonly id: string;
  readonly personId: string;
  readonly positionCode: string;
  readonly kind: AppointmentKind;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly endKind: EndKind | null;
  /** undefined: primary when the person has no other primary post. */
  readonly isPrimary: boolean | undefined;
  /** undefined: as the catalogue says for the post. */
  readonly isPublished: boolean | undefined;
  readonly term: string | null;
  readonly decisionNumber: string | null;
  readonly decisionDate: string | null;
  readonly decisionIssuer: string | null;
  readonly note: string | null;
}

interface PostRow {
  readonly code: string;
  readonly name: string;
  readonly appliesTo: PostPlace;
  readonly appointmentKinds: string[];
  readonly isPublicDefault: boolean;
}

/**
 * Writes one assignment after the rules have been asked.
 * @throws DomainError of checkAppointment; request.invalid for an unknown post
 */
export async function appoint(
  tx: Transaction,
  person: LockedPerson,
  appointment: Appointment,
): Promise<void> {
  const post = await findPost(tx, appointment.positionCode);
  const holdings = await holdingsOf(tx, person.communeId, appointment.personId);
  checkAppointment(post, appointment, { communeType: person.communeType, holdings });
  const hasPrimary = holdings.some(
    (holding) => holding.isPrimary && holding.endsOn === null && !holding.isVoided,
  );
  const isPrimary = appointment.endsOn === null && (appointment.isPrimary ?? !hasPrimary);
  if (isPrimary && hasPrimary) await clearPrimary(tx, person.communeId, appointment.personId);
  await tx.manager.insert(AssignmentEntity, {
    ...appointment,
    communeId: person.communeId,
    isPrimary,
    isPublished: appointment.isPublished ?? post.isPublicDefault,
    createdBy: actorId(tx),
    updatedBy: actorId(tx),
  });
}

/** Takes the mark off the person's other running posts, before another one gets it. */
export async function clearPrimary(tx: Transaction, communeId: number, personId: string): Promise<void> {
  await tx.query(
    `update commune.assignments set is_primary = false, version = version + 1, updated_at = now(), updated_by = $3
     where commune_id = $1 and person_id = $2 and is_primary and ends_on is null and voided_at is null`,
    [communeId, personId, actorId(tx)],
  );
}

async function findPost(tx: Transaction, code: string): Promise<PostRow> {
  const [post] = await tx.query<PostRow>(
    `select code, name_vi as name, applies_to as "appliesTo", appointment_kinds as "appointmentKinds",
       is_public_default as "isPublicDefault"
     from reference.positions where code = $1`,
    [code],
  );
  if (!post) throw fieldFault('/positionCode', 'Không có chức danh này trong danh mục.');
  return post;
}
