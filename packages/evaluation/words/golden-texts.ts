import type { EmotionScores } from '@emoverse/domain';
import { readText, type WordsModel } from '@emoverse/mood';

/** Our own sentences whose readings travel with the weights. */
const TEXTS: readonly string[] = [
  'I am so happy today, everything went well!',
  'Somebody broke into our house last night and I could not sleep.',
  'We had lunch and then went back to work.',
  'Ich bin stinksauer, er hat mich schon wieder belogen.',
  'Estoy muy triste desde que se fue.',
  'Je ne m’y attendais pas du tout, quelle surprise !',
  'Que nojo, o leite estava estragado.',
  'Ho paura di quello che può succedere domani.',
  'Сегодня лучший день за весь год, ура!',
  'मुझे आज बहुत गुस्सा आ रहा है।',
  '没想到他居然来了，太开心了',
  'Мені сумно і самотньо.',
  'Bugün hiçbir şeye gücüm yok, çok yorgunum.',
  'Boję się jutrzejszego egzaminu.',
  'Wat een heerlijke avond met vrienden 😍',
  'Jag är så besviken på dem.',
  'أنا سعيد جدا اليوم',
  'Aku kesal sekali, dia bohong lagi.',
];

/** What the golden texts are read as; a reader with the same weights answers the same to 1e-6. */
export async function readGoldenTexts(
  model: WordsModel,
): Promise<readonly { readonly text: string; readonly scores: EmotionScores }[]> {
  return Promise.all(
    TEXTS.map(async (text) => ({ text, scores: (await readText(text, 0, { model })).estimate.scores })),
  );
}
