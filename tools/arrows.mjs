// Which package may import which. Everything may import `domain`; apps import packages; nothing imports apps.
// A missing arrow is a decision: packages that do not know each other meet in an app.
export const ARROWS = {
  domain: [],
  numeric: ['domain'],
  sentiment: ['domain'],
  light: ['domain'],
  covers: ['domain', 'light', 'numeric'],
  models: ['domain'],
  vision: ['domain', 'models', 'numeric'],
  voice: ['domain'],
  mood: ['domain', 'numeric', 'sentiment'],
  'film-profiles': ['domain', 'numeric', 'sentiment'],
  recommender: ['domain', 'numeric', 'sentiment'],
  'music-moods': ['domain', 'numeric'],
  'text-files': ['domain'],
  catalogue: ['domain', 'text-files'],
  playback: ['domain'],
  library: ['domain', 'numeric'],
  'music-servers': ['domain'],
  playlists: ['domain', 'text-files'],
  'taste-imports': ['domain', 'text-files'],
  'mood-files': ['domain', 'mood', 'numeric', 'text-files'],
  search: ['domain'],
  storage: ['domain'],
  'api-contract': ['domain'],
  // Measures whatever there is; nothing but apps imports it.
  evaluation: [
    'catalogue',
    'domain',
    'film-profiles',
    'models',
    'mood',
    'music-moods',
    'numeric',
    'recommender',
    'sentiment',
    'taste-imports',
    'text-files',
    'vision',
    'voice',
  ],
  // Tells what others measured; it measures nothing itself.
  report: ['catalogue', 'domain', 'evaluation', 'mood'],
};

export const WHY = {
  domain: 'domain holds the words that all others share, so it imports none of them',
  numeric:
    'numeric knows numbers only: no moods, no media; of domain it takes the access to elements of arrays',
  light: 'light turns a place on the mood plane into colours; it knows no pages',
  covers: 'covers draws a work from what is known of it; where it is shown is decided in an app',
  models: 'models holds networks, ready for the runtime; who asks them what is decided where they are asked',
  vision: 'vision runs where the camera is and hands out readings; what they mean is decided in mood',
  voice: 'voice turns sound into numbers; what they mean for a mood is decided in mood',
  recommender:
    'the recommender takes moods and items as values; catalogue and storage are joined to it in an app',
  'film-profiles':
    'film-profiles tells what a film did to its viewers; where reviews are kept and what is recommended is decided in an app',
  'music-moods':
    'music-moods tells the mood of a song from its sound; what it is recommended for is decided in an app',
  library:
    'the library turns sound files into tags and descriptors; where they stand on the mood plane is decided in an app',
  'music-servers':
    'music-servers speaks with other people’s programs; where songs are kept and what they do to a mood is decided in an app',
  'text-files':
    'text-files turns bytes of people’s files into text and rows; what they mean is decided in the packages that import it',
  playlists: 'playlists reads and writes files; which items there are, it asks of whoever calls it',
  'taste-imports':
    'taste-imports reads what people did elsewhere; which items there are and what is learned of it, an app decides',
  'mood-files':
    'mood-files reads and writes files; whose moods they are and where they are kept is decided in an app',
  search: 'search finds works by words; what is like a work, the recommender knows',
  evaluation: 'evaluation measures without a terminal; what is typed and shown is decided in an app',
  report:
    'report tells what evaluation measured; what is measured, and where it is written, is decided in an app',
  storage: 'storage writes and reads records; it does not recommend, read faces or speak HTTP',
  'api-contract': 'the contract is what server and client share; it must not pull either of them in',
};

// Rooms of a package: folders with one door, `index.ts`. A room may enter those that it names, and no other.
export const ROOMS = {
  recommender: {
    intent: [],
    'collaborative-filtering': [],
    'mood-clusters': [],
    'catalogue-index': ['collaborative-filtering', 'intent'],
    'user-model': ['catalogue-index', 'collaborative-filtering', 'intent'],
    ranking: ['catalogue-index', 'collaborative-filtering', 'intent', 'mood-clusters', 'user-model'],
  },
};

// A screen is the end of the line: the router opens it, and nobody else. It is lazy by that as well: what is imported from
// a screen would be loaded with whatever asks for it.
export const WHY_NO_SCREEN =
  'a screen is opened by the router alone, so that each can be read, loaded and thrown away by itself; what several use moves to components/, state/ or a room with a name';
