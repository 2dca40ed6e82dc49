import { placeIn, readQuery, withFilter } from './monitoring-address';

describe('the address of the monitoring page', () => {
  it('is the table by programme of today unless it says something else', () => {
    expect(placeIn(new URLSearchParams())).toEqual({
      view: 'table',
      groupBy: 'programme',
      asOf: null,
      filters: {},
    });
  });

  it('keeps view, split, day and filters, and leaves out what it does not know', () => {
    const place = placeIn(
      new URLSearchParams('view=trend&groupBy=region&asOf=2026-01-31&region=west&communeCode=&x=1'),
    );

    expect(place).toEqual({
      view: 'trend',
      groupBy: 'region',
      asOf: '2026-01-31',
      filters: { region: 'west' },
    });
    expect(readQuery(place)).toEqual({ region: 'west', asOf: '2026-01-31' });
    expect(placeIn(new URLSearchParams('view=x&groupBy=owner&asOf=yesterday'))).toMatchObject({
      view: 'table',
      groupBy: 'programme',
      asOf: null,
    });
  });

  it('drops the stage with its programme', () => {
    const filters = { programmeCode: 'NQ57', stageCode: 'dot-pha', region: 'east' };

    expect(withFilter(filters, 'programmeCode', 'DA06')).toEqual({ region: 'east', programmeCode: 'DA06' });
    expect(withFilter(filters, 'region', '')).toEqual({ programmeCode: 'NQ57', stageCode: 'dot-pha' });
  });
});
