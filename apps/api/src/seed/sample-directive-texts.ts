/** One line of a sample directive's annex. Days are counted from the directive's day of issue. */
export interface LineSample {
  readonly title: string;
  readonly deliverable: string | null;
  /** Days until the deadline, or how often routine work is reported. */
  readonly due: number | 'weekly' | 'monthly' | 'quarterly';
  readonly post: string;
  readonly recipients?: readonly ['region', 'east' | 'west'] | readonly ['type', 'xa' | 'phuong'];
  /** Codes of departments that lead beside the commune, or alone where `communeSupports`. */
  readonly leads?: readonly string[];
  readonly supports?: readonly string[];
  readonly communeSupports?: boolean;
  readonly otherLeads?: readonly string[];
  readonly targets?: readonly string[];
  /** First or second stage of the programme. */
  readonly stage?: 1 | 2;
  /** Ordinal of the replaced directive's line whose instances go on under this one. */
  readonly continues?: number;
}

export interface DirectiveSample {
  /** Tells it from the others. */
  readonly name: string;
  /** Code of the department that issues it; the province, when absent. */
  readonly department?: string;
  readonly programme: string | null;
  readonly number: string;
  readonly abstract: string;
  /** Days before today, or a day. */
  readonly issued: number | string;
  readonly isDraft?: boolean;
  /** Name of the one it replaces. */
  readonly replaces?: string;
  readonly lines: readonly LineSample[];
}

const FINANCE = 'so-tai-chinh';
const SCIENCE = 'so-khoa-hoc-va-cong-nghe';
const HOME_AFFAIRS = 'so-noi-vu';
const AGRICULTURE = 'so-nong-nghiep-va-moi-truong';
const EAST = ['region', 'east'] as const;
const WEST = ['region', 'west'] as const;
const WARDS = ['type', 'phuong'] as const;

