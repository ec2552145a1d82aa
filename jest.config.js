/** Two projects: `node` (everything that needs no browser) and `e2e` (Chromium). `npm test` runs both. */
const transform = {
  '\\.[mc]?[tj]sx?$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2023', transform: { react: { runtime: 'automatic' } } }, module: { type: 'commonjs' } },
  ],
};
const shared = {
  testEnvironment: 'node',
  transform,
  transformIgnorePatterns: ['/node_modules/(?!(jose|strip-bom|temporal-polyfill|temporal-utils)/)'],
  roots: ['<rootDir>/tests'],
  modulePathIgnorePatterns: ['<rootDir>/.local', '<rootDir>/dist'],
};

module.exports = {
  projects: [
    { ...shared, displayName: 'node', testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'], testPathIgnorePatterns: ['<rootDir>/tests/e2e/'] },
    { ...shared, displayName: 'e2e', testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'], setupFilesAfterEnv: ['<rootDir>/tests/e2e/patience.ts'] },
  ],
  testTimeout: 30_000,
};
