import type {
  AssignmentWrittenBody,
  CreateAssignmentDto,
  CreatePersonDto,
  PersonBody,
  PostBody,
} from '@cis/contracts';
import { newRowId } from '@cis/database';
import { postState } from '@cis/domain';
import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app.js';
import { aPerson, anAssignment } from '../support/person.js';

const PEOPLE = '/api/v1/people';
const ASSIGNMENTS = '/api/v1/assignments';
const IA_LE = '23986';

let test: TestApp;
let officer: Agent;
let neighbour: Agent;
let province: Agent;
let iaLe: string;

beforeAll(async () => {
  test = await startTestApp();
  [officer, neighbour, province] = await Promise.all([
    test.as('officer'),
    test.as('neighbourOfficer'),
    test.as('provinceAdmin'),
  ]);
  const { rows } = await test.admin.query<{ code: string }>(
    'select code from reference.administrative_units where id = $1',
    [test.actors.officer.tenantId],
  );
  iaLe = rows[0]?.code ?? IA_LE;
});

afterAll(() => test.close());

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

async function recorded(changes: Partial<CreatePersonDto> = {}, agent = officer): Promise<PersonBody> {
  const answer = await agent.post(PEOPLE, aPerson(changes));
  expect(answer.status).toBe(201);
  return answer.body as PersonBody;
}

async function given(
  changes: Partial<CreateAssignmentDto> & Pick<CreateAssignmentDto, 'personId'>,
  agent = officer,
): Promise<AssignmentWrittenBody> {
  const answer = await agent.post(ASSIGNMENTS, anAssignment(changes));
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  return answer.body as AssignmentWrittenBody;
}

async function card(id: string, asOf?: string): Promise<PersonBody> {
  return (await officer.get(`${PEOPLE}/${id}${asOf === undefined ? '' : `?asOf=${asOf}`}`))
    .body as PersonBody;
}

async function postOf(code: string, asOf?: string): Promise<PostBody | undefined> {
  const answer = await officer.get(`/api/v1/personnel/posts${asOf === undefined ? '' : `?asOf=${asOf}`}`);
  return (answer.body as { items: PostBody[] }).items.find((post) => post.positionCode === code);
}

function problem(answer: Answer): [number, string] {
  return [answer.status, (answer.body as { code: string }).code];
}

