export * from './load-bundled-catalogue.ts';
export * from './catalogue-statistics.ts';
export * from './join-collections.ts';
export * from './import-table.ts';
export * from './importers/index.ts';
export { FILM_VIEWERS_FILE, readFilmViewers, writeFilmViewers, type FilmViewers } from './film-viewers.ts';
