export const entry = {
  entry: {},
};
