export type { GatheredWork } from './gather-works.ts';
export { knownWorks, type MissedWork } from './known-works.ts';
export { readExport, recogniseExport, type ReadExport, type RejectedLine } from './read-export.ts';
