import type { AppointmentKind, PostPlace } from '@cis/contracts';
import type { Transaction } from '@cis/database';
import { allowedKinds, checkAppointment, foldName, formatVietnameseDate } from '@cis/domain';
import type { Commune } from '../../communes/index.js';
import type { ImportRecord } from '../import-columns.js';
import { RefusedRowError, type RowOutcome } from '../importer.js';
import { differing, insertRow, pick, updateRow } from '../tenant-context.js';

/** The person a row is about, just found or just made. */
export interface RowPerson {
  readonly id: string;
  readonly birthDate: string | null;
  readonly isNew: boolean;
}

interface Post {
  readonly code: string;
  readonly name: string;
  readonly appliesTo: PostPlace;
  readonly appointmentKinds: readonly string[];
  readonly term: string | null;
  readonly isPublicDefault: boolean;
}

interface StoredHolding {
  readonly [column: string]: unknown;
  readonly id: string;
  readonly position_code: string;
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly is_primary: boolean;
}

const DETAILS = ['kind', 'term', 'decision_number', 'decision_date', 'decision_issuer'] as const;

/** Gives a person the post of a row; run once per import, then per row. */
export async function startAppointments(tx: Transaction) {
  const posts = await tx.query<Post>(
    `select code, name_vi as name, applies_to as "appliesTo", appointment_kinds as "appointmentKinds", term, is_public_default as "isPublicDefault"
     from reference.positions`,
  );
  const byName = new Map(
    posts.flatMap((post) => [[foldName(post.code), post] as const, [foldName(post.name), post] as const]),
  );

  return async (record: ImportRecord, commune: Commune, person: RowPerson): Promise<RowOutcome> => {
    const post = byName.get(foldName(String(record.values.position)));
    if (!post)
      throw new RefusedRowError(`không có chức danh "${String(record.values.position)}"`, 'position');
    const holdings = await readHoldings(tx, commune.id, person.id);
    const held = holdings.find((holding) => holding.position_code === post.code && isOf(holding, record));
    if (held) return correct(tx, commune.id, held, record, post);
    return appoint(tx, commune, person, post, record, holdings);
  };
}

/** With a start the holding that began then, without one the present holding. */
function isOf(holding: StoredHolding, { values }: ImportRecord): boolean {
  return typeof values.starts_on === 'string'
    ? holding.starts_on === values.starts_on
    : holding.ends_on === null;
}

function readHoldings(tx: Transaction, communeId: number, personId: string): Promise<StoredHolding[]> {
  return tx.query<StoredHolding>(
    `select id, position_code, starts_on, ends_on, is_primary, ${DETAILS.join(', ')}
     from commune.assignments where commune_id = $1 and person_id = $2 and voided_at is null`,
    [communeId, personId],
  );
}

async function correct(
  tx: Transaction,
  communeId: number,
  held: StoredHolding,
  record: ImportRecord,
  post: Post,
): Promise<RowOutcome> {
  const key = `${post.code} ${held.starts_on}`;
  const changes = differing(held, pick(record, DETAILS));
  const { kind } = record.values;
  if (typeof kind === 'string' && !allowedKinds(post).includes(kind as AppointmentKind)) {
    throw new RefusedRowError(`chức danh ${post.name} không nhận hình thức này`, 'kind');
  }
  if (Object.keys(changes).length === 0) return { action: 'same', key };
  refuseRewriting(held, changes);
  await updateRow(tx, 'assignments', communeId, held.id, changes);
  return { action: 'changed', key };
}

/** How a post was given, and everything about one that has ended, is history. */
function refuseRewriting(held: StoredHolding, changes: Readonly<Record<string, unknown>>): void {
  if ('kind' in changes)
    throw new RefusedRowError(
      'khác hình thức đã ghi; hãy hủy mục ghi nhầm trong hệ thống rồi ghi lại',
      'kind',
    );
  if (held.ends_on !== null) {
    throw new RefusedRowError(
      `chức danh này đã thôi giữ từ ${formatVietnameseDate(held.ends_on)}, không sửa được bằng tệp`,
      'starts_on',
    );
  }
}

async function appoint(
  tx: Transaction,
  commune: Commune,
  person: RowPerson,
  post: Post,
  record: ImportRecord,
  holdings: readonly StoredHolding[],
): Promise<RowOutcome> {
  const { starts_on: startsOn, is_primary: isPrimary } = record.values;
  if (typeof startsOn !== 'string')
    throw new RefusedRowError('chức danh mới cần có ngày bắt đầu', 'starts_on');
  const present = holdings.find((holding) => holding.position_code === post.code && holding.ends_on === null);
  if (present) {
    throw new RefusedRowError(
      `người này đang giữ chức danh đó từ ${formatVietnameseDate(present.starts_on)}; hãy sửa trong hệ thống`,
      'starts_on',
    );
  }
  const kind = (record.values.kind ?? post.appointmentKinds[0] ?? 'appointed') as AppointmentKind;
  checkAppointment(
    post,
    { kind, startsOn, endsOn: null },
    {
      communeType: commune.type,
      holdings: holdings.map((holding) => ({
        positionCode: holding.position_code,
        startsOn: holding.starts_on,
        endsOn: holding.ends_on,
        isVoided: false,
      })),
    },
  );
  const hasPrimary = holdings.some((holding) => holding.is_primary && holding.ends_on === null);
  if (isPrimary === true && hasPrimary)
    throw new RefusedRowError('người này đã có chức danh chính', 'is_primary');
  await insertRow(tx, 'assignments', commune.id, {
    term: post.term,
    ...Object.fromEntries(Object.entries(pick(record, DETAILS)).filter(([, value]) => value !== null)),
    person_id: person.id,
    position_code: post.code,
    kind,
    is_primary: typeof isPrimary === 'boolean' ? isPrimary : !hasPrimary,
    is_published: post.isPublicDefault,
    starts_on: startsOn,
  });
  return { action: 'created', key: `${post.code} ${startsOn}` };
}
