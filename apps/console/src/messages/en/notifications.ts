export const notifications = {
  notifications: {},
};
