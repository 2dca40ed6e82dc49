import { AREA, axisTop, pathOf, xOf, yOf } from './trend-geometry';

const point = (day: string, overdue: number) => ({
  day,
  total: 10,
  doneOnTime: 1,
  doneLate: 2,
  inTime: 7 - overdue,
  overdue,
  routine: 0,
  notApplicable: 0,
  paused: 0,
});

describe('the chart of the trend', () => {
  it('has an axis that ends on a round number above everything', () => {
    expect([0, 3, 4, 7, 10, 41, 102, 2700].map(axisTop)).toEqual([4, 4, 4, 8, 10, 50, 200, 4000]);
  });

  it('draws from edge to edge, nothing on the base line', () => {
    expect([xOf(0, 3), xOf(2, 3)]).toEqual([AREA.left, AREA.width - AREA.right]);
    expect([yOf(0, 10), yOf(10, 10)]).toEqual([AREA.height - AREA.bottom, AREA.top]);
    expect(xOf(0, 1)).toBe(AREA.left);
  });

  it('joins the points of a line, done being on time and late together', () => {
    const points = [point('2026-01-04', 0), point('2026-01-11', 4)];

    expect(pathOf(points, 'overdue', 10)).toBe('M44.0 212.0L708.0 132.0');
    expect(pathOf(points, 'done', 10)).toBe('M44.0 152.0L708.0 152.0');
  });
});
