import { z } from 'zod';

/** A zone of the IANA time zone database, by a name that this runtime knows, e.g. `Europe/Berlin`. */
export const timeZoneSchema = z
  .string()
  .max(100)
  .refine((name) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      return true;
    } catch {
      return false;
    }
  }, 'expected a time zone of the IANA database, such as Europe/Berlin');
