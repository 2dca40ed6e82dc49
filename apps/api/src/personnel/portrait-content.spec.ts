import { portraitType } from './portrait-content.js';

const padded = (...start: (number | string)[]) =>
  Buffer.concat([
    ...start.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from([part]))),
    Buffer.alloc(20),
  ]);

describe('the type of a portrait', () => {
  it.each([
    ['image/jpeg', padded(0xff, 0xd8, 0xff, 0xe0)],
    ['image/png', padded(0x89, 'PNG\r\n\x1a\n')],
    ['image/webp', padded('RIFF', 'abcd', 'WEBPVP8 ')],
    [null, padded('<svg xmlns="http://www.w3.org/2000/svg">')],
    [null, padded('RIFF', 'abcd', 'WAVE')],
    [null, Buffer.from([0xff, 0xd8, 0xff])],
  ])('is %s', (type, bytes) => {
    expect(portraitType(bytes)).toBe(type);
  });
});
