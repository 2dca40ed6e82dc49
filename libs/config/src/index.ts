export * from './app-config.js';
export {
  describeEnvironment,
  InvalidEnvironmentError,
  readEnvironment,
  SEEDS,
  type Seed,
} from './environment.js';
