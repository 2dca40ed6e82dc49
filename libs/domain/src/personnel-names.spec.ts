import { proposedSortName, tidyPersonName } from './personnel-names.js';

describe('the proposed sort name', () => {
  it.each([
    ['Nguyễn Văn An', 'An Nguyễn Văn'],
    ['Ksor HBơ Khắp', 'Khắp Ksor HBơ'],
    ['Rơ Châm Ví Dụ', 'Dụ Rơ Châm Ví'],
    ['Kpă  Mẫu ', 'Mẫu Kpă'],
    ['Đinh', 'Đinh'],
  ])('puts the last word of %s first', (fullName, sortName) => {
    expect(proposedSortName(fullName)).toBe(sortName);
  });

  it('keeps letters that have no precomposed form', () => {
    expect(proposedSortName('Siu Rơ̆')).toBe('Rơ̆ Siu');
  });
});

describe('a tidy name', () => {
  it('has single spaces and composed letters', () => {
    expect(tidyPersonName('  Trần \t Thị   Mẫu'.normalize('NFD'))).toBe('Trần Thị Mẫu');
  });
});
