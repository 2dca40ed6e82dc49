import { startTestApp, type TestApp } from '../support/app';

describe('importing targets', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('refuses a unit that is only a word every object knows, and makes no target of it', async () => {
    const province = await test.as('provinceAdmin');

    const { body } = await province.upload('/api/v1/targets/import', {
      name: 'chi-tieu.csv',
      content:
        'Mã xã;Mã chỉ tiêu;Năm;Mức giao;Đơn vị tính;Số quyết định;Ngày quyết định\n23986;KT08;2026;8140;constructor;01/QĐ-UBND;10/01/2026',
    });

    expect(body).toMatchObject({ applied: false, faults: [{ row: 2, header: 'Đơn vị tính' }] });
  });
});
