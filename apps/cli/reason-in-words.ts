import { unreachable, type Reason } from '@emoverse/domain';

/** A reason as a short English phrase for the terminal; the web app has its own words in its languages. */
export function reasonInWords(reason: Reason): string {
  switch (reason.kind) {
    case 'mood-match':
      return reason.distance < 0.15
        ? 'fits the mood closely'
        : reason.distance < 0.4
          ? 'fits the mood'
          : 'near the mood';
    case 'journey-step':
      return `step ${reason.step} of ${reason.steps} of the journey`;
    case 'similar-to-liked':
      return `like “${reason.title}”`;
    case 'met-before':
      return 'received well before';
    case 'taste':
      return `you respond to ${reason.facet} ${reason.term}`;
    case 'emotion-genre':
      return `${reason.genre} goes with ${reason.emotion}`;
    case 'cluster':
      return `in the cluster “${reason.cluster}”`;
    case 'well-rated':
      return `rated ${reason.rating.toFixed(1)} of 10`;
    case 'popular':
      return 'popular';
    case 'review-tone':
      if (reason.emotions !== undefined && reason.emotions.length > 0)
        return `its reviews tell of ${reason.emotions.join(', ')}`;
      return reason.tone >= 0 ? 'warmly reviewed' : 'darkly reviewed';
    case 'intent-fit':
      return `${reason.term} suits the intent`;
    case 'explore':
      return 'to learn whether you like it';
    default:
      return unreachable(reason);
  }
}
