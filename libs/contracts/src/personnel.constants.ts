/** Words of key personnel (domain.md 2.2, 2.3): codes as stored, and what people read, for console, portal and files alike. */
interface Label {
  readonly vi: string;
  readonly en: string;
}
type Labels<Code extends string> = Readonly<Record<Code, Label>>;

export const BLOCKS = ['party', 'council', 'committee', 'front', 'armed', 'service'] as const;
export type Block = (typeof BLOCKS)[number];
export const BLOCK_LABELS: Labels<Block> = {
  party: { vi: 'Đảng', en: 'Party' },
  council: { vi: 'Hội đồng nhân dân', en: "People's Council" },
  committee: { vi: 'Ủy ban nhân dân', en: "People's Committee" },
  front: { vi: 'Mặt trận và đoàn thể', en: 'Fatherland Front and unions' },
  armed: { vi: 'Công an, quân sự', en: 'Police and military' },
  service: { vi: 'Đơn vị sự nghiệp', en: 'Public service units' },
};

export const GENDERS = ['male', 'female'] as const;
export type Gender = (typeof GENDERS)[number];
export const GENDER_LABELS: Labels<Gender> = {
  male: { vi: 'Nam', en: 'Male' },
  female: { vi: 'Nữ', en: 'Female' },
};

export const QUALIFICATIONS = [
  'secondary',
  'vocational',
  'college',
  'university',
  'master',
  'doctor',
] as const;
export type Qualification = (typeof QUALIFICATIONS)[number];
export const QUALIFICATION_LABELS: Labels<Qualification> = {
  secondary: { vi: 'Trung học phổ thông', en: 'Upper secondary' },
  vocational: { vi: 'Trung cấp', en: 'Vocational' },
  college: { vi: 'Cao đẳng', en: 'College' },
  university: { vi: 'Đại học', en: 'University' },
  master: { vi: 'Thạc sĩ', en: 'Master' },
  doctor: { vi: 'Tiến sĩ', en: 'Doctor' },
};

export const POLITICAL_THEORY_LEVELS = ['none', 'elementary', 'intermediate', 'advanced'] as const;
export type PoliticalTheoryLevel = (typeof POLITICAL_THEORY_LEVELS)[number];
export const POLITICAL_THEORY_LABELS: Labels<PoliticalTheoryLevel> = {
  none: { vi: 'Chưa qua đào tạo', en: 'None' },
  elementary: { vi: 'Sơ cấp', en: 'Elementary' },
  intermediate: { vi: 'Trung cấp', en: 'Intermediate' },
  advanced: { vi: 'Cao cấp', en: 'Advanced' },
};

export const STATE_MANAGEMENT_LEVELS = ['none', 'specialist', 'principal', 'senior'] as const;
export type StateManagementLevel = (typeof STATE_MANAGEMENT_LEVELS)[number];
export const STATE_MANAGEMENT_LABELS: Labels<StateManagementLevel> = {
  none: { vi: 'Chưa bồi dưỡng', en: 'None' },
  specialist: { vi: 'Chuyên viên', en: 'Specialist' },
  principal: { vi: 'Chuyên viên chính', en: 'Principal specialist' },
  senior: { vi: 'Chuyên viên cao cấp', en: 'Senior specialist' },
};

export const PORTRAIT_BASES = ['consent', 'law'] as const;
export type PortraitBasis = (typeof PORTRAIT_BASES)[number];
export const PORTRAIT_BASIS_LABELS: Labels<PortraitBasis> = {
  consent: { vi: 'Người trong ảnh đồng ý', en: 'Consent of the person' },
  law: { vi: 'Theo quy định của pháp luật', en: 'Required by law' },
};

export const APPOINTMENT_KINDS = ['elected', 'designated', 'approved', 'appointed', 'acting'] as const;
export type AppointmentKind = (typeof APPOINTMENT_KINDS)[number];
export const APPOINTMENT_KIND_LABELS: Labels<AppointmentKind> = {
  elected: { vi: 'Bầu', en: 'Elected' },
  designated: { vi: 'Chỉ định', en: 'Designated' },
  approved: { vi: 'Phê chuẩn', en: 'Approved' },
  appointed: { vi: 'Bổ nhiệm', en: 'Appointed' },
  acting: { vi: 'Giao quyền, phụ trách', en: 'Acting' },
};

