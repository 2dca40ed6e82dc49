import { AnnexVocabulary } from './annex-vocabulary.js';

export const VOCABULARY = new AnnexVocabulary({
  departments: [
    { id: 1, name: 'Sở Tài chính' },
    { id: 2, name: 'Sở Nông nghiệp và Môi trường' },
    { id: 3, name: 'Sở Khoa học và Công nghệ' },
    { id: 4, name: 'Sở Nội vụ' },
    { id: 5, name: 'Ban Tổ chức Tỉnh ủy' },
    { id: 6, name: 'Bộ Chỉ huy Quân sự tỉnh' },
    { id: 7, name: 'Công an tỉnh' },
    { id: 8, name: 'Sở Văn hóa, Thể thao và Du lịch' },
  ],
  communes: [
    { code: '23986', name: 'Xã Ia Le' },
    { code: '23575', name: 'Phường Pleiku' },
  ],
  positions: [
    { code: 'CT_UBND', name: 'Chủ tịch Ủy ban nhân dân' },
    { code: 'PCT_UBND', name: 'Phó Chủ tịch Ủy ban nhân dân' },
    { code: 'BT_DU', name: 'Bí thư Đảng ủy' },
    { code: 'CVP_HDND_UBND', name: 'Chánh Văn phòng HĐND và UBND' },
  ],
  stages: [
    { code: 'cap-bach', name: 'Cấp bách' },
    { code: 'dot-pha', name: 'Đột phá' },
  ],
});
