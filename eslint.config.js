const js = require('@eslint/js');
const globals = require('globals');
const tseslint = require('typescript-eslint');

module.exports = tseslint.config(
  {
    ignores: [
      'node_modules/',
      'dist/',
      'out/',
      'bench/node_modules/',
      'workbench/node_modules/',
      'bench/reference/',
      'coverage/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      'no-console': 'error',
      'no-irregular-whitespace': 'off',
      'require-yield': 'off', // a task that asks the workbook nothing is a task
      eqeqeq: 'error',
      'no-restricted-exports': ['error', {restrictDefaultExports: {direct: true, named: true}}],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'Intl', 'setTimeout', 'console', 'process', 'window', 'document'],
      'no-restricted-properties': [
        'error',
        {object: 'Math', property: 'random', message: 'The core is deterministic.'},
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {globals: globals.node},
    rules: {'@typescript-eslint/no-require-imports': 'off', 'no-console': 'off'},
  },
);
