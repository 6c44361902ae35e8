import queryPlugin from '@tanstack/eslint-plugin-query';
import nextCoreWebVitals from 'eslint-config-next/core-web-vitals';
import nextTypeScript from 'eslint-config-next/typescript';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import { environment, rawMarkup, weakTests } from './scripts/lint/banned-syntax.mjs';
import { importZones } from './scripts/lint/import-zones.mjs';
import { kebabCaseFile } from './scripts/lint/kebab-case-file.mjs';

const TESTS = ['**/*.test.{ts,tsx}', 'e2e/**', 'bench/**'];
const HELPS_TESTS = ['lib/testing/**', '**/test/**'];
const NEEDS_DEFAULT_EXPORT = [
  'app/**/{page,layout,template,default,loading,error,global-error,not-found,icon,apple-icon,opengraph-image}.tsx',
  'app/**/{manifest,robots,sitemap}.ts',
  '**/*.config.{js,mjs,mts,ts}',
];
const WITHOUT_REACT = ['lib/**', 'sandbox/**', 'scripts/**', 'e2e/**', 'bench/**', '*.{js,mjs,mts,ts}'];
const reactRules = nextCoreWebVitals
  .flatMap((config) => Object.keys(config.rules ?? {}))
  .filter((rule) => /^(react|react-hooks|jsx-a11y)\//.test(rule));
const READS_ENVIRONMENT = [
  ...['lib/config.ts', 'sandbox/main.ts', 'sandbox/settings.ts', 'instrumentation.ts'],
  ...['scripts/**', '*.config.*'],
];

const testingOutside = { group: ['@/lib/testing/*'], message: 'What helps tests is no part of the product.' };

export default defineConfig([
  globalIgnores(['.next/**', '.data/**', 'next-env.d.ts', 'playwright-report/**', 'test-results/**', 'design/**']),
  ...nextCoreWebVitals,
  ...nextTypeScript,
  ...queryPlugin.configs['flat/recommended'],
  {
    plugins: { 'import-x': importX, console: { rules: { 'kebab-case-file': kebabCaseFile } } },
    settings: {
      ...importX.flatConfigs.typescript.settings,
      react: { version: '19.3' },
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })],
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'console/kebab-case-file': 'error',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': [
        'error',
        { zones: importZones(import.meta.dirname), basePath: import.meta.dirname },
      ],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 60],
      'no-restricted-syntax': ['error', environment, rawMarkup],
      'import/no-anonymous-default-export': 'off',
      // It warns of libraries that the React Compiler skips; it is not in use here.
      'react-hooks/incompatible-library': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', 200] } },
  {
    files: ['app/**', 'components/**', 'lib/**'],
    ignores: [...TESTS, ...HELPS_TESTS],
    rules: {
      'no-restricted-imports': ['error', { patterns: [testingOutside] }],
    },
  },
  {
    files: ['app/**', 'components/**'],
    ignores: ['components/ui/link.tsx', ...TESTS, ...HELPS_TESTS],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [testingOutside],
          paths: [{ name: 'next/link', message: 'It fetches what nobody asked for: use components/ui/link.' }],
        },
      ],
    },
  },
  { files: READS_ENVIRONMENT, rules: { 'no-restricted-syntax': ['error', rawMarkup] } },
  {
    files: TESTS,
    rules: {
      'max-lines': ['error', 400],
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', rawMarkup, ...weakTests],
    },
  },
  // Rules about components cost the most time, and see hooks where there are none (Playwright's `use`).
  { files: WITHOUT_REACT, rules: Object.fromEntries(reactRules.map((rule) => [rule, 'off'])) },
  { files: NEEDS_DEFAULT_EXPORT, rules: { 'import-x/no-default-export': 'off' } },
]);
