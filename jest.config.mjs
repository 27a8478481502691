/** One project a kind of test; each says what it needs built (see ARCHITECTURE.md, "Tests"). */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  ],
}
/** Tests start whole clouds and browsers on two busy cores: a hang is ended, a slow machine is not a failure. */
const PATIENCE_MS = 60_000

const base = { transform, rootDir: '.', testEnvironment: 'node' }

export default {
  testTimeout: PATIENCE_MS,
  projects: [
    {
      ...base,
      displayName: 'rules',
      testMatch: ['<rootDir>/{domain,street,config,cloudfunctions}/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'local-cloud',
      testMatch: ['<rootDir>/tests/local-cloud/**/*.test.ts', '<rootDir>/local-cloud/**/*.test.ts'],
    },
    { ...base, displayName: 'cloud', testMatch: ['<rootDir>/tests/cloud/**/*.test.ts'] },
    { ...base, displayName: 'src', testMatch: ['<rootDir>/src/**/*.test.ts'] },
    { ...base, displayName: 'weapp', testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'] },
    { ...base, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
  ],
}
