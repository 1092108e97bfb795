import type { Importer } from './importer.ts';
import { films } from './films.ts';
import { spotifyFeatures } from './spotify-features.ts';

/** All importers, in the order in which they are asked whether they know a header. */
export const IMPORTERS: readonly Importer[] = [spotifyFeatures, films];
export { slug, type CsvRow, type Imported, type Importer } from './importer.ts';
