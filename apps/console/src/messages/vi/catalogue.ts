export const catalogue = {
  catalogue: {},
};
