/** Tests mirror the tree under test/; TypeScript is transformed by swc and checked by `npm run typecheck`. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.[tj]s$': [
      '@swc/jest',
      {jsc: {parser: {syntax: 'typescript'}, target: 'es2021'}, module: {type: 'commonjs'}, sourceMaps: 'inline'},
    ],
  },
  // Of what the workbench brings, these come as modules that only a bundler reads.
  transformIgnorePatterns: [
    '/node_modules/(?!(?:lodash-es|marked|rbush|quickselect|kdbush|nanoid|uuid|cjk-regex|unicode-regex|regexp-util|franc-min|n-gram|trigram-utils|collapse-white-space|@noble)/)',
  ],
  // Jest reads no module of a package that says it is one: the same library, whole, as the browser build.
  moduleNameMapper: {'^\\./echarts$': '<rootDir>/workbench/node_modules/echarts/dist/echarts.js'},
  testTimeout: 240000, // what stops a test that hangs: no test measures time, and machines differ
  maxWorkers: 2,
  // Tests run in a context of their own, where each look at a global name is slow: these are handed to every module.
  sandboxInjectedGlobals: ['Math', 'Object', 'Array', 'Number', 'String', 'Uint8Array', 'JSON'],
};
