import { remarksOf } from './task-remarks';

const open = {
  status: 'in_progress',
  returnReason: null,
  missingClarities: [],
  deliverable: 'Biên bản nghiệm thu',
  percent: 40,
  isDueSoon: false,
  isAwaitingConfirmation: false,
  isExtended: false,
  isPastOriginalDeadline: false,
  originalDeadline: '2026-11-30',
} as const;
const kindsOf = (change: Partial<Parameters<typeof remarksOf>[0]>) =>
  remarksOf({ ...open, ...change }).map(({ kind }) => kind);

describe('what a row of tasks says besides its status', () => {
  it('is nothing while the work goes on in time', () => {
    expect(kindsOf({})).toEqual([]);
  });

  it('is the product that is missing, once it is urgent', () => {
    expect(kindsOf({ status: 'overdue' })).toEqual(['needsProduct']);
    expect(kindsOf({ isDueSoon: true })).toEqual(['needsProduct']);
  });

  it('is that all is done but not reported as done', () => {
    expect(kindsOf({ percent: 100 })).toEqual(['notReportedDone']);
  });

  it('is why it was returned, until it is reported done again', () => {
    expect(kindsOf({ returnReason: 'Thiếu chữ ký' })).toEqual(['returned']);
    expect(
      kindsOf({ returnReason: 'Thiếu chữ ký', status: 'done_on_time', isAwaitingConfirmation: true }),
    ).toEqual(['awaiting']);
  });

  it('names the clarities a draft still lacks', () => {
    expect(kindsOf({ status: 'draft', missingClarities: ['owner'] })).toEqual(['unclear']);
  });

  it('is that a draft may be assigned', () => {
    expect(kindsOf({ status: 'draft' })).toEqual(['clear']);
  });

  it('never hides that the first deadline passed', () => {
    expect(kindsOf({ isExtended: true, isPastOriginalDeadline: true })).toEqual(['pastOriginal']);
  });
});
