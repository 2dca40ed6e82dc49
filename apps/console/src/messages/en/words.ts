export const words = {
  region: { east: 'East', west: 'West' },
  communeType: { xa: 'Rural commune (xã)', phuong: 'Ward (phường)' },
};
