export { weighText } from '../weigh-text.ts';
export { joinLogs, lexiconShare, ofLanguage } from './join-logs.ts';
export { textTokens, visitTerms } from './text-terms.ts';
export { EXTRA_ROWS, createWordsModel, describeText } from './words-model.ts';
