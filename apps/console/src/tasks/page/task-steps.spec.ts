import { stepsOf } from './task-steps';

const lead = { isMine: true, canReport: true, isLate: false, completedOn: null, overdueExplanation: null };
const task = {
  assignedAt: '2026-11-01T00:00:00Z',
  isAssignedByMe: false,
  isAwaitingConfirmation: false,
  confirmedAt: null,
  disposition: null,
  kind: 'deadline',
  status: 'in_progress',
  missingClarities: [],
  leads: [lead],
} as const;
const officer = { mayWrite: true, mayAssign: false, mayConfirm: false, isCommune: true };
const leader = { ...officer, mayAssign: true, mayConfirm: true };

describe('the steps of a task', () => {
  it('begin with the clarities that a draft lacks, then with assigning it', () => {
    const draft = { ...task, assignedAt: null, status: 'draft', isAssignedByMe: true } as const;

    expect(stepsOf({ ...draft, missingClarities: ['owner'] }, leader)).toEqual(['edit', 'assign']);
    expect(stepsOf(draft, leader)).toEqual(['assign', 'edit']);
    expect(stepsOf(draft, officer)).toEqual(['edit']);
  });

  it('begin with the report for whoever does the work', () => {
    expect(stepsOf(task, officer)).toEqual(['report', 'block', 'edit']);
    expect(stepsOf(task, leader)).toEqual(['report', 'block', 'handDown', 'reassign', 'edit']);
  });

  it('begin with the confirmation for whoever assigned it', () => {
    const done = {
      ...task,
      isAssignedByMe: true,
      isAwaitingConfirmation: true,
      status: 'done_on_time',
    } as const;

    expect(stepsOf(done, leader).slice(0, 2)).toEqual(['confirm', 'return']);
    expect(stepsOf({ ...done, isAssignedByMe: false }, officer)[0]).not.toBe('confirm');
  });

  it('ask a late lead to explain until it has', () => {
    const late = { ...task, status: 'overdue', leads: [{ ...lead, isLate: true }] } as const;
    const explained = { ...late, leads: [{ ...lead, isLate: true, overdueExplanation: 'Mưa lũ' }] };

    expect(stepsOf(late, officer)).toContain('explain');
    expect(stepsOf(explained, officer)).not.toContain('explain');
  });

  it('are none for what a newer document stands in for, and nobody without rights has any', () => {
    expect(stepsOf({ ...task, status: 'superseded' }, leader)).toEqual([]);
    expect(stepsOf(task, { mayWrite: false, mayAssign: false, mayConfirm: false, isCommune: false })).toEqual(
      [],
    );
  });

  it('do not offer a report on behalf of others', () => {
    expect(stepsOf({ ...task, leads: [{ ...lead, canReport: false }] }, officer)).not.toContain('report');
  });
});
