import { EMOTIONS, moodEstimateSchema, topEmotion } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText, type TextReading } from './read-text.ts';
import { TEXT_LANGUAGES } from './text/text-lexicon.ts';

const read = (text: string, preferred?: string[]): Promise<TextReading> => readText(text, 1, { preferred });
const top = async (text: string): Promise<string> => topEmotion((await read(text)).estimate.scores);

describe('readText', () => {
  it.each([
    ['en', 'I am not happy', 'sad'],
    ['de', 'Ich bin nicht glücklich', 'sad'],
    ['es', 'No estoy feliz', 'sad'],
    ['fr', 'Je ne suis pas heureuse', 'sad'],
    ['pt', 'Não estou feliz', 'sad'],
    ['it', 'Non sono felice', 'sad'],
    ['ru', 'Я не счастлива', 'sad'],
    ['hi', 'मैं खुश नहीं हूँ', 'sad'],
    ['en', "I'm not afraid", 'neutral'],
    ['de', 'Ich habe keine Angst', 'neutral'],
    ['fr', "Je n'ai pas peur", 'neutral'],
    ['hi', 'मुझे डर नहीं लगता', 'neutral'],
  ])('hears a negation in %s: "%s"', async (language, text, emotion) => {
    const reading = await read(text);
    expect([reading.language, topEmotion(reading.estimate.scores)]).toEqual([language, emotion]);
  });

  it('does not take "not only" for a negation, nor lets one reach over a comma', async () => {
    expect(await top('I am not only happy but proud')).toBe('happy');
    expect(await top('No, I am happy')).toBe('happy');
  });

  it.each([
    ['en', 'I feel heavy', 'sad'],
    ['en', 'Long day at work, I feel heavy and everything is too much', 'sad'],
    ['en', 'I am completely worn out', 'sad'],
    ['en', 'I am stressed', 'fear'],
    ['en', 'I got the job!!', 'happy'],
    ['en', 'We made it!', 'happy'],
    ['en', "I didn't get the job", 'sad'],
    ['de', 'Mir ist alles zu viel', 'sad'],
    ['de', 'Ich bin völlig fertig', 'sad'],
    ['de', 'Ich habe den Job bekommen!', 'happy'],
    ['es', 'Me siento pesada', 'sad'],
    ['es', 'Me dieron el trabajo', 'happy'],
    ['fr', "Je n'en peux plus", 'sad'],
    ['fr', "J'ai eu le poste !", 'happy'],
    ['pt', 'Me sinto pesada', 'sad'],
    ['pt', 'Consegui o emprego!', 'happy'],
    ['it', 'Mi sento pesante', 'sad'],
    ['it', "Ce l'abbiamo fatta!", 'happy'],
    ['ru', 'Мне тяжело', 'sad'],
    ['ru', 'Я получил работу!', 'happy'],
    ['hi', 'मेरा मन भारी है', 'sad'],
    ['hi', 'मुझे नौकरी मिल गई!', 'happy'],
  ])('knows how people say that it is too much, or that it went well, in %s: "%s"', async (...given) => {
    const [language, text, emotion] = given;
    const reading = await read(text);
    expect([reading.kind, reading.language, topEmotion(reading.estimate.scores)]).toEqual([
      'mood',
      language,
      emotion,
    ]);
  });

  it.each(['There was heavy rain all day', 'I listened to heavy metal', 'I had to carry the heavy bag'])(
    'takes no heavy thing for a heavy heart: %s',
    async (text) => {
      expect(await read(text)).toMatchObject({ kind: 'unsure', why: 'no-mood-words', words: [] });
    },
  );

  it.each([
    ['I just want peace', 'I am exhausted and I just want peace'],
    ['Ich will nur Frieden', 'Ich bin erschöpft und will nur Frieden'],
    ['Solo quiero paz', 'Estoy agotada y solo quiero paz'],
    ['Je veux juste la paix', 'Je suis épuisée et je veux juste la paix'],
    ['Só quero paz', 'Estou exausta e só quero paz'],
    ['Voglio solo pace', 'Sono esausta e voglio solo pace'],
    ['Я хочу покоя', 'Я устала и просто хочу покоя'],
    ['मुझे शांति चाहिए', 'मैं बहुत थक गया हूँ और बस शांति चाहिए'],
  ])('takes nothing wished for as felt: "%s", "%s"', async (wish, tiredWish) => {
    expect(await read(wish)).toMatchObject({ kind: 'unsure', why: 'no-mood-words', words: [] });
    expect(await top(tiredWish)).toBe('sad');
  });

  it('hears who wants to cry, and what somebody only wants to say', async () => {
    expect(await top('I just want to cry')).toBe('sad');
    expect(await top('I want to say how happy I am')).toBe('happy');
  });

  it('is surer of a stronger word, and less sure of a weaker one', async () => {
    const sure = async (text: string): Promise<number> => (await read(text)).estimate.scores.sad;
    const plain = await sure('I am sad');
    expect(await sure('I am very sad')).toBeGreaterThan(plain);
    expect(await sure('I am sad!!!')).toBeGreaterThan(plain);
    expect(await sure('I am SAD')).toBeGreaterThan(plain);
    expect(await sure('I am a bit sad')).toBeLessThan(plain);
  });

  it('hears what comes after "but" more', async () => {
    expect(await top('I was happy but now I am sad')).toBe('sad');
    expect(await top('Ich war traurig, aber jetzt bin ich glücklich')).toBe('happy');
  });

  it('is unsure of mixed feelings, and wide on the axis they differ on', async () => {
    const mixed = await read('I am happy and sad, proud and lonely');
    const happy = await read('I am happy and proud');
    expect(mixed).toMatchObject({ kind: 'unsure', why: 'mixed' });
    expect(mixed.estimate.valenceDeviation).toBeGreaterThan(happy.estimate.valenceDeviation + 0.1);
    expect(Math.abs(mixed.estimate.valence)).toBeLessThan(happy.estimate.valence);
  });

  it.each(['I am not sad', 'no tengo miedo', 'ich bin nicht traurig'])(
    'does not guess what is felt where it only says what is not: %s',
    async (text) => {
      expect(await read(text)).toMatchObject({ kind: 'unsure', why: 'denied' });
    },
  );

  it('tells a faint hint from feelings that contradict each other', async () => {
    expect(await read('long day, a bit anxious')).toMatchObject({ kind: 'unsure', why: 'faint' });
  });

  it('reads emoji in any language, and letters that are drawn out or lack their accents', async () => {
    expect(await top('😭💔')).toBe('sad');
    expect(await top('今日は 🎉🎉')).toBe('happy');
    expect(await top('I am soooo happyyyy')).toBe('happy');
    expect(await top('estoy muy feliz y dichosa, que alegria')).toBe('happy');
    expect(await top('fue una decepción, llore toda la tarde')).toBe('sad');
  });

  it.each([
    ['', 'empty'],
    ['   \n', 'empty'],
    ['...!?', 'empty'],
    ['qwrt zxcv', 'unknown-language'],
    ['Kävin tänään kaupassa ja ostin leipää', 'unknown-language'],
    ['Ma nagyon boldog vagyok, süt a nap', 'unknown-language'],
    ['今日はとても楽しかった', 'unknown-language'],
    ['오늘은 정말 행복한 하루였어요', 'unknown-language'],
    ['Σήμερα είμαι πολύ χαρούμενος', 'unknown-language'],
    ['היום אני שמח מאוד', 'unknown-language'],
    ['امروز خیلی خوشحالم که شما را می‌بینم', 'unknown-language'],
  ])('does not pretend to know about "%s"', async (text, why) => {
    const { estimate, ...reading } = await read(text);
    expect(reading).toMatchObject({ kind: 'unsure', why });
    expect(estimate.confidence).toBeCloseTo(1 / 7, 12);
    expect(estimate.valenceDeviation).toBeGreaterThan(0.5);
    for (const emotion of EMOTIONS) expect(estimate.scores[emotion]).toBeCloseTo(1 / 7, 12);
  });

  it('says neutral, but not with certainty, of a known language without words of mood', async () => {
    const reading = await read('I went to work and then we had lunch with my sister');
    expect(reading).toMatchObject({ kind: 'unsure', why: 'no-mood-words', language: 'en' });
    expect(topEmotion(reading.estimate.scores)).toBe('neutral');
    expect(reading.estimate.confidence).toBeLessThan(0.7);
  });

  it('lets the browser tip the balance where a word stands in two languages, and a choice decide', async () => {
    expect((await read('furiosa', ['es-MX', 'en'])).language).toBe('es');
    expect((await read('furiosa', ['it'])).language).toBe('it');
    expect((await readText('furiosa', 1, { language: 'pt', preferred: ['it'] })).language).toBe('pt');
  });

  it('gives a valid estimate for any characters, lone surrogates and controls among them', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
      fc
        .array(fc.constantFrom('not', 'happy', ',', 'but', '!!!', '😭', 'नहीं', "n't", ':(', '\u0301', 'не'))
        .map((parts) => parts.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(anything, fc.constantFrom(undefined, ...TEXT_LANGUAGES), async (text, language) => {
        const { estimate } = await readText(text, 1, { language });
        expect(moodEstimateSchema.safeParse(estimate).success).toBe(true);
      }),
    );
  });

  it('reads a very long text in its beginning', async () => {
    const long = 'ich bin traurig. '.repeat(200_000);
    expect(topEmotion((await readText(long, 1)).estimate.scores)).toBe('sad');
  });
});
