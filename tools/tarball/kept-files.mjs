/**
 * Foreign packages that carry far more than is used of them (onnxruntime-web: 139 MB of builds; meyda: what its
 * authors build it with), and the files that are. They need no other packages then.
 */
export const KEPT_FILES = {
  'onnxruntime-web': ['dist/ort.wasm.bundle.min.mjs', 'dist/ort-wasm-simd-threaded.wasm'],
  meyda: ['dist/node/main.js'],
  'csv-stringify': ['dist/esm/sync.js'],
  'lru-cache': ['dist/esm/package.json', 'dist/esm/node/index.min.js'],
  minisearch: ['dist/es/index.js'],
  unzipit: ['dist/unzipit.module.js'],
  'vader-sentiment': ['vader_lexicon.txt'],
};

/** What no program of ours reads of single packages: builds for browsers and for `require`, sources of builds, other data. */
export const UNREAD_PARTS = {
  '@peculiar/asn1-android': ['build/es2015'],
  '@peculiar/asn1-asym-key': ['build/es2015'],
  '@peculiar/asn1-cms': ['build/es2015'],
  '@peculiar/asn1-csr': ['build/es2015'],
  '@peculiar/asn1-ecc': ['build/es2015'],
  '@peculiar/asn1-pfx': ['build/es2015'],
  '@peculiar/asn1-pkcs8': ['build/es2015'],
  '@peculiar/asn1-pkcs9': ['build/es2015'],
  '@peculiar/asn1-rsa': ['build/es2015'],
  '@peculiar/asn1-schema': ['build/es2015'],
  '@peculiar/asn1-x509': ['build/es2015'],
  '@peculiar/asn1-x509-attr': ['build/es2015'],
  '@peculiar/asn1-x509-post-quantum': ['build/es2015'],
  '@peculiar/x509': ['build/x509.js', 'build/x509.es.js'],
  '@levischuck/tiny-cbor': ['script'],
  '@wasm-audio-decoders/flac': ['dist'],
  '@wasm-audio-decoders/ogg-vorbis': ['dist'],
  '@simplewebauthn/server': ['script'],
  '@peculiar/utils': ['build/esm'],
  '@streamparser/json': ['dist/cjs'],
  asn1js: ['build/index.es.js'],
  'reflect-metadata': ['ReflectLite.js', 'ReflectNoConflict.js'],
  tsyringe: ['dist/esm2015', 'dist/esm5'],
  '@photostructure/sqlite': ['src'],
  bowser: ['bundled.js', 'es5.js', 'src'],
  'csv-parse': ['dist'],
  hono: [
    'dist/cjs',
    'dist/adapter',
    'dist/client',
    'dist/jsx',
    'dist/helper/ssg',
    'dist/middleware/jsx-renderer',
  ],
  'jsonc-parser': ['lib/esm'],
  kysely: ['dist/cjs'],
  micromark: ['dev'],
  'micromark-core-commonmark': ['dev'],
  'mdast-util-from-markdown': ['dev'],
  'mpg123-decoder': ['dist'],
  'ogg-opus-decoder': ['dist'],
  'opus-decoder': ['dist'],
  pngjs: ['browser.js'],
  'unicode-emoji-json': ['data-by-group.json', 'data-ordered-emoji.json', 'data-emoji-components.json'],
  zod: ['src', 'mini', 'v3', 'v4-mini', 'v4/mini'],
};
/** Packages that come twice, of which we import the other half. */
export const WITHOUT_REQUIRE = ['zod'];
/** Of every package. */
export const UNREAD_EVERYWHERE = ['node_modules', 'test', 'tests', 'benchmarks', 'docs', 'examples'];

/** Comes as one build for each system, of which npm takes the right one. */
export const INSTALLED_BY_NPM = ['@napi-rs/canvas'];
/**
 * Loaded by their packages only for an option that we do not set (speech made clearer in Opus streams), or to build them where
 * they are installed.
 */
export const NEVER_LOADED = ['@wasm-audio-decoders/opus-ml', 'node-addon-api'];
