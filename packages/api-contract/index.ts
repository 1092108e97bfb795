export * from './schemas.ts';
export * from './spotify-schemas.ts';
export * from './calendar-schemas.ts';
export * from './live-schemas.ts';
export * from './playlist-schemas.ts';
export * from './routes.ts';
export * from './client.ts';
export * from './library-server-schemas.ts';
export { LIBRARY_SERVER_ROUTES } from './library-server-routes.ts';
