import { hasLead, leadInputs, leadValues } from './lead-values';

describe('the leads in the form of a task', () => {
  const stored = [
    { role: 'lead', departmentId: 6402001, orgName: 'Sở Tài chính' },
    { role: 'lead', departmentId: null, orgName: 'Xã Ia Le' },
    { role: 'support', departmentId: null, orgName: 'Hội Nông dân xã' },
  ] as const;

  it('come back from the form as the API takes them', () => {
    expect(leadInputs(leadValues(stored, 'Xã Ia Le'))).toEqual([
      { role: 'lead', departmentId: 6402001 },
      { role: 'lead' },
      { role: 'support', orgName: 'Hội Nông dân xã' },
    ]);
  });

  it('leave out what was typed for another kind of body', () => {
    expect(leadInputs([{ role: 'lead', body: 'commune', departmentId: 6402001, orgName: 'Hội' }])).toEqual([
      { role: 'lead' },
    ]);
  });

  it('are clear about responsibility once one of them leads', () => {
    expect(hasLead(undefined)).toBe(false);
    expect(hasLead([{ role: 'support', body: 'commune' }])).toBe(false);
    expect(hasLead([{ role: 'lead', body: 'commune' }])).toBe(true);
  });
});
