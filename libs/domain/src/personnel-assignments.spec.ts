import {
  allowedKinds,
  assignmentState,
  checkAppointment,
  isPostOf,
  type Holding,
  type PostRules,
} from './personnel-assignments.js';

const VICE_CHAIR: PostRules = {
  code: 'PCT_UBND',
  name: 'Phó Chủ tịch',
  appliesTo: 'all',
  appointmentKinds: ['elected', 'designated'],
};
const CENTRE: PostRules = {
  code: 'GD_TTPVHCC',
  name: 'Giám đốc Trung tâm',
  appliesTo: 'all',
  appointmentKinds: ['appointed'],
};
const XA_ONLY: PostRules = {
  code: 'TP_KT',
  name: 'Trưởng phòng Kinh tế',
  appliesTo: 'xa',
  appointmentKinds: ['appointed'],
};

function aHolding(changes: Partial<Holding> = {}): Holding {
  return { positionCode: 'PCT_UBND', startsOn: '2025-07-01', endsOn: null, isVoided: false, ...changes };
}

function codeOf(work: () => void): string {
  try {
    work();
    return 'accepted';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('the state of an assignment on a date', () => {
  it.each([
    ['before it starts', aHolding({ startsOn: '2026-03-01' }), '2026-02-28', 'upcoming'],
    ['on its first day', aHolding({ startsOn: '2026-03-01' }), '2026-03-01', 'active'],
    ['on the day before it ends', aHolding({ endsOn: '2026-03-01' }), '2026-02-28', 'active'],
    ['on its end day, which is no longer held', aHolding({ endsOn: '2026-03-01' }), '2026-03-01', 'ended'],
    ['when it was a mistake', aHolding({ isVoided: true }), '2026-03-01', 'voided'],
  ])('%s', (_, holding, asOf, state) => {
    expect(assignmentState(holding, asOf)).toBe(state);
  });
});

describe('where and how a post is filled', () => {
  it('knows posts of a xã only', () => {
    expect([
      isPostOf('xa', 'xa'),
      isPostOf('xa', 'phuong'),
      isPostOf('some', 'phuong'),
      isPostOf('all', 'xa'),
    ]).toEqual([true, false, true, true]);
  });

  it('lets an elected post also be approved and acted for', () => {
    expect(allowedKinds(VICE_CHAIR)).toEqual(['elected', 'designated', 'approved', 'acting']);
    expect(allowedKinds(CENTRE)).toEqual(['appointed', 'acting']);
  });

  it('names the post and the type of commune when it does not exist there', () => {
    const proposed = { kind: 'appointed', startsOn: '2026-01-01', endsOn: null } as const;

    expect(codeOf(() => checkAppointment(XA_ONLY, proposed, { communeType: 'phuong', holdings: [] }))).toBe(
      'assignment.position-not-here',
    );
    expect(codeOf(() => checkAppointment(XA_ONLY, proposed, { communeType: 'xa', holdings: [] }))).toBe(
      'accepted',
    );
  });

  it('refuses a kind the post does not take, and an end that is not after the start', () => {
    const person = { communeType: 'xa', holdings: [] } as const;

    expect(
      codeOf(() =>
        checkAppointment(CENTRE, { kind: 'elected', startsOn: '2026-01-01', endsOn: null }, person),
      ),
    ).toBe('assignment.kind-not-allowed');
    expect(
      codeOf(() =>
        checkAppointment(CENTRE, { kind: 'appointed', startsOn: '2026-01-01', endsOn: '2026-01-01' }, person),
      ),
    ).toBe('assignment.dates-out-of-order');
  });
});

describe('vice chair and director of the public service centre', () => {
  const director = (startsOn: string, endsOn: string | null = null) =>
    ({ kind: 'appointed', startsOn, endsOn }) as const;
  it.each([
    ['refused when both run on', aHolding(), director('2025-08-01'), 'assignment.posts-incompatible'],
    [
      'refused from the day itself',
      aHolding({ startsOn: '2025-10-15' }),
      director('2025-10-15'),
      'assignment.posts-incompatible',
    ],
    [
      'refused for a single day of overlap',
      aHolding({ endsOn: '2025-10-16' }),
      director('2025-08-01'),
      'assignment.posts-incompatible',
    ],
    [
      'accepted when one ends that day',
      aHolding({ endsOn: '2025-10-15' }),
      director('2025-08-01'),
      'accepted',
    ],
    ['accepted when it was over before', aHolding(), director('2025-08-01', '2025-10-15'), 'accepted'],
    ['accepted one after the other', aHolding({ endsOn: '2026-01-01' }), director('2026-01-01'), 'accepted'],
    [
      'accepted beside an entry made by mistake',
      aHolding({ isVoided: true }),
      director('2026-01-01'),
      'accepted',
    ],
    [
      'accepted beside another post',
      aHolding({ positionCode: 'UV_UBND' }),
      director('2026-01-01'),
      'accepted',
    ],
  ])('%s', (_, held, proposed, outcome) => {
    expect(codeOf(() => checkAppointment(CENTRE, proposed, { communeType: 'xa', holdings: [held] }))).toBe(
      outcome,
    );
  });

  it('works the other way round too', () => {
    const held = aHolding({ positionCode: 'GD_TTPVHCC' });

    expect(
      codeOf(() =>
        checkAppointment(
          VICE_CHAIR,
          { kind: 'elected', startsOn: '2026-03-20', endsOn: null },
          { communeType: 'xa', holdings: [held] },
        ),
      ),
    ).toBe('assignment.posts-incompatible');
  });
});
