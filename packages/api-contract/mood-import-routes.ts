import { z } from 'zod';
import {
  moodImportAnswerSchema,
  moodImportEndAnswerSchema,
  moodImportEndSchema,
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
    summary:
      'Bring a part of a file in; what an earlier file said otherwise is changed, and what you wrote or changed here stays as it is',
    params: importParams,
    body: moodImportRequestSchema,
    response: moodImportAnswerSchema,
  },
  endMoodImport: {
    method: 'post',
    path: '/api/mood-imports/{importId}/end',
    summary:
      'End a file that was read whole: what earlier ones of its program brought between its first and last mood, and it has no more, goes',
    params: importParams,
    body: moodImportEndSchema,
    response: moodImportEndAnswerSchema,
  },
  undoMoodImport: {
    method: 'delete',
    path: '/api/mood-imports/{importId}',
    summary:
      'Take back what one file brought, changed and took away, but for what you or a later file have changed since',
    params: importParams,
    response: moodImportAnswerSchema,
  },
} as const;
