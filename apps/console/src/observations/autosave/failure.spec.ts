import { OfflineError, ProblemError } from '../../providers/problem-error';
import { failureOf, pauseAfter } from './failure';

describe('a request that failed', () => {
  it.each([
    ['no connection', new OfflineError('x')],
    ['a broken server', new ProblemError(503, {})],
    ['too many requests', new ProblemError(429, {})],
    ['something unforeseen', new Error('x')],
  ])('is tried again after %s', (_, error) => {
    expect(failureOf(error)).toEqual({ kind: 'later' });
  });

  it('asks to sign in when the session has ended', () => {
    expect(failureOf(new ProblemError(401, {}))).toEqual({ kind: 'signed-out' });
  });

  it('is final when the server will not take it, for all figures or those it names', () => {
    expect(failureOf(new ProblemError(409, { detail: 'Kỳ này đã khóa.' }))).toEqual({
      kind: 'refused',
      detail: 'Kỳ này đã khóa.',
      cells: null,
    });
    const errors = [{ pointer: '/cells/2/note', code: 'length', detail: 'Cần từ 1 đến 1000 ký tự.' }];
    expect(failureOf(new ProblemError(400, { detail: 'x', errors }))).toMatchObject({
      cells: new Map([[2, 'Cần từ 1 đến 1000 ký tự.']]),
    });
  });

  it('waits longer each time, half a minute at most', () => {
    expect([1, 2, 3, 4, 5, 9].map(pauseAfter)).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });
});
