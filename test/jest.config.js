const { join } = require('node:path');

/** Nest's packages are ESM only: run through scripts/test.mjs, which starts Node with --experimental-vm-modules. */
const swc = (tsx) => ({
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', tsx, decorators: true, dynamicImport: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
    keepClassNames: true,
  },
  module: { type: 'commonjs', ignoreDynamic: true },
  sourceMaps: 'inline',
  swcrc: false,
});

const common = {
  rootDir: join(__dirname, '..'),
  testEnvironment: 'node',
  transform: { '^.+\\.tsx$': ['@swc/jest', swc(true)], '^.+\\.ts$': ['@swc/jest', swc(false)] },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@cis/([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@cis/([a-z]+)/(.+)$': '<rootDir>/libs/$1/src/$2',
  },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};

/** One disposable PostgreSQL for the run, a clone of its template for each file. */
const withDatabase = {
  globalSetup: '<rootDir>/test/support/global-setup.cjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.cjs',
};

module.exports = {
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/libs/*/src/**/*.spec.{ts,tsx}',
        '<rootDir>/apps/*/src/**/*.spec.{ts,tsx}',
        '<rootDir>/scripts/**/*.spec.ts',
      ],
    },
    {
      ...common,
      ...withDatabase,
      displayName: 'db',
      testMatch: ['<rootDir>/test/{schema,isolation,api,regression}/**/*.spec.ts'],
    },
    { ...common, ...withDatabase, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'] },
  ],
};
