import { common, crash, moodWord, nav, notFound, now, plane } from './en.json?first';

/** The words of the first page and of what stands around every page: the rest comes with the app (`start-app.ts`). */
export const FIRST_WORDS = { common, crash, moodWord, nav, notFound, now, plane };
