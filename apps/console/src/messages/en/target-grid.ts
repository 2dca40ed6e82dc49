export const targetGrid = {
  targetGrid: {},
};