describe('people', () => {
  it('are recorded with a proposed sort name and an ETag, and found without marks, exact names first', async () => {
    const longer = await recorded({ fullName: 'Ksor Thử Khắp Rộng' });
    const answer = await officer.post(
      PEOPLE,
      aPerson({ fullName: '  Ksor   Thử Khắp ', officePhone: '0269 3 000 001' }),
    );
    const found = await officer.get(`${PEOPLE}?q=ksor%20thu%20khap`);

    expect(answer.status).toBe(201);
    expect(answer.headers.etag).toBe('"1"');
    expect(answer.body).toMatchObject({
      fullName: 'Ksor Thử Khắp',
      sortName: 'Khắp Ksor Thử',
      communeCode: iaLe,
      titles: '',
      assignments: [],
      version: 1,
    });
    expect(found.body.items.map((item: PersonBody) => item.id)).toEqual([answer.body.id, longer.id]);
    expect(found.body.total).toBe(2);
  });

  it('are listed by given name in the order of the Vietnamese alphabet', async () => {
    for (const name of ['Sắp Xếp Đạt', 'Sắp Xếp Dũng', 'Sắp Xếp Ân', 'Sắp Xếp An'])
      await recorded({ fullName: name });

    const { body } = await officer.get(`${PEOPLE}?q=sapxep&sort=sortName`);

    expect(body.items.map((item: PersonBody) => item.fullName)).toEqual([
      'Sắp Xếp An',
      'Sắp Xếp Ân',
      'Sắp Xếp Dũng',
      'Sắp Xếp Đạt',
    ]);
  });

  it('are created once for one idempotency key', async () => {
    const body = aPerson();
    const key = { 'idempotency-key': 'personnel-spec-1' };

    const [first, second] = [await officer.post(PEOPLE, body, key), await officer.post(PEOPLE, body, key)];

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
  });

  it('are changed field by field: absent leaves, null clears, and an unedited sort name follows', async () => {
    const person = await recorded({ fullName: 'Trần Thị Cũ', hometown: 'Xã Mẫu', duties: 'Kinh tế' });

    const answer = await officer.patch(
      `${PEOPLE}/${person.id}`,
      { fullName: 'Trần Thị Mới', hometown: null },
      ifMatch(1),
    );

    expect(answer.body).toMatchObject({
      fullName: 'Trần Thị Mới',
      sortName: 'Mới Trần Thị',
      hometown: null,
      duties: 'Kinh tế',
      version: 2,
    });
  });

  it('keep an edited sort name', async () => {
    const person = await recorded({ fullName: 'Rơ Châm HVí', sortName: 'HVí' });

    const answer = await officer.patch(`${PEOPLE}/${person.id}`, { fullName: 'Rơ Châm HVí Dụ' }, ifMatch(1));

    expect(answer.body.sortName).toBe('HVí');
  });

  it('are not changed without a version, or with a stale one', async () => {
    const person = await recorded();
    await officer.patch(`${PEOPLE}/${person.id}`, { duties: 'một' }, ifMatch(1));

    expect(problem(await officer.patch(`${PEOPLE}/${person.id}`, { duties: 'hai' }))).toEqual([
      428,
      'row.version-missing',
    ]);
    expect(problem(await officer.patch(`${PEOPLE}/${person.id}`, { duties: 'hai' }, ifMatch(1)))).toEqual([
      412,
      'row.stale',
    ]);
    expect(problem(await officer.delete(`${PEOPLE}/${person.id}`, ifMatch(1)))).toEqual([412, 'row.stale']);
    expect((await card(person.id)).duties).toBe('một');
  });

  it.each([
    [{ fullName: 'A' }, '/fullName'],
    [{ birthDate: '1985-02-30' }, '/birthDate'],
    [{ birthDate: '1910-01-01' }, '/birthDate'],
    [{ gender: 'x' }, '/gender'],
    [{ officePhone: 'gọi cho tôi' }, '/officePhone'],
    [{ officeEmail: 'không phải' }, '/officeEmail'],
    [{ personalId: '001080000001' }, '/personalId'],
    [{ ethnicity: 'x' }, '/ethnicity'],
    [{ isPublished: null }, '/isPublished'],
    [{ id: newRowId() }, '/id'],
  ])('refuse %o and say where', async (change, pointer) => {
    const answer = await officer.post(PEOPLE, { ...aPerson(), ...change });

    expect(problem(answer)).toEqual([400, 'request.invalid']);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it('are deleted only while they never held a post', async () => {
    const [mistaken, holder] = [await recorded(), await recorded()];
    await given({ personId: holder.id });

    expect((await officer.delete(`${PEOPLE}/${mistaken.id}`, ifMatch(1))).status).toBe(204);
    expect((await officer.get(`${PEOPLE}/${mistaken.id}`)).status).toBe(404);
    expect(problem(await officer.delete(`${PEOPLE}/${holder.id}`, ifMatch(1)))).toEqual([
      409,
      'person.has-assignments',
    ]);
  });

  it('do not exist for another commune, though the province sees them', async () => {
    const person = await recorded({ fullName: 'Người Riêng Ia Le' });
    const assignment = await given({ personId: person.id, positionCode: 'CT_HND' });

    const attempts = await Promise.all([
      neighbour.get(`${PEOPLE}/${person.id}`),
      neighbour.patch(`${PEOPLE}/${person.id}`, { duties: 'x' }, ifMatch(1)),
      neighbour.delete(`${PEOPLE}/${person.id}`, ifMatch(1)),
      neighbour.get(`${PEOPLE}/${person.id}/portrait`),
      neighbour.post(ASSIGNMENTS, anAssignment({ personId: person.id })),
      neighbour.get(`${ASSIGNMENTS}/${assignment.id}`),
      neighbour.post(`${ASSIGNMENTS}/${assignment.id}/void`, { reason: 'x' }, ifMatch(1)),
      neighbour.get(`/api/v1/personnel/posts?communeCode=${iaLe}`),
      neighbour.get(`/api/v1/personnel/statistics?communeCode=${iaLe}`),
      neighbour.post(PEOPLE, aPerson({ communeCode: iaLe })),
    ]);

    expect(attempts.map(problem)).toEqual(attempts.map(() => [404, 'row.not-found']));
    expect((await neighbour.get(`${PEOPLE}?communeCode=${iaLe}`)).body).toEqual({ items: [], total: 0 });
    expect((await neighbour.get(`/api/v1/personnel/roster?communeCode=${iaLe}`)).body.total).toBe(0);
    expect((await neighbour.get(`${PEOPLE}/export?format=csv&q=nguoi`)).text).not.toContain('Người Riêng');
    expect((await province.get(`${PEOPLE}/${person.id}`)).body.fullName).toBe('Người Riêng Ia Le');
  });

  it('are written only by roles that may', async () => {
    const person = await recorded();
    for (const actor of ['auditor', 'provinceViewer', 'departmentReviewer'] as const) {
      const agent = await test.as(actor);
      expect((await agent.get(PEOPLE)).status).toBe(200);
      expect(problem(await agent.post(PEOPLE, aPerson({ communeCode: iaLe })))).toEqual([
        403,
        'permission.denied',
      ]);
      expect(problem(await agent.patch(`${PEOPLE}/${person.id}`, {}, ifMatch(1)))).toEqual([
        403,
        'permission.denied',
      ]);
    }
    expect(problem(await test.nobody.get(PEOPLE))).toEqual([401, 'session.missing']);
  });

  it('are recorded by the province for the commune it names, never for none', async () => {
    expect((await province.post(PEOPLE, aPerson({ communeCode: iaLe }))).body.communeCode).toBe(iaLe);
    expect(problem(await province.post(PEOPLE, aPerson()))).toEqual([422, 'commune.required']);
    expect(problem(await province.post(PEOPLE, aPerson({ communeCode: '00001' })))).toEqual([
      404,
      'row.not-found',
    ]);
  });

  it('show birth date, sex and home to the commune and the province, not to a department', async () => {
    const person = await recorded({ hometown: 'Xã Mẫu' });
    const department = await test.as('departmentReviewer');

    expect((await department.get(`${PEOPLE}/${person.id}`)).body).toMatchObject({
      birthDate: null,
      gender: null,
      hometown: null,
      qualification: 'university',
    });
    expect((await province.get(`${PEOPLE}/${person.id}`)).body).toMatchObject({
      birthDate: '1980-05-17',
      gender: 'male',
      hometown: 'Xã Mẫu',
    });
    expect((await department.get(`${PEOPLE}?sort=birthDate`)).status).toBe(400);
  });
});

describe('lists and cards', () => {
  it('cost one round trip each: no statement per row', async () => {
    const { id: personId } = await recorded();
    await given({ personId, positionCode: 'UVBTV_DU' });
    const reads = jest.spyOn(test.database, 'readAll');
    const statements = async (path: string) => {
      reads.mockClear();
      expect((await officer.get(path)).status).toBe(200);
      return reads.mock.calls
        .map(([, texts]) => texts.filter(([text]) => text.includes('commune.')).length)
        .filter((count) => count > 0);
    };

    expect(await statements(`${PEOPLE}?block=party&qualification=university&sort=rank&perPage=200`)).toEqual([
      1,
    ]);
    expect(await statements('/api/v1/personnel/roster')).toEqual([1]);
    expect(await statements('/api/v1/personnel/posts')).toEqual([1]);
    expect(await statements('/api/v1/personnel/statistics')).toEqual([1]);
    expect(await statements(`${PEOPLE}/${personId}`)).toEqual([2]);
    reads.mockRestore();
  });

  it('filter by block and post as on a day', async () => {
    const { id: personId } = await recorded({ fullName: 'Người Lọc Khối' });
    await given({ personId, positionCode: 'PTB_XDD', kind: 'appointed', startsOn: '2026-01-01' });
    const total = async (filter: string) =>
      (await officer.get(`${PEOPLE}?q=nguoilockhoi&${filter}`)).body.total as number;

    expect(await total('block=party')).toBe(1);
    expect(await total('block=front')).toBe(0);
    expect(await total('positionCode=PTB_XDD&asOf=2025-12-31')).toBe(0);
    expect((await officer.get(`${PEOPLE}?nothing=1`)).status).toBe(400);
  });
});

describe('assignments', () => {
  it('join on one card in rank order, the first one primary', async () => {
    const person = await recorded();
    const chair = await given({ personId: person.id, positionCode: 'CT_HDND' });
    const secretary = await given({ personId: person.id, positionCode: 'BT_DU' });

    expect([chair.isPrimary, secretary.isPrimary]).toEqual([true, false]);
    expect(await card(person.id)).toMatchObject({
      titles: 'Bí thư Đảng ủy, Chủ tịch Hội đồng nhân dân',
      posts: [{ positionCode: 'BT_DU' }, { positionCode: 'CT_HDND', isPrimary: true }],
    });
    await officer.post(`${ASSIGNMENTS}/${chair.id}/void`, { reason: 'dọn' }, ifMatch(1));
    await officer.post(`${ASSIGNMENTS}/${secretary.id}/void`, { reason: 'dọn' }, ifMatch(1));
  });

  it('move the primary mark in one step, by correction and by a new post', async () => {
    const person = await recorded();
    const first = await given({ personId: person.id, positionCode: 'PTP_KT', kind: 'appointed' });
    const second = await given({ personId: person.id, positionCode: 'UV_UBND' });
    const primaries = async () =>
      (await card(person.id)).posts.filter((post) => post.isPrimary).map((post) => post.positionCode);

    const moved = await officer.patch(`${ASSIGNMENTS}/${second.id}`, { isPrimary: true }, ifMatch(1));

    expect(moved.body).toMatchObject({ isPrimary: true, version: 2 });
    expect(await primaries()).toEqual(['UV_UBND']);
    await given({ personId: person.id, positionCode: 'CT_CD', isPrimary: true });
    expect(await primaries()).toEqual(['CT_CD']);
    expect((await officer.get(`${ASSIGNMENTS}/${first.id}`)).body.version).toBe(2);
  });

  it('refuse the same post twice for one person', async () => {
    const person = await recorded();
    await given({ personId: person.id });

    expect(problem(await officer.post(ASSIGNMENTS, anAssignment({ personId: person.id })))).toEqual([
      409,
      'assignment.already-held',
    ]);
  });

  it('refuse a post the type of commune has not, a kind the post takes not, an unknown post and a wrong order of days', async () => {
    const { id: personId } = await recorded();
    const post = (changes: Partial<CreateAssignmentDto>) =>
      officer.post(ASSIGNMENTS, anAssignment({ personId, ...changes }));

    expect(problem(await post({ positionCode: 'TP_KTHTDT', kind: 'appointed' }))).toEqual([
      422,
      'assignment.position-not-here',
    ]);
    expect(problem(await post({ positionCode: 'TP_VHXH', kind: 'elected' }))).toEqual([
      422,
      'assignment.kind-not-allowed',
    ]);
    expect(problem(await post({ endsOn: '2025-07-01', endKind: 'resigned' }))).toEqual([
      422,
      'assignment.dates-out-of-order',
    ]);
    expect((await post({ positionCode: 'KHONG_CO' })).body.errors[0].pointer).toBe('/positionCode');
    expect((await post({ endsOn: '2025-08-01' })).body.errors[0].pointer).toBe('/endKind');
    expect((await post({ endKind: 'resigned' })).body.errors[0].pointer).toBe('/endsOn');
    expect((await post({ startsOn: '1950-01-01' })).body.errors[0].pointer).toBe('/startsOn');
    expect((await card(personId)).assignments).toEqual([]);
  });

  it('keep vice chair and director of the service centre apart from 15/10/2025, not before', async () => {
    const { id: personId } = await recorded();
    await given({ personId, positionCode: 'PCT_UBND' });
    const centre = { personId, positionCode: 'GD_TTPVHCC', kind: 'appointed' } as const;

    expect(
      problem(await officer.post(ASSIGNMENTS, anAssignment({ ...centre, startsOn: '2025-08-01' }))),
    ).toEqual([422, 'assignment.posts-incompatible']);
    const past = await given({
      ...centre,
      startsOn: '2025-08-01',
      endsOn: '2025-10-15',
      endKind: 'dismissed',
    });
    expect(past.state).toBe('ended');
  });

  it('let two requests at once not slip past that rule', async () => {
    const { id: personId } = await recorded();

    const answers = await Promise.all([
      officer.post(ASSIGNMENTS, anAssignment({ personId, positionCode: 'PCT_UBND', startsOn: '2026-01-01' })),
      officer.post(
        ASSIGNMENTS,
        anAssignment({ personId, positionCode: 'GD_TTPVHCC', kind: 'appointed', startsOn: '2026-01-01' }),
      ),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('are created once for one idempotency key, also when both arrive together', async () => {
    const { id: personId } = await recorded();
    const send = () =>
      officer.post(ASSIGNMENTS, anAssignment({ personId, positionCode: 'CT_HCCB' }), {
        'idempotency-key': 'personnel-spec-2',
      });

    const answers = await Promise.all([send(), send()]);

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect((await card(personId)).assignments).toHaveLength(1);
  });

  it('are corrected in decision, note, term and publication only', async () => {
    const { id: personId } = await recorded();
    const { id } = await given({ personId, positionCode: 'CT_HPN' });

    const corrected = await officer.patch(
      `${ASSIGNMENTS}/${id}`,
      { decisionNumber: '12/QĐ-MẪU', decisionDate: '2025-06-30', term: '2025-2030', isPublished: false },
      ifMatch(1),
    );

    expect(corrected.body).toMatchObject({
      decisionNumber: '12/QĐ-MẪU',
      decisionDate: '2025-06-30',
      term: '2025-2030',
      isPublished: false,
      version: 2,
    });
    for (const change of [
      { startsOn: '2025-01-01' },
      { kind: 'acting' },
      { positionCode: 'BT_DU' },
      { endsOn: null },
    ]) {
      expect(problem(await officer.patch(`${ASSIGNMENTS}/${id}`, change, ifMatch(2)))).toEqual([
        400,
        'request.invalid',
      ]);
    }
    expect(problem(await officer.patch(`${ASSIGNMENTS}/${id}`, { note: 'x' }, ifMatch(1)))).toEqual([
      412,
      'row.stale',
    ]);
    expect(problem(await officer.patch(`${ASSIGNMENTS}/${id}`, { note: 'x' }))).toEqual([
      428,
      'row.version-missing',
    ]);
  });

  it('end with a kind and a day, once, and are not touched afterwards except voided with a reason', async () => {
    const { id: personId } = await recorded();
    const { id } = await given({ personId, positionCode: 'BT_DTN' });
    const end = { endsOn: '2026-03-01', endKind: 'retired', endDecisionNumber: '9/QĐ-MẪU' };

    expect(
      problem(await officer.post(`${ASSIGNMENTS}/${id}/end`, { ...end, endsOn: '2025-07-01' }, ifMatch(1))),
    ).toEqual([422, 'assignment.dates-out-of-order']);
    expect((await officer.post(`${ASSIGNMENTS}/${id}/end`, end, ifMatch(1))).body).toMatchObject({
      ...end,
      state: 'ended',
      version: 2,
    });
    expect(problem(await officer.post(`${ASSIGNMENTS}/${id}/end`, end, ifMatch(2)))).toEqual([
      409,
      'assignment.already-ended',
    ]);
    expect(problem(await officer.patch(`${ASSIGNMENTS}/${id}`, { note: 'x' }, ifMatch(2)))).toEqual([
      409,
      'assignment.already-ended',
    ]);
    expect(problem(await officer.post(`${ASSIGNMENTS}/${id}/void`, { reason: ' ' }, ifMatch(2)))).toEqual([
      400,
      'request.invalid',
    ]);
    expect(
      (await officer.post(`${ASSIGNMENTS}/${id}/void`, { reason: 'Nhập nhầm người' }, ifMatch(2))).body,
    ).toMatchObject({ state: 'voided', voidReason: 'Nhập nhầm người' });
    expect((await card(personId)).assignments).toMatchObject([{ id, state: 'voided' }]);
  });

  it('are seen as on any day, history kept', async () => {
    const { id: personId } = await recorded();
    const { id } = await given({ personId, positionCode: 'PCN_UBKT', startsOn: '2025-09-01' });
    await officer.post(
      `${ASSIGNMENTS}/${id}/end`,
      { endsOn: '2026-02-01', endKind: 'term_ended' },
      ifMatch(1),
    );
    const on = async (asOf: string) => [
      (await card(personId, asOf)).titles,
      (await officer.get(`${PEOPLE}?positionCode=PCN_UBKT&asOf=${asOf}`)).body.total,
    ];

    expect(await on('2025-08-31')).toEqual(['', 0]);
    expect(await on('2025-09-01')).toEqual(['Phó Chủ nhiệm Ủy ban Kiểm tra Đảng ủy', 1]);
    expect(await on('2026-01-31')).toEqual(['Phó Chủ nhiệm Ủy ban Kiểm tra Đảng ủy', 1]);
    expect(await on('2026-02-01')).toEqual(['', 0]);
  });

  it('warn, and do not refuse, when a post has a second holder, the age is unusual or the term is over', async () => {
    const [one, other] = [await recorded(), await recorded({ birthDate: '1940-01-01' })];
    await given({ personId: one.id, positionCode: 'CVP_DU', kind: 'appointed' });

    const second = await given({
      personId: other.id,
      positionCode: 'CVP_DU',
      kind: 'appointed',
      term: '2020-2025',
    });

    expect(second.warnings.map(({ code }) => code)).toEqual([
      'post.over-occupied',
      'assignment.term-over',
      'person.age-unusual',
    ]);
    expect(second.warnings[0]?.detail).toBe('Chánh Văn phòng Đảng ủy: 2 người đang giữ, nhiều nhất 1.');
    expect((await card(other.id)).warnings).toHaveLength(3);
  });
});

describe('handover', () => {
  it('ends one and starts the next on the same day, with a new person', async () => {
    const { id: personId } = await recorded();
    const { id } = await given({ personId, positionCode: 'T_CA', kind: 'appointed' });

    const answer = await officer.post(
      `${ASSIGNMENTS}/${id}/handover`,
      {
        endsOn: '2026-04-01',
        endKind: 'transferred',
        successor: {
          person: aPerson({ fullName: 'Lê Thị Kế Nhiệm' }),
          kind: 'acting',
          decisionNumber: '7/QĐ-MẪU',
        },
      },
      ifMatch(1),
    );

    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      ended: { id, endsOn: '2026-04-01', endKind: 'transferred' },
      started: { startsOn: '2026-04-01', kind: 'acting', isPrimary: true },
    });
    expect(await postOf('T_CA', '2026-03-31')).toMatchObject({ state: 'held', holders: [{ personId }] });
    expect(await postOf('T_CA')).toMatchObject({
      state: 'acting',
      holders: [{ fullName: 'Lê Thị Kế Nhiệm' }],
    });
  });

  it('leaves everything as it was when the successor is refused', async () => {
    const [leaving, coming] = [await recorded(), await recorded()];
    const { id } = await given({ personId: leaving.id, positionCode: 'CHT_QS', kind: 'appointed' });
    const foreign = await recorded({}, neighbour);
    const before = (await officer.get(PEOPLE)).body.total;
    const hand = (successor: object) =>
      officer.post(
        `${ASSIGNMENTS}/${id}/handover`,
        { endsOn: '2026-04-01', endKind: 'retired', successor },
        ifMatch(1),
      );

    expect(problem(await hand({ personId: coming.id, kind: 'elected' }))).toEqual([
      422,
      'assignment.kind-not-allowed',
    ]);
    expect(problem(await hand({ person: aPerson(), kind: 'elected' }))).toEqual([
      422,
      'assignment.kind-not-allowed',
    ]);
    expect(problem(await hand({ personId: foreign.id, kind: 'appointed' }))).toEqual([404, 'row.not-found']);
    expect(problem(await hand({ kind: 'appointed' }))).toEqual([400, 'request.invalid']);
    expect(problem(await hand({ personId: coming.id, person: aPerson(), kind: 'appointed' }))).toEqual([
      400,
      'request.invalid',
    ]);
    expect(
      (
        await officer.post(
          `${ASSIGNMENTS}/${id}/handover`,
          { endsOn: '2026-04-01', endKind: 'retired' },
          ifMatch(1),
        )
      ).status,
    ).toBe(400);
    expect((await officer.get(`${ASSIGNMENTS}/${id}`)).body).toMatchObject({
      state: 'active',
      endsOn: null,
      version: 1,
    });
    expect((await officer.get(PEOPLE)).body.total).toBe(before);
  });

  it('happens once for one idempotency key', async () => {
    const [leaving, coming] = [await recorded(), await recorded()];
    const { id } = await given({ personId: leaving.id, positionCode: 'CTV_QS', kind: 'appointed' });
    const send = () =>
      officer.post(
        `${ASSIGNMENTS}/${id}/handover`,
        { endsOn: '2026-04-01', endKind: 'retired', successor: { personId: coming.id, kind: 'appointed' } },
        {
          ...ifMatch(1),
          'idempotency-key': 'personnel-spec-3',
        },
      );

    const [first, second] = [await send(), await send()];

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.started.id).toBe(first.body.started.id);
  });

  it('turns an acting holder into the real one', async () => {
    const { id: personId } = await recorded();
    const { id } = await given({ personId, positionCode: 'TRT_YT', kind: 'acting' });

    const answer = await officer.post(
      `${ASSIGNMENTS}/${id}/handover`,
      { endsOn: '2026-01-01', endKind: 'term_ended', successor: { personId, kind: 'appointed' } },
      ifMatch(1),
    );

    expect(answer.status).toBe(201);
    expect(await postOf('TRT_YT')).toMatchObject({
      state: 'held',
      holders: [{ personId, kind: 'appointed' }],
    });
  });
});

describe('posts and roster', () => {
  it('show every post of the commune in rank order, vacancies with their first day', async () => {
    const { id: personId } = await recorded();
    const { id } = await given({ personId, positionCode: 'CT_UBMTTQ', startsOn: '2025-07-01' });
    await officer.post(`${ASSIGNMENTS}/${id}/end`, { endsOn: '2026-05-01', endKind: 'retired' }, ifMatch(1));

    const { items } = (await officer.get('/api/v1/personnel/posts')).body as { items: PostBody[] };

    expect(items).toHaveLength(40);
    expect(items.map((post) => post.rank)).toEqual(
      items.map((post) => post.rank).sort((one, other) => one - other),
    );
    expect(items.map((post) => post.positionCode)).not.toContain('TP_KTHTDT');
    expect(items.find((post) => post.positionCode === 'CT_UBMTTQ')).toMatchObject({
      state: 'vacant',
      vacantSince: '2026-05-01',
      isOptional: false,
      warnings: [{ code: 'post.mandatory-vacant', detail: expect.stringContaining('đang khuyết') }],
    });
  });

  it('say in SQL and in the domain the same of every post', async () => {
    for (const state of ['held', 'vacant', 'acting', 'over'] as const) {
      const { items, total } = (
        await officer.get(`/api/v1/personnel/roster?state=${state}&keyOnly=false&perPage=200`)
      ).body as { items: PostBody[]; total: number };
      expect(total).toBeGreaterThan(0);
      for (const post of items) {
        const occupation = {
          holders: post.holders.length,
          acting: post.holders.filter((holder) => holder.kind === 'acting').length,
        };
        expect([post.state, postState(post, occupation)]).toEqual([state, state]);
      }
    }
  });

  it('give the province one row per key post and commune, and a commune only its own', async () => {
    const all = await province.get('/api/v1/personnel/roster?perPage=200&sort=rank');
    const own = await officer.get('/api/v1/personnel/roster?perPage=200');
    const { rows } = await test.admin.query<{
      expected: number;
    }>(`select count(*)::int as expected from reference.administrative_units u
      join reference.positions s on s.applies_to in ('all', u.type) and s.max_holders is not null and s.is_key_personnel where u.valid_to is null`);

    expect(all.body.total).toBe(rows[0]?.expected);
    expect(new Set(own.body.items.map((post: PostBody) => post.communeCode))).toEqual(new Set([iaLe]));
    const secretaries = await province.get(
      '/api/v1/personnel/roster?positionCode=BT_DU&state=vacant&region=west&type=xa&sort=communeName',
    );
    expect(secretaries.body.items[0]).toMatchObject({
      positionCode: 'BT_DU',
      region: 'west',
      communeType: 'xa',
      state: 'vacant',
    });
  });

  it('find communes and holders by name, and filter by qualification', async () => {
    const { id: personId } = await recorded({ fullName: 'Siu Tìm Thấy', qualification: 'doctor' });
    await given({ personId, positionCode: 'TP_VHXH', kind: 'appointed' });

    expect((await province.get('/api/v1/personnel/roster?q=siu%20tim%20thay')).body.items).toMatchObject([
      { positionCode: 'TP_VHXH' },
    ]);
    expect((await province.get('/api/v1/personnel/roster?qualification=doctor')).body.total).toBe(1);
    expect(
      (await province.get(`/api/v1/personnel/roster?q=Ia%20Le&communeCode=${iaLe}`)).body.total,
    ).toBeGreaterThan(15);
    expect((await province.get('/api/v1/personnel/roster?sort=nothing')).status).toBe(400);
  });

  it('list the catalogue with the kinds each post takes', async () => {
    const { body } = await officer.get('/api/v1/positions?perPage=100&communeType=xa&keyOnly=true');

    expect(body.items[0]).toMatchObject({
      id: 'BT_DU',
      allowedKinds: ['elected', 'designated', 'approved', 'acting'],
    });
    expect(body.items.map(({ code }: { code: string }) => code)).not.toContain('TP_KTHTDT');
  });
});

describe('statistics', () => {
  const counts = (answer: Answer, dimension: string) =>
    Object.fromEntries(
      answer.body[dimension].map(({ category, count }: { category: string; count: number | null }) => [
        category,
        count,
      ]),
    );

  it('count holders once, give shares, and withhold counts below three with a neighbour', async () => {
    const people = [
      'male',
      'male',
      'male',
      'male',
      'female',
      'female',
      'female',
      'female',
      'female',
    ] as const;
    for (const [index, gender] of people.entries()) {
      const { id: personId } = await recorded(
        { gender, qualification: index < 2 ? 'master' : 'university', hasTechnicalQualification: index < 4 },
        neighbour,
      );
      await given({ personId, positionCode: 'UVBCH_DU' }, neighbour);
      if (index === 0) await given({ personId, positionCode: 'UV_UBND' }, neighbour);
    }

    const answer = await neighbour.get('/api/v1/personnel/statistics?keyOnly=false');

    expect(answer.body).toMatchObject({ total: 9, isWithheld: false });
    expect(counts(answer, 'gender')).toEqual({ male: 4, female: 5, unknown: 0 });
    expect(counts(answer, 'technicalQualification')).toEqual({ yes: 4, no: 5, unknown: 0 });
    expect(answer.body.technicalQualification[0].share).toBeCloseTo(4 / 9);
    expect(counts(answer, 'qualification')).toMatchObject({ master: null, university: null, doctor: 0 });
    expect(
      (await neighbour.get('/api/v1/personnel/statistics?keyOnly=false&asOf=2020-01-01')).body.total,
    ).toBe(0);
  });
});

describe('confidential data', () => {
  it('are kept by personnel officers only: not by editors, leaders or the province administrator', async () => {
    const person = await recorded();
    const path = `${PEOPLE}/${person.id}/confidential`;
    const keeper = await test.as('personnelOfficer');

    expect((await keeper.get(path)).body).toMatchObject({ version: 0, ethnicity: null });
    const written = await keeper.put(
      path,
      { partyJoinedOn: '2005-02-03', ethnicity: 'MẬT-DÂN-TỘC', career: 'MẬT-QUÁ-TRÌNH' },
      ifMatch(0),
    );
    expect(written.body).toMatchObject({ partyJoinedOn: '2005-02-03', version: 1 });
    expect((await keeper.put(path, { religion: 'không' }, ifMatch(1))).body).toMatchObject({
      ethnicity: 'MẬT-DÂN-TỘC',
      religion: 'không',
      version: 2,
    });
    expect(problem(await keeper.put(path, { religion: null }, ifMatch(1)))).toEqual([412, 'row.stale']);
    expect(problem(await keeper.put(path, { religion: null }))).toEqual([428, 'row.version-missing']);
    expect((await keeper.put(path, { partyJoinedOn: '1930-01-01' }, ifMatch(2))).body.errors[0].pointer).toBe(
      '/partyJoinedOn',
    );
    for (const actor of ['officer', 'leader', 'provinceAdmin', 'departmentReviewer'] as const) {
      const agent = await test.as(actor);
      expect(problem(await agent.get(path))).toEqual([403, 'permission.denied']);
      for (const seen of [await agent.get(`${PEOPLE}/${person.id}`), await agent.get(PEOPLE)])
        expect(seen.text).not.toContain('MẬT');
    }
    expect(problem(await (await test.as('neighbourPersonnelOfficer')).get(path))).toEqual([
      404,
      'row.not-found',
    ]);
    expect((await (await test.as('provincePersonnelOfficer')).get(path)).body.ethnicity).toBe('MẬT-DÂN-TỘC');
  });

  it('are out of reach for the role of the console, and masked in the audit trail, which records every look', async () => {
    const scope = { kind: 'commune', communeId: test.actors.officer.tenantId } as const;

    await expect(
      test.database.read(scope, 'select * from commune.person_confidential'),
    ).rejects.toMatchObject({ code: '42501' });
    const { rows } = await test.admin.query<{ action: string; text: string }>(
      "select action, changes::text as text from audit.entries where entity = 'person_confidential'",
    );
    expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(['created', 'updated', 'read']));
    expect(rows.some(({ text }) => text.includes('MẬT'))).toBe(false);
  });
});

describe('portraits', () => {
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    Buffer.alloc(64, 1),
  ]);
  const send = (agent: Agent, id: string, content: Buffer, headers: Record<string, string>) =>
    agent.upload(
      `${PEOPLE}/${id}/portrait`,
      { name: '../ảnh.png', content, type: 'image/png', method: 'PUT' },
      {},
      headers,
    );

  it('are stored, served with the type their content has, and removed with their bytes', async () => {
    const { id } = await recorded();
    const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64)]);

    expect((await send(officer, id, jpeg, ifMatch(1))).body).toMatchObject({
      hasPortrait: true,
      isPortraitPublished: false,
      version: 2,
    });
    const served = await officer.get(`${PEOPLE}/${id}/portrait`);
    expect([served.status, served.headers['content-type'], served.raw.equals(jpeg)]).toEqual([
      200,
      'image/jpeg',
      true,
    ]);
    expect(
      (await officer.get(`${PEOPLE}/${id}/portrait`, { 'if-none-match': String(served.headers.etag) }))
        .status,
    ).toBe(304);
    expect((await officer.delete(`${PEOPLE}/${id}/portrait`, ifMatch(2))).body).toMatchObject({
      hasPortrait: false,
      version: 3,
    });
    expect((await officer.get(`${PEOPLE}/${id}/portrait`)).status).toBe(404);
  });

  it('are refused when too large, of another content, without a version, or not a file', async () => {
    const { id } = await recorded();

    expect(problem(await send(officer, id, Buffer.alloc(2 * 1_048_576 + 1), ifMatch(1)))).toEqual([
      413,
      'file.too-large',
    ]);
    expect(
      problem(await send(officer, id, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), ifMatch(1))),
    ).toEqual([415, 'file.type-not-allowed']);
    expect(problem(await send(officer, id, png, {}))).toEqual([428, 'row.version-missing']);
    expect(problem(await officer.put(`${PEOPLE}/${id}/portrait`, {}, ifMatch(1)))).toEqual([
      415,
      'request.unsupported-type',
    ]);
    expect(problem(await send(neighbour, id, png, ifMatch(1)))).toEqual([404, 'row.not-found']);
    expect((await card(id)).version).toBe(1);
  });

  it('are published only with a recorded basis, which does not pass on to the next picture', async () => {
    const { id } = await recorded();
    expect(
      problem(
        await officer.patch(
          `${PEOPLE}/${id}`,
          { isPortraitPublished: true, portraitBasis: 'consent', portraitBasisOn: '2026-01-05' },
          ifMatch(1),
        ),
      ),
    ).toEqual([422, 'portrait.basis-missing']);
    await send(officer, id, png, ifMatch(1));

    expect(
      problem(await officer.patch(`${PEOPLE}/${id}`, { isPortraitPublished: true }, ifMatch(2))),
    ).toEqual([422, 'portrait.basis-missing']);
    const published = await officer.patch(
      `${PEOPLE}/${id}`,
      { isPortraitPublished: true, portraitBasis: 'consent', portraitBasisOn: '2026-01-05' },
      ifMatch(2),
    );
    expect(published.body).toMatchObject({ isPortraitPublished: true, portraitBasis: 'consent', version: 3 });
    expect(problem(await officer.patch(`${PEOPLE}/${id}`, { portraitBasis: null }, ifMatch(3)))).toEqual([
      422,
      'portrait.basis-missing',
    ]);
    expect((await send(officer, id, Buffer.concat([png, png]), ifMatch(3))).body).toMatchObject({
      isPortraitPublished: false,
      portraitBasis: null,
      portraitBasisOn: null,
    });
    expect((await officer.delete(`${PEOPLE}/${id}`, ifMatch(4))).status).toBe(204);
  });
});

