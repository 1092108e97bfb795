import type { PackedCare } from './weigh-care.ts';
import care from '../fitted/care/model.json' with { type: 'json' };

/** What `emoverse train-care` fitted; on what, and what it hears of strangers, says `fitted/care/card.md`. */
export const FITTED_CARE: PackedCare = care;
