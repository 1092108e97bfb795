import { LAST_MOMENT } from '@emoverse/domain';
import { z } from 'zod';

/** A time in a query, where everything is text: as `epochMillisecondsSchema`. */
export const momentQuerySchema = z.coerce.number().int().min(0).max(LAST_MOMENT);
