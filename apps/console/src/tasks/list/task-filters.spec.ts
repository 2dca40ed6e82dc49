import { filtersIn, withFilter } from './task-filters';

const address = (filter: unknown): URLSearchParams => new URLSearchParams({ filter: JSON.stringify(filter) });

describe('the filters of tasks', () => {
  it('are read from the address', () => {
    expect(filtersIn(address({ status: 'overdue', departmentId: 6402001 }))).toEqual({
      status: 'overdue',
      departmentId: '6402001',
    });
  });

  it.each(['status', 'risk', 'toConfirm', 'returned'])(
    'know %s, by which the agenda leads to what is to be done',
    (name) => {
      expect(filtersIn(address({ [name]: 'true' }))).toEqual({ [name]: 'true' });
    },
  );

  it.each([
    ['nothing', ''],
    ['no JSON', 'filter=%7B'],
    ['null', 'filter=null'],
    ['unknown names', 'filter=%7B%22password%22%3A%22x%22%7D'],
    ['values no address carries', 'filter=%7B%22status%22%3A%7B%7D%7D'],
  ])('are none when the address has %s', (_, search) => {
    expect(filtersIn(new URLSearchParams(search))).toEqual({});
  });

  it('forget the stage together with its programme', () => {
    const filters = { programmeCode: 'NQ57', stageCode: 'cap-bach', q: 'số' };

    expect(withFilter(filters, 'programmeCode', 'DA06')).toEqual({ q: 'số', programmeCode: 'DA06' });
  });

  it('lose a filter that is emptied', () => {
    expect(withFilter({ status: 'overdue', q: 'số' }, 'status', '')).toEqual({ q: 'số' });
  });
});
