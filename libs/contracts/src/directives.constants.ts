import type { Label } from './catalogue.constants.js';

/** draft: being drawn up; issued: communes have their instances; replaced: another document stands in its place. */
export const DIRECTIVE_STATES = ['draft', 'issued', 'replaced'] as const;
export type DirectiveState = (typeof DIRECTIVE_STATES)[number];

/** Who gets an instance of a line: all communes, those of regions, of types, or those named by code. */
export const RECIPIENTS_KINDS = ['all', 'region', 'type', 'list'] as const;
export type RecipientsKind = (typeof RECIPIENTS_KINDS)[number];

export const COMMUNE_ROLES = ['lead', 'support'] as const;
export type CommuneRole = (typeof COMMUNE_ROLES)[number];

export const MOST_DIRECTIVE_TASKS = 200;

export const DIRECTIVE_STATE_LABELS: Readonly<Record<DirectiveState, Label>> = {
  draft: { vi: 'Dự thảo', en: 'Draft' },
  issued: { vi: 'Đã ban hành', en: 'Issued' },
  replaced: { vi: 'Đã được thay thế', en: 'Replaced' },
};

export const RECIPIENTS_KIND_LABELS: Readonly<Record<RecipientsKind, Label>> = {
  all: { vi: 'Tất cả xã, phường', en: 'All communes' },
  region: { vi: 'Theo khu vực', en: 'By region' },
  type: { vi: 'Theo loại đơn vị', en: 'By type' },
  list: { vi: 'Danh sách chọn', en: 'A picked list' },
};

export const COMMUNE_ROLE_LABELS: Readonly<Record<CommuneRole, Label>> = {
  lead: { vi: 'Chủ trì', en: 'Lead' },
  support: { vi: 'Phối hợp', en: 'Support' },
};
