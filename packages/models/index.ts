export type { NetworkName } from './networks.ts';
