export const figureImports = {
  figureImports: {},
};
