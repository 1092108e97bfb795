export * from './load-bundled-catalogue.ts';
export * from './import-table.ts';
export * from './importers/index.ts';
