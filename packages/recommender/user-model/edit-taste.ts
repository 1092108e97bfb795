import {
  elementAt,
  numberAt,
  INTENTS,
  MEDIA_DOMAINS,
  tasteFacetSchema,
  unreachable,
  type TasteEdit,
  type TasteFacet,
} from '@emoverse/domain';
import type { CollaborativeModel, CollaborativePerson } from '../collaborative-filtering/index.ts';
import { type CatalogueIndex, domainTermKeys, termKey } from '../catalogue-index/index.ts';
import { newPerson, type PersonPriors, type TasteMark, type UserModel } from './user-model.ts';
import { EDITORIAL_PRIOR, densePlace, moodFitPlace, type TastePrior } from './taste-prior.ts';

/** What edits look at: the catalogue's part of the population's model, and what weights go back to. */
export interface EditedParts {
  readonly index: Pick<CatalogueIndex, 'collaborative'>;
  readonly priors: PersonPriors;
}

/** Most terms that somebody may have set or ignored at once; beyond it the oldest is forgotten. */
const EDITS_MAXIMUM = 500;

/**
 * A new state in which the person has had their say about what was learned; the given one stays as it was.
 *
 * A weight that was set or ignored has variance 0, so no reaction moves it, and what others are learned from takes it
 * as known. A forgotten one is back at its prior. An edit changes its own weight and no other.
 */
export function editTaste(person: UserModel, edit: TasteEdit, parts: EditedParts): UserModel {
  switch (edit.kind) {
    case 'all-forgotten':
      return newPerson(parts.priors);
    case 'taste-set':
      // JSON knows one zero: what is kept and read again must equal what was learned.
      return pin(person, edit, { mark: 'set', weight: edit.weight + 0 }, parts);
    case 'taste-ignored':
      return pin(person, edit, { mark: 'ignored', weight: 0 }, parts);
    case 'taste-forgotten':
      return pin(person, edit, undefined, parts);
    default:
      return unreachable(edit);
  }
}

interface TermName {
  readonly facet: TasteFacet;
  readonly term: string;
}

/** The key of a readable weight: `facet:normalised-term`, also for sound and intents, which have no other. */
export function tasteKey({ facet, term }: TermName): string {
  return facet === 'intent' ? `intent:${term}` : termKey(facet, term);
}

/** The dense feature behind a readable weight, where it is one (sound, intents). */
export function densePlaceOf({ facet, term }: TermName): number | undefined {
  const intent = INTENTS.find((name) => name === term);
  if (facet === 'intent') return intent && moodFitPlace(intent);
  const sound = ['energy', 'acousticness', 'danceability'].includes(term);
  return facet === 'audio' && sound ? densePlace(term) : undefined;
}

/** Whether a readable weight exists in this catalogue. */
export function isTasteTerm(index: Pick<CatalogueIndex, 'vocabularyPlace'>, name: TermName): boolean {
  return densePlaceOf(name) !== undefined || index.vocabularyPlace.has(tasteKey(name));
}

/** Fixes a weight, or lets go of it when `to` is undefined. */
function pin(
  person: UserModel,
  name: TermName,
  to: { readonly mark: TasteMark; readonly weight: number } | undefined,
  parts: EditedParts,
): UserModel {
  const { collaborative } = parts.index;
  const key = tasteKey(name);
  const place = densePlaceOf(name);
  const others = person.edits.filter(([other]) => other !== key);
  const edits = to === undefined ? others : [...others, [key, to.mark] as const];
  const said: UserModel = {
    ...person,
    ...(place !== undefined && pinDense(person, place, to?.weight, parts.priors.tastePrior)),
    ...(place === undefined && name.facet !== 'intent' && { terms: pinTerm(person.terms, key, to?.weight) }),
    edits,
    crowd:
      person.crowd && collaborative
        ? pinCollaborativeWeight(person.crowd, collaborative.model, key, to !== undefined)
        : person.crowd,
  };
  return edits.length > EDITS_MAXIMUM ? pin(said, nameOf(elementAt(edits, 0)[0]), undefined, parts) : said;
}

function nameOf(key: string): TermName {
  const colon = key.indexOf(':');
  return { facet: tasteFacetSchema.parse(key.slice(0, colon)), term: key.slice(colon + 1) };
}

function pinTerm(terms: UserModel['terms'], key: string, weight: number | undefined): UserModel['terms'] {
  const pinned = new Map(terms.map((term) => [term[0], term]));
  for (const part of partsOf(key)) {
    if (weight === undefined) pinned.delete(part);
    else pinned.set(part, [part, part === key ? weight : 0, 0]);
  }
  return [...pinned.values()];
}

/** What is shared between domains, and what each has for itself. */
function partsOf(key: string): readonly string[] {
  return [...new Set(MEDIA_DOMAINS.flatMap((domain) => domainTermKeys(key, domain)))];
}

function pinDense(
  person: UserModel,
  place: number,
  weight: number | undefined,
  prior: TastePrior = EDITORIAL_PRIOR,
): Pick<UserModel, 'denseMean' | 'denseCovariance'> {
  const denseMean = [...person.denseMean];
  const denseCovariance = [...person.denseCovariance];
  denseMean[place] = numberAt(prior.mean, place) + (weight ?? 0);
  const variance = numberAt(prior.covariance, place * prior.mean.length + place);
  makeIndependent(denseCovariance, place, weight === undefined ? variance : 0);
  return { denseMean, denseCovariance };
}

/** Cuts a weight's ties to the others and gives it a variance of its own. */
function makeIndependent(covariance: number[], place: number, variance: number): void {
  const size = Math.round(Math.sqrt(covariance.length));
  for (let other = 0; other < size; other++) {
    covariance[place * size + other] = 0;
    covariance[other * size + place] = 0;
  }
  covariance[place * size + place] = variance;
}

/** The crowd's own weight of a genre stays at what it is for everybody, so that the person's word is the whole of it. */
function pinCollaborativeWeight(
  person: CollaborativePerson,
  { preference }: CollaborativeModel,
  key: string,
  pinned: boolean,
): CollaborativePerson {
  const place = preference.names.findIndex(
    (name) => name.startsWith('genre:') && termKey('genre', name.slice('genre:'.length)) === key,
  );
  if (place < 0) return person;
  const preferenceMean = [...person.preferenceMean];
  const preferenceCovariance = [...person.preferenceCovariance];
  preferenceMean[place] = preference.mean[place] ?? 0;
  const priorVariance = preference.covariance[place * preference.width + place] ?? 0;
  makeIndependent(preferenceCovariance, place, pinned ? 0 : priorVariance);
  return { ...person, preferenceMean, preferenceCovariance };
}
