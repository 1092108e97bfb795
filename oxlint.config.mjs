import { ARROWS, WHY } from './tools/arrows.mjs';

const packages = Object.keys(ARROWS);

const deepImports = {
  // `testing` is a door that a package may declare; only source has it, so a program that used it would not run.
  // `domain/out-of-files` is one for programs that may not be able to open all of `domain`.
  // `models/NAME.onnx?url` is the address of a network in the web app.
  group: [
    '@emoverse/*/*',
    '!@emoverse/*/testing',
    '!@emoverse/domain/out-of-files',
    '!@emoverse/models/*.onnx*',
    '@emoverse/*/*/**',
  ],
  message: 'Import a package by its name: what is not exported at its door is private.',
};
const sideways = {
  regex: '(\\.\\./)+(packages|apps)/',
  message: 'Import other packages by name, never by path.',
};

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

export default {
  plugins: ['typescript', 'jsx-a11y'],
  categories: { correctness: 'error' },
  ignorePatterns: ['**/dist/**', '.emoverse/**', 'training/**', 'models/**'],
  rules: {
    // Files of people hold control characters; tests and readers look for them.
    'no-control-regex': 'off',
    eqeqeq: ['error', 'always'],
    'max-lines': ['error', { max: 400, skipComments: false }],
    // A status that is a sentence and a group that is a row of chips have no tag of their own that looks like one.
    'jsx-a11y/prefer-tag-over-role': 'off',
    'no-array-constructor': 'error',
    'no-console': 'error',
    'no-redeclare': 'error',
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    'no-var': 'error',
    'prefer-const': 'error',
    'prefer-rest-params': 'error',
    'prefer-spread': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    'typescript/no-empty-object-type': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-namespace': 'error',
    'typescript/no-require-imports': 'error',
    'typescript/no-unnecessary-type-constraint': 'error',
    'typescript/no-unsafe-function-type': 'error',
  },
  overrides: [
    {
      files: ['tools/**/*.mjs', 'benchmarks/**', 'playground/**', 'end-to-end/**'],
      rules: { 'no-console': 'off' },
    },
    {
      files: ['apps/**/*.{ts,tsx}', 'end-to-end/**/*.ts'],
      rules: { 'no-restricted-imports': ['error', { patterns: [sideways, deepImports] }] },
    },
    ...packages.map(arrowRules),
  ],
};
