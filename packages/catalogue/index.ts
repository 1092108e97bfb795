export * from './load-bundled-catalogue.ts';
