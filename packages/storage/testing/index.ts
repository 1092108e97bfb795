export * from './collect-garbage.ts';
export * from './empty-store.ts';
export * from './spoil-store.ts';
