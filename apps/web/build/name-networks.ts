import path from 'node:path';

/** Files of networks are all called alike: in the app each carries the name of its folder. */
export function nameNetworks({
  originalFileNames,
}: {
  readonly originalFileNames: readonly string[];
}): string {
  const [network] = originalFileNames.filter((file) => /\/networks\/[^/]+\/[^/]+$/.test(file));
  return network === undefined
    ? 'assets/[name]-[hash][extname]'
    : `assets/${path.basename(path.dirname(network))}-[hash][extname]`;
}
