import { eventIdSchema } from '@emoverse/domain';
import { z } from 'zod';
import { deletedResponseSchema } from './schemas.ts';
import {
  addTasteImportRequestSchema,
  addTasteImportResponseSchema,
  matchWorksRequestSchema,
  matchWorksResponseSchema,
  tasteImportsResponseSchema,
} from './taste-import-schemas.ts';

const importParams = z.object({ importId: eventIdSchema });

/** What people liked elsewhere: exports are read where they lie, and their works looked up part by part, then kept as one. */
export const TASTE_IMPORT_ROUTES = {
  listTasteImports: {
    method: 'get',
    path: '/api/taste-imports',
    summary: 'What was brought from other services, the latest first',
    response: tasteImportsResponseSchema,
  },
  matchWorks: {
    method: 'post',
    path: '/api/taste-imports/matches',
    summary: 'Which items works of an export are here; nothing is stored',
    body: matchWorksRequestSchema,
    response: matchWorksResponseSchema,
  },
  addTasteImport: {
    method: 'post',
    path: '/api/taste-imports/{importId}',
    summary: 'Learn from the works of an export; the same again changes nothing',
    params: importParams,
    body: addTasteImportRequestSchema,
    response: addTasteImportResponseSchema,
  },
  undoTasteImport: {
    method: 'delete',
    path: '/api/taste-imports/{importId}',
    summary: 'Take an import back as a whole',
    params: importParams,
    response: deletedResponseSchema,
  },
} as const;
