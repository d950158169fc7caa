/** One Jest project per kind of test: the kind is in the file's name. */
const kind = (displayName, extra = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/**/*.${displayName}.test.ts`],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {jsc: {target: 'es2022', parser: {syntax: 'typescript', tsx: false}}, module: {type: 'es6'}},
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/(\\.stage|\\.i18n|build|\\.docusaurus)/'],
  ...extra,
});

export default {
  projects: [
    kind('unit'),
    kind('property'),
    kind('fixture'),
    kind('browser'),
    kind('site', {
      globalSetup: '<rootDir>/tests/site/build-once.mjs',
      globalTeardown: '<rootDir>/tests/site/remove-build.mjs',
    }),
  ],
  testTimeout: 180_000,
  maxWorkers: 2,
};