describe('transfer', () => {
  it('ends the posts in the old commune and starts a record with the same lineage in the new one, and back', async () => {
    const person = await recorded({ fullName: 'Phạm Văn Điều Động' });
    await given({ personId: person.id, positionCode: 'CT_CD' });
    const { body: away } = await neighbour.get('/api/v1/session');
    const request = {
      toCommuneCode: away.tenant.communeCode as string,
      transferredOn: '2026-06-01',
      decisionNumber: '3/QĐ-MẪU',
    };
    const key = { 'idempotency-key': 'personnel-spec-4' };

    expect(problem(await officer.post(`${PEOPLE}/${person.id}/transfer`, request, ifMatch(1)))).toEqual([
      403,
      'permission.denied',
    ]);
    expect(
      problem(
        await province.post(
          `${PEOPLE}/${person.id}/transfer`,
          { ...request, toCommuneCode: iaLe },
          ifMatch(1),
        ),
      ),
    ).toEqual([422, 'person.transfer-same-commune']);
    expect(
      problem(
        await province.post(
          `${PEOPLE}/${person.id}/transfer`,
          { ...request, transferredOn: '2025-01-01' },
          ifMatch(1),
        ),
      ),
    ).toEqual([422, 'assignment.dates-out-of-order']);
    const moved = await province.post(`${PEOPLE}/${person.id}/transfer`, request, { ...ifMatch(1), ...key });
    const again = await province.post(`${PEOPLE}/${person.id}/transfer`, request, { ...ifMatch(1), ...key });

    expect(moved.status).toBe(201);
    expect(again.body.id).toBe(moved.body.id);
    expect(moved.body).toMatchObject({
      fullName: 'Phạm Văn Điều Động',
      communeCode: request.toCommuneCode,
      assignments: [],
      elsewhere: [{ id: person.id, communeCode: iaLe }],
    });
    expect((await card(person.id)).assignments).toMatchObject([
      { endKind: 'transferred', endsOn: '2026-06-01', endDecisionNumber: '3/QĐ-MẪU' },
    ]);
    expect((await neighbour.get(`${PEOPLE}/${String(moved.body.id)}`)).body.elsewhere).toEqual([]);
    const back = await province.post(
      `${PEOPLE}/${String(moved.body.id)}/transfer`,
      { ...request, toCommuneCode: iaLe, transferredOn: '2026-07-01' },
      ifMatch(1),
    );
    expect(back.body.id).toBe(person.id);
  });
});

