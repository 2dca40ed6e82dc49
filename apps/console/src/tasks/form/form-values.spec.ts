import { taskBody } from './form-values';

describe('what the form of a task sends', () => {
  it('is the text of the lead while nobody else was named', () => {
    expect(taskBody({ title: 'Việc', leadOrg: 'Văn phòng' })).toEqual({
      title: 'Việc',
      leadOrg: 'Văn phòng',
    });
  });

  it('is the bodies in place of the text once they are named', () => {
    expect(taskBody({ leadOrg: 'Văn phòng', leadValues: [{ role: 'lead', body: 'commune' }] })).toEqual({
      leads: [{ role: 'lead' }],
    });
  });

  it('leaves bodies alone that did not change', () => {
    const before = [{ role: 'lead', body: 'commune' }] as const;

    expect(taskBody({ title: 'Việc', leadValues: [...before] }, before)).toEqual({ title: 'Việc' });
  });
});
