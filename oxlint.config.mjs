import { ARROWS, ROOMS, WHY, WHY_NO_SCREEN } from './tools/arrows.mjs';

const packages = Object.keys(ARROWS);

const deepImports = {
  // `testing` is a door that a package may declare; only source has it, so a program that used it would not run.
  // `training` is another: what teaches and measures, which nothing that serves may import.
  // `domain/out-of-files` is one for programs that may not be able to open all of `domain`.
  // `catalogue/bundled` is one for programs that read the catalogue and no tables.
  // `models/NAME.onnx?url` is the address of a network in the web app. `vision/haar` and `vision/webgpu` are for the few who want them, `evaluation/faces` for those who have a canvas.
  group: [
    '@emoverse/*/*',
    '!@emoverse/*/testing',
    '!@emoverse/*/training',
    '!@emoverse/domain/out-of-files',
    '!@emoverse/catalogue/bundled',
    '!@emoverse/models/*.onnx*',
    '!@emoverse/models/*.json*',
    '!@emoverse/evaluation/faces',
    '!@emoverse/vision/haar',
    '!@emoverse/vision/webgpu',
    '@emoverse/*/*/**',
  ],
  message: 'Import a package by its name: what is not exported at its door is private.',
};
const sideways = {
  regex: '(\\.\\./)+(packages|apps)/',
  message: 'Import other packages by name, never by path.',
};

const apps = ['server', 'web', 'cli'].map((app) => ({
  regex: `^(@emoverse/|(\\.\\./)+apps/)${app}(/|$)`,
  message: 'Apps are programs; nothing imports them: what two need is a package.',
}));

/** What a package may not import: what is no arrow of its own, apps, and the inside of others. */
function forbiddenTo(name) {
  const why = WHY[name] ?? 'packages that do not know each other meet in an app (tools/arrows.mjs)';
  const others = packages.filter((other) => other !== name && !ARROWS[name].includes(other));
  return [
    ...others.map((other) => ({
      regex: `^@emoverse/${other}(/|$)`,
      message: `${name} must not import ${other}: ${why}.`,
    })),
    { regex: `^@emoverse/${name}(/|$)`, message: 'Inside a package import by relative path.' },
    ...apps,
    deepImports,
    sideways,
  ];
}

/** What a room may not enter: rooms that it does not know, and all others but by their doors. */
function forbiddenIn(rooms, room) {
  return Object.keys(rooms)
    .filter((other) => other !== room)
    .map((other) =>
      room === undefined || rooms[room].includes(other)
        ? {
            group: [`**/${other}/**`, `!**/${other}/index.ts`, `!**/${other}/training/index.ts`],
            message: `A room has one door: import ${other}/index.ts, and give it what is missing there.`,
          }
        : {
            regex: `^(\\.\\./)+${other}/`,
            message: `${room} must not know ${other}: what is below stands without what is above (ROOMS in tools/arrows.mjs).`,
          },
    );
}

const forbid = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

/** The rules of a package, and of its rooms, which know all of theirs (a later rule takes the place of an earlier). */
function arrowRules(name) {
  const common = forbiddenTo(name);
  const rooms = ROOMS[name];
  if (rooms === undefined) return [forbid([`packages/${name}/**/*.ts`], common)];
  return [
    forbid([`packages/${name}/**/*.ts`], [...common, ...forbiddenIn(rooms)]),
    ...Object.keys(rooms).flatMap((room) => [
      forbid([`packages/${name}/${room}/**/*.ts`], [...common, ...forbiddenIn(rooms, room)]),
      // A test stands above all rooms: it may try a part in the whole.
      forbid(
        [`packages/${name}/${room}/**/*.test.ts`],
        [...common, ...forbiddenIn({ ...rooms, [room]: Object.keys(rooms) }, room)],
      ),
    ]),
  ];
}

const teaching = {
  regex: '^@emoverse/[^/]+/training$',
  message: 'What serves must not import what teaches and measures.',
};

const noScreen = {
  regex: '(^|/)screens/',
  message: `This is no screen, so it imports none: ${WHY_NO_SCREEN}.`,
};

/** From a file `depth` folders below `screens/`, so many steps up and one down lead into another screen. */
const otherScreen = (depth) => ({
  regex: `^(\\.\\./){${depth}}[^./]`,
  message: `No screen imports another: ${WHY_NO_SCREEN}.`,
});

export default {
  plugins: ['import', 'typescript', 'jsx-a11y'],
  categories: { correctness: 'error' },
  ignorePatterns: ['**/dist/**', '.emoverse/**', 'training/**', 'models/**'],
  rules: {
    // What belongs together by a circle can be understood, tested and moved only together: types count as well. What two
    // files need of each other goes into a third, below both (tools/lint.mjs says so where one is found).
    // `?url` and `?worker` are modules of Vite's making.
    'import/default': 'off',
    'import/no-cycle': ['error', { ignoreTypes: false }],
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
    // These ask the types of the whole tree, for 50 seconds of processor time: `npm run check:lint -- --type-aware`, as
    // `npm test -- --thorough` does (docs/decisions/0041-lint-with-types.md).
    'typescript/await-thenable': 'error',
    'typescript/no-floating-promises': 'error',
    // What `finally` and listeners of Node are given may return a promise: the first waits for it.
    'typescript/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    // Functions of our factories need no `this`, text is sorted as text where that is meant, and `void` also gives nothing back.
    'typescript/no-base-to-string': 'off',
    'typescript/no-meaningless-void-operator': 'off',
    'typescript/no-misused-spread': 'off',
    'typescript/no-useless-default-assignment': 'off',
    'typescript/require-array-sort-compare': 'off',
    'typescript/unbound-method': 'off',
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
    forbid(['apps/**/*.{ts,tsx}'], [sideways, deepImports]),
    forbid(['end-to-end/**/*.ts'], [...apps, sideways, deepImports]),
    forbid(['benchmarks/**/*.ts', 'playground/**/*.ts', 'tools/**/*.{ts,mjs}'], [...apps, deepImports]),
    // What these measure or draw with still lies in an app; no other may follow.
    forbid(
      [
        'benchmarks/our-models.ts',
        'benchmarks/parts/measure-import.ts',
        'end-to-end/trimmed-runtime.test.ts',
      ],
      [deepImports],
    ),
    forbid(['apps/server/**/*.ts'], [teaching, sideways, deepImports]),
    forbid(['apps/web/**/*.{ts,tsx}'], [noScreen, teaching, sideways, deepImports]),
    forbid(['apps/web/router.tsx'], [teaching, sideways, deepImports]),
    // A test may teach a model of its own.
    forbid(['apps/server/**/*.test.ts'], [sideways, deepImports]),
    forbid(['apps/web/**/*.test.{ts,tsx}'], [noScreen, sideways, deepImports]),
    forbid(['apps/web/screens/*/*.{ts,tsx}'], [otherScreen(1), teaching, sideways, deepImports]),
    forbid(['apps/web/screens/*/*/*.{ts,tsx}'], [otherScreen(2), teaching, sideways, deepImports]),
    ...packages.flatMap(arrowRules),
  ],
};
