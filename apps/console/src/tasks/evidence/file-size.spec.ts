import { fileSize } from './file-size';

describe('the size of a file', () => {
  it.each([
    [1, 'vi', '1 kB'],
    [340_000, 'vi', '332 kB'],
    [1_300_000, 'vi', '1,2 MB'],
    [25 * 1_048_576, 'vi', '25 MB'],
    [1_300_000, 'en', '1.2 MB'],
  ])('of %d bytes reads in %s as %s', (bytes, locale, text) => {
    expect(fileSize(bytes, locale)).toBe(text);
  });
});
