import { foldName } from '@cis/domain';
import type { TableRow } from './insert-rows.js';
import { addDays, sampleId, type SampleContext } from './sample-context.js';
import { SEATS, type SampleSeat } from './sample-posts.js';

/** What the seed must know of a post. */
export interface SamplePosition {
  readonly code: string;
  readonly rank: number;
  readonly kinds: readonly string[];
  readonly term: string | null;
  readonly isPublic: boolean;
}

export interface SamplePersonnel {
  readonly people: readonly TableRow[];
  readonly confidential: readonly TableRow[];
  readonly assignments: readonly TableRow[];
  /** Running assignments that may own a task, by post. */
  readonly owners: readonly { readonly id: string; readonly post: string }[];
}

const FAMILY_NAMES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Võ',
  'Đặng',
  'Bùi',
  'Hồ',
  'Ksor',
  'Rơ Châm',
  'Siu',
  'Đinh',
  'Rah Lan',
];
const MIDDLE_NAMES = {
  male: ['Văn', 'Hữu', 'Quốc', 'Đình'],
  female: ['Thị', 'Thị Ngọc', 'Thị Thu', 'Thị Kim'],
} as const;
const QUALIFICATIONS = ['college', 'university', 'university', 'university', 'master', 'master'];
const FIELDS = [
  'Luật',
  'Quản lý nhà nước',
  'Kinh tế',
  'Nông học',
  'Công nghệ thông tin',
  'Xây dựng',
  'Kế toán',
  'Sư phạm',
];
const TECHNICAL_FIELDS = new Set(['Nông học', 'Công nghệ thông tin', 'Xây dựng']);
const FIRST_DAY = '2025-07-01';
const COUNCIL_TERM_CHANGE = '2026-03-25';

/** The people of one commune with present and former assignments. Names carry the word "Mẫu" and cannot be anybody's. */
export function samplePersonnel(
  context: SampleContext,
  positions: ReadonlyMap<string, SamplePosition>,
): SamplePersonnel {
  const collected = new Personnel(context, positions);
  for (const seat of SEATS) {
    if (seat.onlyIn === undefined || seat.onlyIn === context.commune.type) collected.fill(seat);
  }
  return collected;
}

class Personnel implements SamplePersonnel {
  readonly people: TableRow[] = [];
  readonly confidential: TableRow[] = [];
  readonly assignments: TableRow[] = [];
  readonly owners: { readonly id: string; readonly post: string }[] = [];

  constructor(
    private readonly context: SampleContext,
    private readonly positions: ReadonlyMap<string, SamplePosition>,
  ) {}

  fill(seat: SampleSeat): void {
    const { chance } = this.context;
    const changedHands = chance.happens(0.22);
    const isVacant = chance.happens(seat.vacant);
    const isActing = chance.happens(seat.acting);
    const handover = addDays(FIRST_DAY, chance.integer(120, 420));
    if (changedHands || isVacant) {
      const predecessor = this.addPerson(seat);
      const endKind = chance.pick(['transferred', 'retired', 'transferred', 'resigned']);
      for (const post of seat.posts)
        this.assign(predecessor, post, { from: FIRST_DAY, until: handover, endKind, isActing: false });
    }
    if (isVacant) return;
    const holder = this.addPerson(seat);
    seat.posts.forEach((post, index) => {
      const since = changedHands ? handover : FIRST_DAY;
      this.hold(holder, post, { since, isActing: isActing && index === 0, isPrimary: index === 0 });
    });
  }

  /** Council posts run through the change of term in March 2026: the old one ends, the new one starts. */
  private hold(
    personId: string,
    post: string,
    span: { since: string; isActing: boolean; isPrimary: boolean },
  ): void {
    const { since, isActing, isPrimary } = span;
    const renewed = this.positions.get(post)?.term === '2026-2031' && since < COUNCIL_TERM_CHANGE;
    if (renewed) {
      this.assign(personId, post, {
        from: since,
        until: COUNCIL_TERM_CHANGE,
        endKind: 'term_ended',
        isActing,
        term: '2021-2026',
      });
    }
    const id = this.assign(personId, post, {
      from: renewed ? COUNCIL_TERM_CHANGE : since,
      isActing,
      isPrimary,
    });
    if (isPrimary) this.owners.push({ id, post });
  }

