/** Vocabularies that live in the console only. */
export const words = {
  region: { east: 'Khu vực Đông', west: 'Khu vực Tây' },
  communeType: { xa: 'Xã', phuong: 'Phường' },
};
