export { NotificationJobs } from './notification-jobs.js';
