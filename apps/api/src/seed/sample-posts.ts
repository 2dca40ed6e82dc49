/** Who usually sits where in a commune: one seat is one person with the posts joined on one card (domain.md 2.1). */
export interface SampleSeat {
  /** Highest post first: it is the primary one. */
  readonly posts: readonly string[];
  readonly onlyIn?: 'xa' | 'phuong';
  /** How often the seat is empty, and how often somebody only acts in it. */
  readonly vacant: number;
  readonly acting: number;
  readonly mailbox: string;
  readonly duties: string;
}

export const SEATS: readonly SampleSeat[] = [
  seat('bi-thu', ['BT_DU', 'CT_HDND'], 'Lãnh đạo toàn diện công tác của Đảng bộ và Hội đồng nhân dân.'),
  seat(
    'pho-bi-thu-thuong-truc',
    ['PBT_TT_DU', 'TB_XDD'],
    'Thường trực Đảng ủy, công tác xây dựng Đảng.',
    0.04,
  ),
  seat(
    'chu-tich',
    ['CT_UBND', 'PBT_DU', 'UVBTV_DU'],
    'Lãnh đạo, điều hành chung Ủy ban nhân dân; tài chính, ngân sách, quy hoạch.',
    0,
    0.03,
  ),
  seat(
    'pho-chu-tich-hdnd',
    ['PCT_HDND', 'UVBTV_DU'],
    'Thường trực Hội đồng nhân dân, giám sát, tiếp xúc cử tri.',
    0.08,
  ),
  seat('ban-phap-che', ['TB_PC_HDND'], 'Thẩm tra, giám sát lĩnh vực pháp chế.', 0.1),
  seat('ban-kinh-te-xa-hoi', ['TB_KTXH_HDND'], 'Thẩm tra, giám sát lĩnh vực kinh tế - xã hội.', 0.1),
  seat(
    'pho-chu-tich-kinh-te',
    ['PCT_UBND', 'UVBTV_DU'],
    'Kinh tế, nông nghiệp, môi trường, xây dựng, đất đai.',
    0.03,
  ),
  seat('pho-chu-tich-van-xa', ['PCT_UBND'], 'Văn hóa, giáo dục, y tế, an sinh xã hội, chuyển đổi số.', 0.06),
  seat('kiem-tra', ['CN_UBKT', 'UVBTV_DU'], 'Công tác kiểm tra, giám sát và kỷ luật của Đảng.', 0.06),
  seat('van-phong-dang-uy', ['CVP_DU'], 'Tham mưu, tổng hợp, văn thư của Đảng ủy.', 0.08),
  seat('van-phong', ['CVP_HDND_UBND', 'UV_UBND'], 'Tham mưu, tổng hợp, cải cách hành chính.', 0.06, 0.08),
  seat(
    'phong-kinh-te',
    ['TP_KT', 'UV_UBND'],
    'Nông nghiệp, công thương, tài chính, xây dựng, tài nguyên.',
    0.08,
    0.1,
    'xa',
  ),
  seat(
    'phong-kinh-te-ha-tang',
    ['TP_KTHTDT', 'UV_UBND'],
    'Kinh tế, hạ tầng, trật tự đô thị.',
    0.08,
    0.1,
    'phuong',
  ),
  seat(
    'phong-van-hoa',
    ['TP_VHXH', 'UV_UBND'],
    'Văn hóa, giáo dục, y tế, lao động, người có công.',
    0.08,
    0.1,
  ),
  seat('hanh-chinh-cong', ['GD_TTPVHCC'], 'Tiếp nhận và trả kết quả thủ tục hành chính.', 0.12, 0.12),
  seat(
    'mat-tran',
    ['CT_UBMTTQ', 'UVBTV_DU'],
    'Công tác Mặt trận, phản biện xã hội, khối đại đoàn kết.',
    0.03,
  ),
  seat('hoi-nong-dan', ['PCT_UBMTTQ', 'CT_HND'], 'Công tác Hội Nông dân.', 0.06),
  seat('hoi-phu-nu', ['PCT_UBMTTQ', 'CT_HPN'], 'Công tác Hội Liên hiệp Phụ nữ.', 0.06),
  seat('doan-thanh-nien', ['PCT_UBMTTQ', 'BT_DTN'], 'Công tác Đoàn và phong trào thanh thiếu niên.', 0.08),
  seat('cong-an', ['T_CA', 'UV_UBND'], 'An ninh, trật tự an toàn xã hội.', 0.02),
  seat('quan-su', ['CHT_QS', 'UV_UBND'], 'Quốc phòng, quân sự địa phương.', 0.03),
  seat('tram-y-te', ['TRT_YT'], 'Chăm sóc sức khỏe ban đầu, y tế dự phòng.', 0.1, 0.05),
];

function seat(
  mailbox: string,
  posts: readonly string[],
  duties: string,
  vacant = 0,
  acting = 0,
  onlyIn?: 'xa' | 'phuong',
): SampleSeat {
  return { mailbox, posts, duties, vacant, acting, ...(onlyIn ? { onlyIn } : {}) };
}
