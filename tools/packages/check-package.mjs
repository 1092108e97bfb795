import { checkPackage as checkTypes, createPackageFromTarballData } from '@arethetypeswrong/core';
import { readFileSync } from 'node:fs';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** Our packages are modules, for Node 20 and bundlers: what `require` and older resolvers see is not judged. */
const JUDGED = new Set(['node16-esm', 'bundler']);
const IS_PACKED =
  /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|dist\/.*\.(js|js\.map|d\.ts)|(dist\/fitted\/[^/]+\/model|fitted\/[^/]+\/manifest)\.json|fitted\/[^/]+\/card\.md|dist\/networks\/[^/]+\/(model\.onnx|weights\.bin|cascade\.json|manifest\.json|card\.md|LICENSE)|bundled\/.+|dist\/prepared-catalogue\.json\.gz)$/;

/** What is wrong with a tarball, one sentence each: its files, what publint finds, and whether its types are found. */
export async function checkPackage({ file, files, name }) {
  const data = new Uint8Array(readFileSync(file));
  const { messages, pkg } = await publint({ pack: { tarball: data.buffer }, strict: true });
  const types = await checkTypes(createPackageFromTarballData(data), {
    excludeEntrypoints: Object.keys(pkg.exports).filter((door) => isForSource(pkg.exports[door])),
  });
  const isTypeProblem = ({ kind, resolutionKind }) =>
    kind !== 'CJSResolvesToESM' && (resolutionKind === undefined || JUDGED.has(resolutionKind));
  return [
    ...files.filter((packed) => !IS_PACKED.test(packed)).map((packed) => `holds ${packed}`),
    ...['README.md', 'CHANGELOG.md', 'LICENSE']
      .filter((needed) => !files.includes(needed))
      .map((needed) => `lacks ${needed}`),
    ...messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false })}`),
    ...(types.types === false ? ['has no types'] : types.problems.filter(isTypeProblem).map(tellTypeProblem)),
  ].map((complaint) => `${name} ${complaint}`);
}

/** A door that only tests of this repository have: what is behind it is in no tarball. */
function isForSource(door) {
  return Object.keys(door).every((condition) => condition === 'source');
}

function tellTypeProblem({ kind, entrypoint = '', resolutionKind = '' }) {
  return `types: ${[kind, entrypoint, resolutionKind].filter((part) => part !== '').join(' ')}`;
}
