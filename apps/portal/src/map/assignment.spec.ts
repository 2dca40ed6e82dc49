import { cheapestAssignment } from './assignment';

describe('the cheapest assignment', () => {
  it('weighs all rows together instead of serving the first one best', () => {
    expect(
      cheapestAssignment([
        [1, 2],
        [1, 9],
      ]),
    ).toEqual([1, 0]);
  });

  it('leaves the dearest columns empty', () => {
    expect(
      cheapestAssignment([
        [9, 1, 9, 5],
        [9, 9, 2, 5],
      ]),
    ).toEqual([1, 2]);
  });
});
