import a11y from 'eslint-plugin-jsx-a11y-x';
import tseslint from 'typescript-eslint';
import { ARROWS, WHY } from './tools/arrows.mjs';

const packages = Object.keys(ARROWS);

/** Forbids every package import that is not an arrow, deep imports, and imports of apps. */
function arrowRules(name) {
  const allowed = ARROWS[name];
  const forbidden = packages.filter((other) => other !== name && !allowed.includes(other));
  const why = WHY[name] ?? 'packages that do not know each other meet in an app (tools/arrows.mjs)';
  return {
    files: [`packages/${name}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            ...forbidden.map((other) => ({
              name: `@emoverse/${other}`,
              message: `${name} must not import ${other}: ${why}.`,
            })),
            ...['server', 'web', 'cli'].map((app) => ({
              name: `@emoverse/${app}`,
              message: 'Apps are programs; nothing imports them.',
            })),
            { name: `@emoverse/${name}`, message: 'Inside a package import by relative path.' },
          ],
          patterns: [deepImports, sideways],
        },
      ],
    },
  };
}
const deepImports = {
  // `testing` is a door that a package may declare; only source has it, so a program that used it would not run.
  // `domain/out-of-files` is one for programs that may not be able to open all of `domain`.
  regex: '^@emoverse/(?!domain/out-of-files$)[^/]+/(?!dist|testing$)',
  message: 'Import a package by its name: what is not exported at its door is private.',
};
const sideways = {
  regex: '(\\.\\./)+(packages|apps)/',
  message: 'Import other packages by name, never by path.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.emoverse/**',
      'training/**',
      'models/**',
      'benchmarks/node_modules/**',
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-async-promise-executor': 'error',
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'max-lines': ['error', { max: 400, skipComments: false }],
    },
  },
  {
    files: ['tools/**/*.mjs', 'benchmarks/**', 'playground/**', 'end-to-end/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['apps/cli/**/*.ts', 'apps/server/**/*.ts', 'end-to-end/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [sideways, deepImports] }] },
  },
  ...packages.map(arrowRules),
  {
    ...a11y.configs.recommended,
    files: ['apps/web/**/*.tsx'],
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    rules: { 'no-restricted-imports': ['error', { patterns: [sideways, deepImports] }] },
  },
);
