import fc from 'fast-check';
import { compareNames, foldName, matchRank, MATCH_RANKS, slugOf } from './name-folding.js';

describe('foldName', () => {
  it.each([
    ['dak doa', 'Đăk Đoa'],
    ['Đak Đoa', 'ĐẮK ĐOA'],
    ['Ia Li', 'Ia Ly'],
    ["K'Bang", 'Kbang'],
    ['K’Dang', 'KDang'],
    ['Plei Ku', 'Pleiku'],
    ['An Hoà', 'An Hòa'],
    ['Thuý', 'Thúy'],
    ['Kỳ Sơn', 'Kì Sơn'],
    ['SRó', 'Sró'],
    ['Kông-Chro', 'kong chro'],
    ['Bơ\u0306', 'bo'],
    ['tỷ đồng', 'tỉ đồng'],
  ])('finds %s under the same key as %s', (typed, written) => {
    expect(foldName(typed)).toBe(foldName(written));
  });

  it('gives the same key for composed and decomposed text, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const key = foldName(text);
        expect(foldName(text.normalize('NFC'))).toBe(key);
        expect(foldName(key)).toBe(key);
      }),
    );
  });

  it('survives NUL and lone surrogates', () => {
    expect(foldName('Ia\u0000 Le\ud800')).toBe('iale');
  });
});

describe('matchRank', () => {
  it('puts an exact name before a longer one and a beginning before a middle', () => {
    const query = foldName('An Nhơn');

    expect(matchRank(foldName('An Nhơn'), query)).toBe(MATCH_RANKS.exact);
    expect(matchRank(foldName('An Nhơn Đông'), query)).toBe(MATCH_RANKS.prefix);
    expect(matchRank(foldName('Thị xã An Nhơn'), query)).toBe(MATCH_RANKS.contains);
    expect(matchRank(foldName('Quy Nhơn'), query)).toBeNull();
  });

  it('does not match an empty query', () => {
    expect(matchRank('iale', foldName(' - '))).toBeNull();
  });
});

describe('slugOf', () => {
  it.each([
    ['Quy Nhơn Bắc', 'quy-nhon-bac'],
    ['Đak Đoa', 'dak-doa'],
    ["K'Bang", 'kbang'],
  ])('writes %s as %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});

describe('compareNames', () => {
  it('sorts places as a Vietnamese dictionary does', () => {
    const sorted = [
      'An Hoà', 'Ayun Pa', 'Ân Hảo', 'Chư Păh', 'Chư Sê', 'Diên Hồng', 'Đak Đoa', 'Đăk Song', 'Đức Cơ',
      'Ia Lâu', 'Ia Le', 'Ia Ly', 'KDang', 'Kon Gang', 'Kông Chro', 'Krong', 'Uar', 'Ya Hội',
    ]; // prettier-ignore

    expect([...sorted].reverse().sort(compareNames)).toEqual(sorted);
  });
});
