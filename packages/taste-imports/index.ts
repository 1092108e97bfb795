export type { GatheredWork, LinePlace } from './gather-works.ts';
export { knownWorks, type MissedWork } from './known-works.ts';
export { readExport, type ReadExport, type ReadExportOptions, type RejectedLine } from './read-export.ts';
export { LEFT_OUT, type LeftOut, type ToldWork } from './trace.ts';
export { weighWork, type Liking } from './weigh-work.ts';
