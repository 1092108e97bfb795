export * from './index.ts';
export { networkFile } from './network-file.node.ts';
export type { NetworkName } from './networks.ts';
