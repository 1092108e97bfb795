import type { VoiceManifest, VoiceReport } from '@emoverse/evaluation';
import { markdownTable } from '../tables/markdown-table.ts';
import { voiceTable } from './voice-table.ts';

/** The model card in Markdown; every speaker judged by a head fitted without them. */
export function voiceCard(manifest: VoiceManifest, report: VoiceReport): string {
  const { head, rows, below } = voiceTable(report);
  return `# ${manifest.name} ${manifest.version}

Tells how lively a voice sounds (arousal, −1 to 1) from two changes against the same person's ordinary voice: how high it
is (${manifest.weights.pitch.toFixed(3)} a semitone) and how bright (${manifest.weights.brightness.toFixed(3)} a decibel of 2 to 3 kHz against the whole). Made by \`emoverse train-voice\`.

## Intended purpose

A person speaks to their own device to get suggestions that fit; they see what was heard and say themselves how pleasant it
is. Not for listening to people who have not agreed, nor for work, school, hiring, insurance, policing or clinical use.

## Figures

Learned from ${manifest.clips} recordings by the speakers ${manifest.speakers.join(', ')}: acted German sentences only.

${markdownTable(head, rows)}
${below}
Its deviation, ${manifest.deviation.toFixed(3)}, is what it is off by for speakers it was fitted without.

## Limits

Actors, German, quiet rooms: how well it does on everyday speech, other languages, children or old people is not measured.
It does not tell joy from anger, and pleasantness is never claimed. The recordings are of one loudness, so that loudness could not be
learned from, and pace told nothing that the other two had not.

## Licence

${manifest.licence}
`;
}
