import type { POLICY_NAMES } from '@emoverse/api-contract';
import type { CONTENT_NOTES, EMOTIONS, INTENTS, MEDIA_DOMAINS, RECOMMEND_SURFACES } from '@emoverse/domain';
import type { Reviewer } from '@emoverse/evaluation';
import type { DiaryLevel } from '@emoverse/mood-files';
import type { ServerKind } from '@emoverse/music-servers';
import type { PlaylistFormatName } from '@emoverse/playlists';

// What can be chosen in words. Lists that a package owns stand here once more, since to load the package takes longer than
// to print help; choices.test.ts holds them to it.

/** `EMOTIONS` of the domain. */
export const EMOTION_CHOICES: typeof EMOTIONS = [
  'angry',
  'disgust',
  'fear',
  'happy',
  'sad',
  'surprise',
  'neutral',
];

/** `MEDIA_DOMAINS` of the domain. */
export const DOMAIN_CHOICES: typeof MEDIA_DOMAINS = [
  'music',
  'films',
  'games',
  'books',
  'podcasts',
  'courses',
  'wellbeing',
];

/** `INTENTS` of the domain. */
export const INTENT_CHOICES: typeof INTENTS = ['match', 'lift', 'calm', 'focus', 'journey'];

/** `RECOMMEND_SURFACES` of the domain. */
export const SURFACE_CHOICES: typeof RECOMMEND_SURFACES = ['list', 'pick'];

/** `CONTENT_NOTES` of the domain. */
export const NOTE_CHOICES: typeof CONTENT_NOTES = [
  'suicide',
  'self-harm',
  'abuse',
  'sexual-violence',
  'child-death',
  'death',
  'illness',
  'war',
  'violence',
  'drugs',
  'alcohol',
  'breakup',
  'eating-disorder',
  'discrimination',
  'animal-death',
  'despair',
  'horror',
];

/** `POLICY_NAMES` of the API. */
export const POLICY_CHOICES: typeof POLICY_NAMES = ['emoverse', 'paper', 'popularity', 'random'];

/** `DEMANDS.effectiveSample` of the recommender. */
export const LEAST_EFFECTIVE_SAMPLE = 50;

/** `REVIEWERS` of the evaluation. */
export const REVIEWER_CHOICES = ['vader', 'review-words'] as const satisfies readonly Reviewer[];

/** `FAVOURABLE_TONE` of the package for sentiment. */
export const FAVOURABLE_FROM = 0.11;

/** `DIARY_LEVELS` of the files of moods. */
export const LEVEL_CHOICES = [
  'very-good',
  'good',
  'so-so',
  'bad',
  'very-bad',
] as const satisfies readonly DiaryLevel[];

/** `SERVER_KINDS` of the music servers. */
export const SERVER_CHOICES = ['opensubsonic', 'jellyfin'] as const satisfies readonly ServerKind[];

/** The names of `PLAYLIST_FORMATS` of the playlists. */
export const FORMAT_CHOICES = [
  'm3u8',
  'xspf',
  'jspf',
  'csv',
  'json',
  'markdown',
] as const satisfies readonly PlaylistFormatName[];

/** The names of `IMPORTERS` of the catalogue, with what each reads. */
export const TABLE_CHOICES: Readonly<Record<string, string>> = {
  spotify:
    'songs with Spotify audio features, e.g. "Top Hits Spotify from 2000-2019" (Kaggle, paradisejoy) or "Spotify Tracks Dataset"',
  films:
    'films with genres and ratings: "TMDB 5000", "IMDB 5000", movies_metadata.csv of "The Movies Dataset" (Kaggle), or two of them joined',
  imdb: 'dumps of IMDb (datasets.imdbws.com): a folder with title.basics.tsv.gz and title.ratings.tsv.gz (title.crew, title.principals and name.basics for people), or one of the first two',
  'imdb-ratings': 'title.ratings of IMDb',
  movielens:
    'MovieLens (grouplens.org): a folder with movies.csv, ratings.csv, tags.csv and links.csv, or one of them',
  'movielens-links': 'links.csv of MovieLens',
  'movielens-tags': 'tags.csv of MovieLens',
  'movielens-ratings': 'ratings.csv of MovieLens',
  steam: 'games of "Steam Store Games" (Kaggle, nikdavis): steam.csv',
  books:
    'books of goodbooks-10k (github.com/zygmuntz/goodbooks-10k): a folder with books.csv, book_tags.csv, tags.csv and ratings.csv, or books.csv alone; Goodreads tables alike',
  'goodbooks-ratings': 'ratings.csv of goodbooks-10k',
  goodreads:
    'your books as Goodreads exports them (goodreads_library_export.csv); your ratings, reviews and notes are not taken',
  podcasts: 'podcasts with title, publisher and categories, as Spotify or Apple list them',
  courses: 'courses of several providers, with columns id, provider, title, level',
  udemy: '"Udemy Courses" (Kaggle, andrewmvd): udemy_courses.csv',
  coursera: '"Coursera Courses Dataset 2020" (Kaggle, siddharthm1698): coursea_data.csv',
};

/** Reviews are no table. */
export const REVIEWS = 'reviews';
export const WHERE_PUBLISHED =
  'The paper\'s songs are the table "Top Hits Spotify from 2000-2019" by paradisejoy on kaggle.com: download its CSV file there and give it here.';

/** The product's own face detectors, the default first. */
export const FINDERS = ['neural', 'haar'] as const;
/** `evaluate faces` varies no more marked faces than this: so many are drawn among more, always the same ones. */
export const MOST_VARIED_FACES = 60;
/** `none` takes the whole picture for the face, as the tiles of FER-2013 are. */
export const DETECTORS = ['neural', 'haar', 'none'] as const;

/** The network that is used when none is named. */
export const DEFAULT_MODEL = 'emoverse-fer-int8';
/** The learned reader of words that comes with EmoVerse. */
export const WORDS_MODEL = 'emoverse-words';
/** Names no learned reader: the lexicon reads alone. */
export const NO_WORDS_MODEL = 'none';
/** The head for voices that comes with EmoVerse. */
export const VOICE_HEAD = 'emoverse-voice';

export const SIMULATION_PARTS = ['regret', 'carry-over', 'onboarding', 'list-steps', 'felt-after'] as const;

/** People are split into folds by their number modulo this. */
export const FOLDS = 5;
export const PROTOCOLS = ['csr1', 'csr1b', 'clr1'] as const;
/** Other methods that the recommender is compared with. */
export const BASELINES = ['popularity', 'random', 'genre-cosine', 'item-knn', 'ease'] as const;
/** What ours is compared with: other methods, and the paper's policy of our own recommender. */
export const YARDSTICKS = ['paper', ...BASELINES] as const;

/** What `train-reviews` fits. */
export const REVIEW_PARTS = ['sentences', 'films', 'words'] as const;
/** Table of reviews by viewers, whose added-up figures may be carried; other files serve measuring alone. */
export const USER_REVIEWS = 'user_reviews.jsonl';
/** `FILM_VIEWERS_FILE` of the catalogue: where they are carried. */
export const VIEWERS_TABLE = 'film-viewers.csv';

/** Holds the password of a music server. */
export const LIBRARY_SECRET = 'EMOVERSE_LIBRARY_SECRET';
/** `day`, else the day of the week, Sunday first as clocks count them. */
export const DAYS = [
  'day',
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;
