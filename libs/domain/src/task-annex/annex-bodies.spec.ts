import { VOCABULARY } from './annex.fixture.js';
import { readBodies } from './annex-bodies.js';

const read = (text: string) => readBodies(text, VOCABULARY);

describe('the bodies of a cell', () => {
  it.each([
    ['Sở KH&CN', [3]],
    ['Sở Khoa học và Công nghệ', [3]],
    ['Sở KHCN tỉnh Gia Lai', [3]],
    ['Sở NN&MT; Sở Nội vụ', [2, 4]],
    ['Sở Tài chính và Sở Nội vụ', [1, 4]],
    ['- Sở Tài chính\n- Công an tỉnh Gia Lai', [1, 7]],
    ['Sở Tài chính, Công an tỉnh, BCHQS tỉnh', [1, 7, 6]],
    ['Bộ CHQS tỉnh; Ban TCTU', [6, 5]],
    ['Sở Văn hóa, Thể thao và Du lịch', [8]],
    ['Sở VHTTDL, Sở Nội vụ.', [8, 4]],
    ['Các sở: Tài chính, Nội vụ, Khoa học và Công nghệ', [1, 4, 3]],
  ])('"%s" are departments %j', (text, departments) => {
    expect(read(text)).toMatchObject({ departments, others: [], unsure: [] });
  });

  it.each([
    'UBND xã',
    'UBND các xã, phường',
    'Ủy ban nhân dân các xã, phường',
    'cấp xã',
    'UBND cấp xã',
    'Các xã, phường',
    '135 xã, phường',
    'UBND các xã, phường trên địa bàn tỉnh',
  ])('"%s" are the communes', (text) => {
    expect(read(text)).toEqual({
      departments: [],
      isForCommunes: true,
      communeCodes: [],
      others: [],
      unsure: [],
    });
  });

  it('knows communes that are named', () => {
    expect(read('UBND xã Ia Le, phường Pleiku')).toMatchObject({
      isForCommunes: true,
      communeCodes: ['23986', '23575'],
      others: [],
    });
  });

  it('keeps bodies without accounts as they are written', () => {
    expect(read('VNPT Gia Lai; Báo và Phát thanh, Truyền hình Gia Lai; các sở, ban, ngành liên quan')).toMatchObject({
      departments: [],
      others: ['VNPT Gia Lai', 'Báo và Phát thanh, Truyền hình Gia Lai', 'các sở', 'ban, ngành liên quan'],
    }); // prettier-ignore
  });

  it('asks where a name is only close, or where only some communes are meant', () => {
    expect(read('Sở Nội vu1').unsure).toEqual([
      { text: 'Sở Nội vu1', match: { kind: 'unsure', isClose: true, choices: ['Sở Nội vụ'] } },
    ]);
    expect(read('UBND các xã, phường liên quan').unsure[0]?.match.choices).toEqual(['UBND các xã, phường']);
  });
});