/** Older ones first: what replaces another comes after it. Texts are illustrations; numbers begin with MẪU and belong to no document. */
export const DIRECTIVE_SAMPLES: readonly DirectiveSample[] = [
  {
    name: 'kh02',
    programme: 'KH02',
    number: 'MẪU-12/KH',
    abstract: 'Kế hoạch chuyển đổi số liên thông, đồng bộ khi sắp xếp tổ chức bộ máy (mẫu)',
    issued: '2025-07-01',
    lines: [
      {
        title: 'Kiểm tra đường truyền và thiết bị tại Trung tâm Phục vụ hành chính công',
        deliverable: 'Biên bản kiểm tra có số liệu từng thiết bị',
        due: 14,
        post: 'GD_TTPVHCC',
        recipients: EAST,
        leads: [SCIENCE],
        stage: 1,
      },
      {
        title: 'Bố trí người trực hỗ trợ người dân nộp hồ sơ trong tháng đầu vận hành',
        deliverable: 'Lịch trực được ban hành và niêm yết',
        due: 20,
        post: 'CVP_HDND_UBND',
        recipients: WARDS,
        stage: 1,
      },
      {
        title: 'Lập danh sách tài khoản, chữ ký số của cán bộ, công chức xã',
        deliverable: 'Danh sách tài khoản đã kích hoạt',
        due: 30,
        post: 'CVP_HDND_UBND',
        recipients: WARDS,
        supports: [HOME_AFFAIRS],
        targets: ['CD07'],
        stage: 1,
      },
      {
        title: 'Hoàn thiện nền tảng điều hành văn bản liên thông tỉnh - xã',
        deliverable: 'Văn bản đi, đến được xử lý hoàn toàn trên hệ thống',
        due: 150,
        post: 'CVP_HDND_UBND',
        leads: [SCIENCE],
        targets: ['CD07'],
        stage: 2,
      },
      {
        title: 'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính còn hiệu lực',
        deliverable: 'Kho kết quả điện tử đã đối soát',
        due: 183,
        post: 'GD_TTPVHCC',
        targets: ['CD04'],
        stage: 2,
      },
      {
        title: 'Kiện toàn tổ công nghệ số cộng đồng ở thôn, làng, tổ dân phố',
        deliverable: 'Quyết định kiện toàn từng tổ',
        due: 120,
        post: 'TP_VHXH',
        recipients: WARDS,
        otherLeads: ['Đoàn TNCS Hồ Chí Minh cấp xã'],
        targets: ['CD08'],
        stage: 2,
      },
      {
        title: 'Rà soát hạ tầng mạng tại thôn, làng chưa có băng rộng cố định',
        deliverable: 'Danh sách thôn, làng kèm phương án',
        due: 160,
        post: 'PCT_UBND',
        recipients: EAST,
        leads: [SCIENCE],
        targets: ['CD09'],
        stage: 2,
      },
      {
        title: 'Báo cáo kết quả vận hành chính quyền địa phương hai cấp hằng tuần',
        deliverable: 'Báo cáo tuần',
        due: 'weekly',
        post: 'CVP_HDND_UBND',
        recipients: WARDS,
        stage: 2,
      },
    ],
  },
  {
    name: 'nq57',
    programme: 'NQ57',
    number: 'MẪU-57/KH',
    abstract: 'Kế hoạch phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số năm nay (mẫu)',
    issued: 175,
    lines: [
      {
        title: 'Nâng tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến',
        deliverable: 'Báo cáo tỷ lệ theo từng lĩnh vực',
        due: 140,
        post: 'GD_TTPVHCC',
        leads: [SCIENCE],
        targets: ['CD02', 'CD05'],
      },
      {
        title: 'Làm sạch dữ liệu đất đai, kết nối với cơ sở dữ liệu quốc gia',
        deliverable: 'Biên bản đối soát từng tờ bản đồ',
        due: 200,
        post: 'PCT_UBND',
        leads: [AGRICULTURE],
        supports: [SCIENCE],
      },
      {
        title: 'Mở lớp bình dân học vụ số cho người dân trong độ tuổi lao động',
        deliverable: 'Danh sách người học đã được công nhận',
        due: 160,
        post: 'TP_VHXH',
        otherLeads: ['Hội Liên hiệp Phụ nữ cấp xã'],
        targets: ['CD10'],
      },
      {
        title: 'Đưa sản phẩm chủ lực lên sàn thương mại điện tử',
        deliverable: 'Gian hàng hoạt động, có doanh thu',
        due: 170,
        post: 'PCT_UBND',
        recipients: WEST,
        targets: ['KT20'],
      },
      {
        title: 'Báo cáo tiến độ thực hiện nghị quyết hằng tháng',
        deliverable: 'Báo cáo tháng',
        due: 'monthly',
        post: 'CVP_HDND_UBND',
        recipients: WARDS,
      },
      {
        title: 'Thành lập ban chỉ đạo chuyển đổi số cấp xã',
        deliverable: 'Quyết định thành lập ban chỉ đạo',
        due: 45,
        post: 'CT_UBND',
        recipients: WEST,
      },
      {
        title: 'Khảo sát nhu cầu bồi dưỡng kỹ năng số của cán bộ, công chức',
        deliverable: 'Kết quả khảo sát',
        due: 130,
        post: 'CVP_HDND_UBND',
        recipients: WARDS,
        communeSupports: true,
        leads: [HOME_AFFAIRS],
      },
      {
        title: 'Lắp đặt màn hình theo dõi hồ sơ tại bộ phận một cửa',
        deliverable: 'Biên bản nghiệm thu lắp đặt',
        due: 240,
        post: 'GD_TTPVHCC',
        recipients: WARDS,
      },
    ],
  },
  {
    name: 'finance',
    department: FINANCE,
    programme: 'DHX',
    number: 'MẪU-31/HD',
    abstract: 'Hướng dẫn các nhiệm vụ tài chính, ngân sách cấp xã (mẫu)',
    issued: 150,
    lines: [
      {
        title: 'Rà soát nguồn thu, lập phương án chống thất thu ngân sách xã',
        deliverable: 'Phương án được Chủ tịch phê duyệt',
        due: 75,
        post: 'CT_UBND',
        leads: [FINANCE],
        targets: ['KT08', 'KT09'],
      },
      {
        title: 'Đẩy nhanh giải ngân vốn đầu tư công được giao',
        deliverable: 'Bảng đối chiếu với Kho bạc',
        due: 165,
        post: 'CT_UBND',
        targets: ['KT10', 'KT11'],
      },
      {
        title: 'Kiểm kê trụ sở, tài sản công dôi dư sau sắp xếp',
        deliverable: 'Danh mục tài sản kèm phương án xử lý',
        due: 110,
        post: 'PCT_UBND',
        recipients: WEST,
        leads: [FINANCE],
      },
      {
        title: 'Quyết toán các công trình đã nghiệm thu',
        deliverable: 'Hồ sơ quyết toán được phê duyệt',
        due: 130,
        post: 'TP_KT',
        recipients: WEST,
      },
      {
        title: 'Công khai dự toán, quyết toán ngân sách trên trang thông tin của xã',
        deliverable: 'Đường dẫn tới nội dung công khai',
        due: 60,
        post: 'CVP_HDND_UBND',
        recipients: WARDS,
      },
      {
        title: 'Lập kế hoạch vốn trung hạn giai đoạn 2026-2030 của phường',
        deliverable: 'Kế hoạch được Hội đồng nhân dân thông qua',
        due: 180,
        post: 'TP_KTHTDT',
        recipients: WARDS,
        supports: [FINANCE],
        targets: ['KT12'],
      },
      {
        title: 'Thu hồi tạm ứng quá hạn của các dự án',
        deliverable: 'Biên bản xác nhận thu hồi',
        due: 95,
        post: 'TP_KTHTDT',
        recipients: WARDS,
        otherLeads: ['Kho bạc Nhà nước khu vực'],
      },
      {
        title: 'Báo cáo thu, chi ngân sách hằng quý',
        deliverable: 'Báo cáo quý',
        due: 'quarterly',
        post: 'CT_UBND',
        recipients: WARDS,
      },
    ],
  },
  {
    name: 'science',
    department: SCIENCE,
    programme: 'DA06',
    number: 'MẪU-19/HD',
    abstract: 'Hướng dẫn làm giàu dữ liệu dân cư, định danh và xác thực điện tử (mẫu)',
    issued: 100,
    lines: [
      {
        title: 'Đối soát dữ liệu hộ tịch với dữ liệu dân cư',
        deliverable: 'Biên bản đối soát có số liệu khớp, không khớp',
        due: 80,
        post: 'PCT_UBND',
        leads: [SCIENCE],
        otherLeads: ['Công an cấp xã'],
      },
      {
        title: 'Hướng dẫn người dân kích hoạt và dùng định danh điện tử mức 2',
        deliverable: 'Số tài khoản kích hoạt theo thôn, làng',
        due: 115,
        post: 'T_CA',
      },
      {
        title: 'Chi trả an sinh xã hội qua tài khoản',
        deliverable: 'Danh sách chi trả có xác nhận',
        due: 70,
        post: 'TP_VHXH',
        recipients: EAST,
        targets: ['CD05'],
      },
      {
        title: 'Lập hồ sơ sức khỏe điện tử cho người dân',
        deliverable: 'Tỷ lệ hồ sơ đã lập theo thôn, làng',
        due: 130,
        post: 'TRT_YT',
        recipients: EAST,
        targets: ['XH14'],
      },
      {
        title: 'Dùng dữ liệu dân cư thay giấy tờ khi tiếp nhận hồ sơ',
        deliverable: 'Danh mục giấy tờ đã bỏ',
        due: 90,
        post: 'GD_TTPVHCC',
        recipients: WARDS,
        leads: [SCIENCE],
        targets: ['CD03'],
      },
      {
        title: 'Thanh toán không dùng tiền mặt tại chợ và trường học',
        deliverable: 'Danh sách điểm thu đã áp dụng',
        due: 125,
        post: 'TP_KTHTDT',
        recipients: WARDS,
        targets: ['CD05'],
      },
      {
        title: 'Gắn mã địa chỉ số cho hộ dân',
        deliverable: 'Dữ liệu địa chỉ đã gắn mã',
        due: 140,
        post: 'TP_KTHTDT',
        recipients: WARDS,
        supports: [SCIENCE],
      },
      {
        title: 'Báo cáo kết quả làm sạch dữ liệu hằng tháng',
        deliverable: 'Báo cáo tháng',
        due: 'monthly',
        post: 'T_CA',
        recipients: WARDS,
      },
    ],
  },
  {
    name: 'nq57 renewed',
    programme: 'NQ57',
    number: 'MẪU-88/KH',
    abstract: 'Kế hoạch thay thế Kế hoạch MẪU-57/KH về khoa học, công nghệ và chuyển đổi số (mẫu)',
    issued: 70,
    replaces: 'nq57',
    lines: [
      {
        title: 'Nâng tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến',
        deliverable: 'Báo cáo tỷ lệ theo từng lĩnh vực',
        due: 35,
        post: 'GD_TTPVHCC',
        leads: [SCIENCE],
        targets: ['CD02', 'CD05'],
        continues: 1,
      },
      {
        title: 'Làm sạch dữ liệu đất đai, kết nối với cơ sở dữ liệu quốc gia',
        deliverable: 'Biên bản đối soát từng tờ bản đồ',
        due: 95,
        post: 'PCT_UBND',
        leads: [AGRICULTURE],
        supports: [SCIENCE],
        continues: 2,
      },
      {
        title: 'Mở lớp bình dân học vụ số cho người dân trong độ tuổi lao động',
        deliverable: 'Danh sách người học đã được công nhận',
        due: 55,
        post: 'TP_VHXH',
        otherLeads: ['Hội Liên hiệp Phụ nữ cấp xã'],
        targets: ['CD10'],
        continues: 3,
      },
      {
        title: 'Đưa sản phẩm chủ lực lên sàn thương mại điện tử',
        deliverable: 'Gian hàng hoạt động, có doanh thu',
        due: 65,
        post: 'PCT_UBND',
        recipients: WEST,
        targets: ['KT20'],
        continues: 4,
      },
      {
        title: 'Báo cáo tiến độ thực hiện nghị quyết hằng tháng',
        deliverable: 'Báo cáo tháng',
        due: 'monthly',
        post: 'CVP_HDND_UBND',
        recipients: WARDS,
        continues: 5,
      },
      {
        title: 'Công bố bộ dữ liệu mở của xã, phường',
        deliverable: 'Đường dẫn tới bộ dữ liệu đã công bố',
        due: 85,
        post: 'CVP_HDND_UBND',
        leads: [SCIENCE],
      },
      {
        title: 'Trang bị phòng họp không giấy',
        deliverable: 'Biên bản nghiệm thu',
        due: 60,
        post: 'CVP_HDND_UBND',
        recipients: WARDS,
      },
      {
        title: 'Thử nghiệm trợ lý ảo hỗ trợ công chức tra cứu thủ tục',
        deliverable: 'Báo cáo thử nghiệm',
        due: 110,
        post: 'GD_TTPVHCC',
        recipients: WARDS,
        targets: ['CD06'],
      },
    ],
  },
  {
    name: 'ntm draft',
    programme: 'NTM',
    number: 'MẪU-95/KH',
    abstract: 'Kế hoạch xây dựng nông thôn mới, giảm nghèo năm tới (mẫu, dự thảo)',
    issued: 0,
    isDraft: true,
    lines: [
      {
        title: 'Đăng ký tiêu chí nông thôn mới phấn đấu đạt trong năm',
        deliverable: 'Bản đăng ký của xã',
        due: 30,
        post: 'CT_UBND',
        recipients: ['type', 'xa'],
        targets: ['KT21'],
      },
      {
        title: 'Rà soát hộ nghèo, hộ cận nghèo cuối năm',
        deliverable: 'Danh sách được phê duyệt',
        due: 45,
        post: 'TP_VHXH',
        targets: ['XH01', 'XH03'],
      },
      {
        title: 'Hoàn thành xóa nhà tạm, nhà dột nát',
        deliverable: 'Biên bản bàn giao từng nhà',
        due: 90,
        post: 'CT_UBND',
        otherLeads: ['Ủy ban MTTQ Việt Nam cấp xã'],
      },
      {
        title: 'Nâng tỷ lệ thu gom, xử lý chất thải rắn sinh hoạt',
        deliverable: 'Phương án thu gom được thực hiện',
        due: 120,
        post: 'PCT_UBND',
        leads: [AGRICULTURE],
        targets: ['MT05'],
      },
      {
        title: 'Nâng tỷ lệ hộ dùng nước sạch theo quy chuẩn',
        deliverable: 'Kết quả rà soát theo thôn, làng',
        due: 150,
        post: 'PCT_UBND',
        recipients: WEST,
        targets: ['MT03'],
      },
      {
        title: 'Phát triển sản phẩm OCOP mới',
        deliverable: 'Sản phẩm được công nhận',
        due: 180,
        post: 'PCT_UBND',
        targets: ['KT20'],
      },
      {
        title: 'Giữ vững trường học đạt chuẩn quốc gia',
        deliverable: 'Quyết định công nhận còn hiệu lực',
        due: 180,
        post: 'TP_VHXH',
        targets: ['XH09'],
      },
      {
        title: 'Bảo đảm trạm y tế có bác sĩ làm việc',
        deliverable: null,
        due: 60,
        post: 'TRT_YT',
        targets: ['XH10'],
      },
      {
        title: 'Báo cáo kết quả nông thôn mới hằng quý',
        deliverable: 'Báo cáo quý',
        due: 'quarterly',
        post: 'CT_UBND',
      },
    ],
  },
  {
    name: 'agriculture draft',
    department: AGRICULTURE,
    programme: null,
    number: 'MẪU-44/HD',
    abstract: 'Hướng dẫn phòng, chống thiên tai và sản xuất vụ tới (mẫu, dự thảo)',
    issued: 0,
    isDraft: true,
    lines: [
      {
        title: 'Phê duyệt phương án phòng, chống thiên tai cấp xã',
        deliverable: 'Phương án được phê duyệt',
        due: 30,
        post: 'CT_UBND',
      },
      {
        title: 'Lập danh sách khu vực có nguy cơ sạt lở, ngập sâu',
        deliverable: 'Danh sách kèm bản đồ',
        due: 40,
        post: 'PCT_UBND',
      },
      {
        title: 'Kiểm tra hồ chứa, đập dâng trên địa bàn',
        deliverable: 'Biên bản kiểm tra từng công trình',
        due: 50,
        post: 'TP_KT',
        recipients: WEST,
        leads: [AGRICULTURE],
      },
      {
        title: 'Diễn tập ứng phó thiên tai',
        deliverable: 'Báo cáo diễn tập',
        due: 70,
        post: 'CHT_QS',
      },
      {
        title: 'Lập kế hoạch sản xuất vụ tới',
        deliverable: 'Kế hoạch gieo trồng theo thôn',
        due: 45,
        post: 'PCT_UBND',
        targets: ['KT17', 'KT18'],
      },
      {
        title: 'Tiêm phòng đàn vật nuôi đợt 1',
        deliverable: 'Sổ tiêm phòng',
        due: 80,
        post: 'PCT_UBND',
        recipients: EAST,
      },
      {
        title: 'Trồng rừng tập trung và cây phân tán',
        deliverable: 'Diện tích được nghiệm thu',
        due: 150,
        post: 'PCT_UBND',
        recipients: WEST,
        targets: ['MT02'],
      },
      {
        title: 'Báo cáo thiệt hại thiên tai hằng tuần trong mùa mưa bão',
        deliverable: 'Báo cáo tuần',
        due: 'weekly',
        post: 'CVP_HDND_UBND',
      },
    ],
  },
];
