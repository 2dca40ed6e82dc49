export const submissions = {
  submissions: {},
};
