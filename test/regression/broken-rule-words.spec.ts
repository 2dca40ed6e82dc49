import { startTestApp, type Agent, type Answer, type TestApp } from '../support/app';
import { aTask } from '../support/task';

/** Features refuse earlier, so the table is made to refuse a title. */
describe('a rule that only the database holds', () => {
  let test: TestApp;
  let officer: Agent;

  beforeAll(async () => {
    test = await startTestApp();
    officer = await test.as('officer');
    await test.admin.query(
      `alter table commune.tasks
         drop constraint tasks_disposition_has_reason,
         add constraint tasks_disposition_has_reason check (title <> 'Quy tắc có lời'),
         add constraint tasks_without_words check (title <> 'Quy tắc không có lời')`,
    );
  });
  afterAll(() => test.close());

  function draft(title: string, language: string): Promise<Answer> {
    return officer.post('/api/v1/tasks', aTask({ title }), { 'accept-language': language });
  }

  it.each([
    ['vi', 'Tạm dừng nhiệm vụ hoặc ghi không thuộc phạm vi phải có lý do.'],
    ['en', 'A task that is paused or not applicable needs a reason.'],
  ])('is told as a sentence (%s), not by the name of the constraint', async (language, sentence) => {
    const { status, body, text } = await draft('Quy tắc có lời', language);

    expect([status, body.code, body.detail]).toEqual([422, 'row.invalid', sentence]);
    expect(body.params).toEqual({});
    expect(text).not.toContain('tasks_');
  });

  it.each([
    ['vi', /^Dữ liệu không thỏa quy tắc/],
    ['en', /^The data breaks a rule/],
  ])('is told neutrally (%s) when there is no sentence for it', async (language, sentence) => {
    const { status, body, text } = await draft('Quy tắc không có lời', language);

    expect([status, body.code]).toEqual([422, 'row.invalid']);
    expect(body.detail).toMatch(sentence);
    expect(text).not.toContain('tasks_');
  });
});
