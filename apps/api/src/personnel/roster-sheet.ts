import {
  APPOINTMENT_KIND_LABELS,
  BLOCK_LABELS,
  POST_STATE_LABELS,
  QUALIFICATION_LABELS,
  type PostBody,
  type PostHolderBody,
} from '@cis/contracts';
import { sheetTitle, type CellContent, type SheetColumn, type SheetContent } from '../spreadsheet/index.js';

type Field = readonly [
  header: string,
  kind: SheetColumn['kind'],
  content: (post: PostBody, holder: PostHolderBody | null) => CellContent,
];

const FIELDS: readonly Field[] = [
  ['Mã xã', 'text', (post) => post.communeCode],
  ['Xã, phường', 'text', (post) => post.communeName],
  ['Khối', 'text', (post) => BLOCK_LABELS[post.block].vi],
  ['Chức danh', 'text', (post) => post.positionName],
  ['Trạng thái', 'text', (post) => POST_STATE_LABELS[post.state].vi],
  ['Khuyết từ ngày', 'date', (post) => post.vacantSince],
  ['Họ và tên', 'text', (_, holder) => holder?.fullName ?? null],
  ['Hình thức', 'text', (_, holder) => (holder ? APPOINTMENT_KIND_LABELS[holder.kind].vi : null)],
  ['Giữ chức từ ngày', 'date', (_, holder) => holder?.startsOn ?? null],
  ['Nhiệm kỳ', 'text', (_, holder) => holder?.term ?? null],
  [
    'Trình độ chuyên môn',
    'text',
    (_, holder) => (holder?.qualification ? QUALIFICATION_LABELS[holder.qualification].vi : null),
  ],
  ['Điện thoại công vụ', 'text', (_, holder) => holder?.officePhone ?? null],
];

/** One row per post and holder, and one for a post nobody holds. */
export function rosterSheet(posts: readonly PostBody[], asOf: string): SheetContent {
  const rows = posts.flatMap((post) => {
    const holders: readonly (PostHolderBody | null)[] = post.holders.length === 0 ? [null] : post.holders;
    return holders.map((holder) => ({ post, holder }));
  });
  return {
    name: 'Nhân sự chủ chốt',
    title: sheetTitle(
      'Nhân sự chủ chốt theo chức danh',
      asOf,
      posts.flatMap(({ holders }) => holders),
    ),
    columns: FIELDS.map(([header, kind]) => ({ header, kind })),
    rows: rows.map(({ post, holder }) => FIELDS.map(([, , content]) => content(post, holder))),
  };
}
