/** A point in the life of a task; days are counted from today or from the deadline. */
export interface TaskStage {
  readonly name: string;
  readonly kind: 'deadline' | 'routine';
  readonly deadlineInDays: readonly [number, number];
  readonly completedAfterDeadline?: readonly [number, number];
  readonly isConfirmed?: boolean;
  readonly isDraft?: boolean;
  readonly returnReason?: string;
  readonly disposition?: 'not_applicable' | 'paused';
  readonly extendedByDays?: number;
  readonly reports: number;
  /** The commune hands it down to named people in parts. */
  readonly handsDown?: true;
  /** How often a commune has such a task; always, when absent. */
  readonly rarity?: number;
}

export const TASK_STAGES: readonly TaskStage[] = [
  {
    name: 'done on time',
    kind: 'deadline',
    deadlineInDays: [-120, -40],
    completedAfterDeadline: [-25, -1],
    isConfirmed: true,
    reports: 3,
  },
  {
    name: 'done on time too',
    kind: 'deadline',
    deadlineInDays: [-200, -90],
    completedAfterDeadline: [-15, 0],
    isConfirmed: true,
    reports: 2,
  },
  {
    name: 'done late',
    kind: 'deadline',
    deadlineInDays: [-110, -50],
    completedAfterDeadline: [3, 30],
    isConfirmed: true,
    reports: 3,
    rarity: 0.7,
  },
  {
    name: 'waiting for confirmation',
    kind: 'deadline',
    deadlineInDays: [4, 20],
    completedAfterDeadline: [-30, -21],
    reports: 2,
    rarity: 0.5,
  },
  {
    name: 'returned',
    kind: 'deadline',
    deadlineInDays: [5, 25],
    returnReason: 'Sản phẩm chưa đủ số liệu từng thôn, làng.',
    reports: 2,
    rarity: 0.35,
  },
  { name: 'overdue', kind: 'deadline', deadlineInDays: [-35, -2], reports: 2, rarity: 0.6 },
  { name: 'overdue without report', kind: 'deadline', deadlineInDays: [-15, -1], reports: 0, rarity: 0.2 },
  { name: 'due soon', kind: 'deadline', deadlineInDays: [0, 7], reports: 2, rarity: 0.75 },
  { name: 'in progress', kind: 'deadline', deadlineInDays: [25, 120], reports: 2, handsDown: true },
  { name: 'in progress too', kind: 'deadline', deadlineInDays: [40, 200], reports: 1 },
  { name: 'not started', kind: 'deadline', deadlineInDays: [60, 240], reports: 0 },
  {
    name: 'extended',
    kind: 'deadline',
    deadlineInDays: [15, 60],
    extendedByDays: 60,
    reports: 1,
    rarity: 0.3,
  },
  { name: 'routine', kind: 'routine', deadlineInDays: [0, 0], reports: 4 },
  {
    name: 'not applicable',
    kind: 'deadline',
    deadlineInDays: [10, 60],
    disposition: 'not_applicable',
    reports: 0,
    rarity: 0.2,
  },
  {
    name: 'paused',
    kind: 'deadline',
    deadlineInDays: [10, 60],
    disposition: 'paused',
    reports: 1,
    rarity: 0.15,
  },
  { name: 'draft', kind: 'deadline', deadlineInDays: [30, 90], isDraft: true, reports: 0, rarity: 0.5 },
];

export interface TaskSample {
  readonly title: string;
  readonly description: string;
  readonly category: 'priority_task' | 'breakthrough' | 'assigned';
  readonly programme: string | null;
  readonly leadOrg: string;
  readonly supportingOrgs: readonly string[];
  readonly deliverable: string;
  /** Codes of the indicators it should move. */
  readonly targets: readonly string[];
}

/** A part of a task that is handed down. */
export interface ChildSample {
  readonly part: string;
  readonly deliverable: string;
  readonly deadlineInDays: readonly [number, number];
  readonly isDone: boolean;
}

export const CHILD_SAMPLES: readonly ChildSample[] = [
  {
    part: 'Khảo sát, lập danh sách',
    deliverable: 'Danh sách theo thôn, làng có xác nhận',
    deadlineInDays: [-5, 10],
    isDone: true,
  },
  {
    part: 'Tổ chức thực hiện tại thôn, làng',
    deliverable: 'Báo cáo kết quả từng thôn, làng',
    deadlineInDays: [5, 20],
    isDone: false,
  },
];

const OFFICE = 'Văn phòng HĐND và UBND';
const ECONOMY = 'Phòng chuyên môn về kinh tế';
const CULTURE = 'Phòng Văn hóa - Xã hội';
const CENTRE = 'Trung tâm Phục vụ hành chính công';

