import type { Label } from './catalogue.constants.js';

export const COMMUNE_TYPES = ['xa', 'phuong'] as const;
export type CommuneType = (typeof COMMUNE_TYPES)[number];
export const COMMUNE_TYPE_LABELS: Readonly<Record<CommuneType, Label>> = {
  xa: { vi: 'Xã', en: 'Commune' },
  phuong: { vi: 'Phường', en: 'Ward' },
};

export const REGIONS = ['east', 'west'] as const;
export type Region = (typeof REGIONS)[number];
/** The two halves of the province: former Bình Định and former Gia Lai. */
export const REGION_LABELS: Readonly<Record<Region, Label>> = {
  east: { vi: 'Phía Đông (Bình Định cũ)', en: 'East (former Bình Định)' },
  west: { vi: 'Phía Tây (Gia Lai cũ)', en: 'West (former Gia Lai)' },
};

export const EXTENTS = ['whole', 'part'] as const;
export type Extent = (typeof EXTENTS)[number];
/** How much of a former unit went into the present one. */
export const EXTENT_LABELS: Readonly<Record<Extent, Label>> = {
  whole: { vi: 'toàn bộ', en: 'the whole' },
  part: { vi: 'một phần', en: 'a part' },
};
