/** The pictures that everything is timed on. */
export const FILM = { width: 640, height: 480, framesPerSecond: 30 } as const;