  private addPerson(seat: SampleSeat): string {
    const { commune, chance } = this.context;
    const number = String(this.people.length + 1).padStart(2, '0');
    const id = sampleId(commune.id, `person ${number}`);
    const gender = seat.mailbox === 'hoi-phu-nu' || chance.happens(0.32) ? 'female' : 'male';
    const family = `${chance.pick(FAMILY_NAMES)} ${chance.pick(MIDDLE_NAMES[gender])}`;
    const given = `Mẫu ${String.fromCharCode(65 + (commune.id % 26))}${number}`;
    const fullName = `${family} ${given}`;
    const field = chance.pick(FIELDS);
    const birthYear = chance.integer(1968, 1992);
    this.people.push({
      commune_id: commune.id,
      id,
      lineage_id: id,
      full_name: fullName,
      sort_name: `${given} ${family}`,
      search_name: foldName(fullName),
      birth_date: `${birthYear}-${pad(chance.integer(1, 12))}-${pad(chance.integer(1, 28))}`,
      gender,
      hometown: 'Gia Lai',
      qualification: chance.pick(QUALIFICATIONS),
      qualification_field: field,
      has_technical_qualification: TECHNICAL_FIELDS.has(field),
      political_theory_level: chance.pick(['intermediate', 'advanced', 'advanced']),
      foreign_language: chance.pick(['Tiếng Anh B1', 'Tiếng Anh A2', 'Tiếng Jrai', 'Tiếng Bahnar']),
      state_management_level: chance.pick(['specialist', 'specialist', 'principal']),
      // 0269 000 is assigned to nobody; .example never resolves.
      office_phone: `0269.000.${pad(commune.id % 1000, 3)}${number.slice(-1)}`,
      office_email: `${seat.mailbox}.${commune.slug}@xa.example`,
      duties: seat.duties,
      reception_schedule: seat.mailbox === 'chu-tich' ? 'Thứ Năm hằng tuần, 8 giờ đến 11 giờ' : null,
      is_published: true,
      is_sample: true,
      created_by: this.context.actors.editorId,
    });
    this.confidential.push({
      commune_id: commune.id,
      id,
      party_joined_on: `${birthYear + chance.integer(22, 30)}-05-19`,
      career: 'Quá trình công tác minh họa.',
      awards_discipline: null,
      ethnicity: null,
      religion: null,
      is_sample: true,
      created_by: this.context.actors.editorId,
    });
    return id;
  }

  private assign(
    personId: string,
    post: string,
    span: {
      from: string;
      until?: string;
      endKind?: string;
      isActing: boolean;
      isPrimary?: boolean;
      term?: string;
    },
  ): string {
    const { commune, chance, actors } = this.context;
    const position = this.positions.get(post);
    if (!position) throw new RangeError(`The catalogue has no post ${post}`);
    const number = this.assignments.length + 1;
    const id = sampleId(commune.id, `assignment ${number}`);
    const elected = position.kinds.includes('elected') && span.from >= COUNCIL_TERM_CHANGE;
    const regular = elected ? 'elected' : position.kinds.includes('designated') ? 'designated' : 'appointed';
    this.assignments.push({
      commune_id: commune.id,
      id,
      person_id: personId,
      position_code: post,
      kind: span.isActing ? 'acting' : regular,
      is_primary: span.isPrimary ?? false,
      is_published: position.isPublic,
      term: span.term ?? position.term,
      starts_on: span.from,
      ends_on: span.until ?? null,
      end_kind: span.endKind ?? null,
      decision_number: `MẪU-${pad(number)}/QĐ`,
      decision_date: addDays(span.from, -chance.integer(1, 10)),
      decision_issuer: 'Cơ quan ban hành (mẫu)',
      end_decision_number: span.until ? `MẪU-${pad(number)}K/QĐ` : null,
      end_decision_date: span.until ?? null,
      is_sample: true,
      created_by: actors.editorId,
    });
    return id;
  }
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
