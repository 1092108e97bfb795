import { z } from 'zod';
import {
  moodImportAnswerSchema,
  moodImportRequestSchema,
  moodImportsResponseSchema,
} from './mood-import-schemas.ts';

const importParams = z.object({ importId: z.uuid() });

/** Moods from files of other programs: brought in part by part, taken back as one. */
export const MOOD_IMPORT_ROUTES = {
  listMoodImports: {
    method: 'get',
    path: '/api/mood-imports',
    summary: 'Files that moods were brought in from, the latest first',
    response: moodImportsResponseSchema,
  },
  importMoods: {
    method: 'post',
    path: '/api/mood-imports/{importId}',
    summary: 'Bring a part of a file in; what is known already stays as it is',
    params: importParams,
    body: moodImportRequestSchema,
    response: moodImportAnswerSchema,
  },
  undoMoodImport: {
    method: 'delete',
    path: '/api/mood-imports/{importId}',
    summary: 'Delete all that one file brought, but for what the person has changed since',
    params: importParams,
    response: moodImportAnswerSchema,
  },
} as const;
