export type { GatheredWork } from './gather-works.ts';
export { knownWorks, type MissedWork } from './known-works.ts';
export { readExport, type ReadExport } from './read-export.ts';
