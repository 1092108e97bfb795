export * from './index.ts';
export { networkFile, type NetworkFile } from './network-file.node.ts';
export { readNetwork, type NetworkWithManifest } from './read-network.node.ts';