export const TASK_SAMPLES: readonly TaskSample[] = [
  task(
    'Số hóa dữ liệu đất đai, làm sạch hồ sơ địa chính',
    'assigned',
    'NQ57',
    ECONOMY,
    [OFFICE],
    'Cơ sở dữ liệu đất đai đã đối soát',
  ),
  task(
    'Nâng tỷ lệ hồ sơ nộp trực tuyến và thanh toán trực tuyến',
    'assigned',
    'DA06',
    CENTRE,
    [OFFICE],
    'Báo cáo kết quả theo tháng',
    ['CD02'],
  ),
  task(
    'Giải phóng mặt bằng các công trình trọng điểm trên địa bàn',
    'breakthrough',
    'DHX',
    ECONOMY,
    ['Ban Công tác Mặt trận thôn'],
    'Mặt bằng sạch bàn giao đúng tiến độ',
    ['KT10'],
  ),
  task(
    'Chuyển đổi cơ cấu cây trồng trên đất lúa kém hiệu quả',
    'priority_task',
    'DHX',
    ECONOMY,
    ['Hội Nông dân'],
    'Diện tích chuyển đổi được nghiệm thu',
    ['KT19'],
  ),
  task(
    'Xóa nhà tạm, nhà dột nát cho hộ nghèo',
    'priority_task',
    'DHX',
    CULTURE,
    ['Ủy ban MTTQ Việt Nam'],
    'Danh sách nhà bàn giao',
  ),
  task(
    'Rà soát, cập nhật hộ nghèo và hộ cận nghèo',
    'assigned',
    'NTM',
    CULTURE,
    ['Trưởng thôn, tổ trưởng'],
    'Danh sách được phê duyệt',
    ['XH01'],
  ),
  task(
    'Xây dựng nông thôn mới theo bộ tiêu chí giai đoạn 2026-2030',
    'priority_task',
    'NTM',
    ECONOMY,
    [CULTURE],
    'Hồ sơ tiêu chí đạt chuẩn',
    ['KT21'],
  ),
  task(
    'Đầu tư, nâng cấp đường giao thông liên thôn',
    'breakthrough',
    'DHX',
    ECONOMY,
    ['Ban Công tác Mặt trận thôn'],
    'Công trình nghiệm thu',
  ),
  task(
    'Phát triển sản phẩm OCOP và thương mại điện tử',
    'priority_task',
    'DHX',
    ECONOMY,
    ['Hội Liên hiệp Phụ nữ'],
    'Sản phẩm được công nhận',
    ['KT20'],
  ),
  task(
    'Củng cố tổ công nghệ số cộng đồng, bình dân học vụ số',
    'assigned',
    'KH02',
    CULTURE,
    ['Đoàn TNCS Hồ Chí Minh'],
    'Danh sách người dân được hướng dẫn',
  ),
  task(
    'Chuẩn hóa quy trình tiếp nhận và trả kết quả thủ tục hành chính',
    'breakthrough',
    'KH02',
    CENTRE,
    [OFFICE],
    'Bộ quy trình nội bộ được ban hành',
  ),
  task(
    'Tăng thu ngân sách, chống thất thu trên địa bàn',
    'priority_task',
    'DHX',
    ECONOMY,
    ['Cơ quan thuế cơ sở'],
    'Báo cáo thu ngân sách',
    ['KT08'],
  ),
  task(
    'Thu gom, xử lý chất thải rắn sinh hoạt tại khu dân cư',
    'priority_task',
    'NTM',
    ECONOMY,
    ['Hội Cựu chiến binh'],
    'Phương án thu gom được thực hiện',
    ['MT05'],
  ),
  task(
    'Phòng, chống thiên tai và tìm kiếm cứu nạn mùa mưa bão',
    'assigned',
    null,
    OFFICE,
    ['Công an', 'Ban Chỉ huy Quân sự'],
    'Phương án được phê duyệt và diễn tập',
  ),
  task(
    'Bảo đảm trạm y tế có bác sĩ và đủ thuốc thiết yếu',
    'assigned',
    null,
    CULTURE,
    ['Trạm Y tế'],
    'Báo cáo nhân lực, danh mục thuốc',
  ),
  task(
    'Nâng cấp trường học đạt chuẩn quốc gia',
    'breakthrough',
    'DHX',
    CULTURE,
    [ECONOMY],
    'Quyết định công nhận',
    ['XH09'],
  ),
  task(
    'Tiếp công dân, giải quyết đơn thư đúng hạn',
    'priority_task',
    null,
    OFFICE,
    [CENTRE],
    'Sổ theo dõi và báo cáo',
  ),
  task(
    'Vận động người dân tham gia bảo hiểm y tế',
    'priority_task',
    'DHX',
    CULTURE,
    ['Hội Liên hiệp Phụ nữ'],
    'Danh sách người tham gia mới',
    ['XH04'],
  ),
];

function task(
  title: string,
  category: TaskSample['category'],
  programme: string | null,
  leadOrg: string,
  supportingOrgs: readonly string[],
  deliverable: string,
  targets: readonly string[] = [],
): TaskSample {
  return {
    title,
    category,
    programme,
    leadOrg,
    supportingOrgs,
    deliverable,
    targets,
    description: `Nội dung minh họa: ${title.toLocaleLowerCase('vi')}.`,
  };
}
