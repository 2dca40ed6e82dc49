import { PER_ADDRESS, PER_NAME, secondsToWait } from './sign-in-throttle.rules.js';

describe('waiting after failed sign-ins', () => {
  it('lets people mistype a few times, then doubles, then locks', () => {
    const waits = Array.from({ length: 11 }, (_, index) => secondsToWait(index + 1, PER_NAME));

    expect(waits).toEqual([0, 0, 0, 0, 2, 4, 8, 16, 32, 900, 900]);
  });

  it('never waits longer than a minute before the lock', () => {
    expect(secondsToWait(149, PER_ADDRESS)).toBe(60);
    expect(secondsToWait(150, PER_ADDRESS)).toBe(900);
    expect(secondsToWait(50, PER_ADDRESS)).toBe(0);
  });
});