describe('files of people', () => {
  it.each(['xlsx', 'csv'] as const)('export as %s and import again without a change', async (format) => {
    const { id: personId } = await recorded({
      hasTechnicalQualification: true,
      hometown: '=HYPERLINK("x")',
      officePhone: '0269 3 000 002',
      duties: 'Dòng một\nDòng hai; "ngoặc"',
    });
    await given({ personId, positionCode: 'PCT_UBMTTQ', decisionDate: '2025-06-30' });
    const exported = await officer.get(`${PEOPLE}/export?format=${format}`);

    expect(exported.status).toBe(200);
    expect(exported.headers['content-disposition']).toMatch(
      new RegExp(`attachment; filename="nhan-su-[-0-9]+\\.${format}"`),
    );
    const file = { name: `a.${format}`, content: exported.raw };
    for (const dryRun of ['true', 'false']) {
      const { body } = await officer.upload(`${PEOPLE}/import?dryRun=${dryRun}`, file);
      expect(body).toMatchObject({
        faults: [],
        ignoredHeaders: [],
        created: 0,
        changed: 0,
        applied: dryRun === 'false',
      });
      expect(body.same).toBe(body.total);
    }
  });

  it('export the roster with its vacancies, filtered as on the screen, of the own scope only', async () => {
    const path = '/api/v1/personnel/roster/export?format=csv';
    const all = await province.get(`${path}&positionCode=BT_DU`);
    expect(all.status).toBe(200);
    expect(all.headers['content-disposition']).toMatch(/attachment; filename="chuc-danh-[-0-9]+\.csv"/);
    const lines = all.text.trim().split(/\r?\n/);
    expect(lines.filter((line) => line.includes('Bí thư Đảng ủy')).length).toBeGreaterThanOrEqual(135);
    expect(all.text).toContain('Khuyết');
    const own = await officer.get(`${path}&perPage=1`);
    expect(own.text).toContain(iaLe);
    expect(own.text).toContain('Chủ tịch Ủy ban nhân dân');
    expect(
      (await officer.get(`${path}&positionCode=BT_DU`)).text.match(/Bí thư Đảng ủy/g)?.length,
    ).toBeLessThan(10);
  });

  it('import all rows or none and name each faulty row', async () => {
    const file = (birth: string) => ({
      name: 'a.csv',
      content: `Họ và tên;Ngày sinh;Chức danh;Giữ chức từ ngày\nNgười Nhập Một;01/02/1980;Phó Trưởng Ban Xây dựng Đảng;01/07/2025\nNgười Nhập Hai;${birth};;\n`,
    });

    const faulty = await officer.upload(`${PEOPLE}/import`, file('31/02/1980'));
    expect(faulty.body).toMatchObject({ applied: false, faults: [{ row: 3, column: 'B' }] });
    expect((await officer.get(`${PEOPLE}?q=nguoinhap`)).body.total).toBe(0);
    expect((await officer.upload(`${PEOPLE}/import`, file('28/02/1980'))).body).toMatchObject({
      applied: true,
      created: 2,
    });
    expect((await officer.get(`${PEOPLE}?q=nguoinhapmot`)).body.items).toMatchObject([
      { titles: 'Phó Trưởng Ban Xây dựng Đảng', birthDate: '1980-02-01' },
    ]);
    expect(
      problem(await (await test.as('provinceViewer')).upload(`${PEOPLE}/import`, file('28/02/1980'))),
    ).toEqual([403, 'permission.denied']);
    expect(
      problem(await officer.upload(`${PEOPLE}/import`, { name: 'a.xlsx', content: 'không phải' })),
    ).toEqual([422, 'import.unreadable']);
  });
});