export const END_KINDS = [
  'dismissed',
  'transferred',
  'retired',
  'resigned',
  'term_ended',
  'deceased',
] as const;
export type EndKind = (typeof END_KINDS)[number];
export const END_KIND_LABELS: Labels<EndKind> = {
  dismissed: { vi: 'Miễn nhiệm', en: 'Dismissed' },
  transferred: { vi: 'Điều động', en: 'Transferred' },
  retired: { vi: 'Nghỉ hưu', en: 'Retired' },
  resigned: { vi: 'Thôi giữ chức', en: 'Resigned' },
  term_ended: { vi: 'Hết nhiệm kỳ', en: 'Term ended' },
  deceased: { vi: 'Từ trần', en: 'Deceased' },
};

/** Where a post exists; `some`: only where the commune has the body. */
export const POST_PLACES = ['all', 'xa', 'phuong', 'some'] as const;
export type PostPlace = (typeof POST_PLACES)[number];

export const POST_STATES = ['held', 'vacant', 'acting', 'over'] as const;
export type PostState = (typeof POST_STATES)[number];
export const POST_STATE_LABELS: Labels<PostState> = {
  held: { vi: 'Có người giữ', en: 'Held' },
  vacant: { vi: 'Khuyết', en: 'Vacant' },
  acting: { vi: 'Giao quyền, phụ trách', en: 'Acting' },
  over: { vi: 'Vượt số lượng', en: 'Too many holders' },
};

/** Where an assignment stands on a date. */
export const ASSIGNMENT_STATES = ['upcoming', 'active', 'ended', 'voided'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];
export const ASSIGNMENT_STATE_LABELS: Labels<AssignmentState> = {
  upcoming: { vi: 'Chưa bắt đầu', en: 'Upcoming' },
  active: { vi: 'Đang giữ', en: 'Active' },
  ended: { vi: 'Đã thôi giữ', en: 'Ended' },
  voided: { vi: 'Đã hủy (ghi nhầm)', en: 'Voided' },
};

export const AGE_BANDS = ['under_30', '30_39', '40_49', '50_59', '60_over'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];
export const AGE_BAND_LABELS: Labels<AgeBand> = {
  under_30: { vi: 'Dưới 30 tuổi', en: 'Under 30' },
  '30_39': { vi: '30 – 39 tuổi', en: '30–39' },
  '40_49': { vi: '40 – 49 tuổi', en: '40–49' },
  '50_59': { vi: '50 – 59 tuổi', en: '50–59' },
  '60_over': { vi: 'Từ 60 tuổi', en: '60 and over' },
};

export const TECHNICAL_QUALIFICATIONS = ['yes', 'no'] as const;
export const TECHNICAL_QUALIFICATION_LABELS: Labels<(typeof TECHNICAL_QUALIFICATIONS)[number]> = {
  yes: { vi: 'Có trình độ kỹ thuật', en: 'Technically qualified' },
  no: { vi: 'Không', en: 'Not technically qualified' },
};

/** Category of a statistic for people whose field is empty. */
export const UNKNOWN_CATEGORY = 'unknown';
export const UNKNOWN_LABEL: Label = { vi: 'Chưa có thông tin', en: 'Not recorded' };

/** Things that look wrong but may be true; they never refuse a save. */
export const PERSONNEL_WARNINGS = {
  'post.over-occupied': {
    vi: '{position}: {holders} người đang giữ, nhiều nhất {maximum}.',
    en: '{position}: {holders} holders, at most {maximum}.',
  },
  'post.mandatory-vacant': { vi: '{position} đang khuyết.', en: '{position} is vacant.' },
  'post.acting-only': {
    vi: '{position} chỉ có người được giao quyền, phụ trách.',
    en: '{position} has only an acting holder.',
  },
  'person.age-unusual': {
    vi: 'Tuổi {age} khác thường đối với người giữ chức danh. Hãy xem lại ngày sinh.',
    en: 'Age {age} is unusual for a holder of a post. Check the birth date.',
  },
  'assignment.term-over': {
    vi: '{position}: nhiệm kỳ {term} đã hết.',
    en: '{position}: the term {term} is over.',
  },
} as const satisfies Record<string, Label>;
export type PersonnelWarningCode = keyof typeof PERSONNEL_WARNINGS;

export interface PersonnelWarning {
  readonly code: PersonnelWarningCode;
  readonly detail: string;
}

/** Largest portrait accepted, in bytes. */
export const LARGEST_PORTRAIT_BYTES = 2 * 1_048_576;
export const PORTRAIT_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PortraitType = (typeof PORTRAIT_TYPES)[number];
