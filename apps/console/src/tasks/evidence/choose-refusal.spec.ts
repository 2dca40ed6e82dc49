import { chooseRefusal } from './choose-refusal';

const MEGABYTE = 1_048_576;

describe('a chosen file', () => {
  it.each([
    ['a report', { name: 'Báo cáo.DOCX', type: '', size: 10 }, null],
    ['a photo, however large', { name: 'IMG_1', type: 'image/heic', size: 40 * MEGABYTE }, null],
    ['nothing', { name: 'a.pdf', type: 'application/pdf', size: 0 }, 'empty'],
    ['too much', { name: 'a.pdf', type: 'application/pdf', size: 26 * MEGABYTE }, 'tooLarge'],
    ['a drawing', { name: 'a.svg', type: 'image/svg+xml', size: 10 }, 'wrongType'],
    ['a workbook with macros', { name: 'a.xlsm', type: '', size: 10 }, 'wrongType'],
    ['a video', { name: 'a.mp4', type: 'video/mp4', size: 10 }, 'wrongType'],
  ])('that is %s', (_, file, refusal) => {
    expect(chooseRefusal(file)).toBe(refusal);
  });
});
