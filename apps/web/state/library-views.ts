/** The parts of the library, in their order. */
export const LIBRARY_VIEWS = ['saved', 'playlists', 'diary'] as const;
