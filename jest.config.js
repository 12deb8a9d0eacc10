/** Tests mirror the tree under test/; TypeScript is transformed by swc and checked by `npm run typecheck`. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {jsc: {parser: {syntax: 'typescript'}, target: 'es2021'}, module: {type: 'commonjs'}, sourceMaps: 'inline'},
    ],
  },
  testTimeout: 60000,
  maxWorkers: 2,
};
