export const periods = {
  periods: {},
};
