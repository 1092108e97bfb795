import { topEmotion } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

const read = async (text: string) => {
  const { language, estimate } = await readText(text, 1);
  return { language, top: topEmotion(estimate.scores), valence: estimate.valence };
};

describe('nothing is more so', () => {
  it.each([
    ['en', "I couldn't be happier", 'happy'],
    ['en', 'I could not be happier about it', 'happy'],
    ['en', "I've never been happier", 'happy'],
    ['en', 'I have never been so sad', 'sad'],
    ['en', "I can't be any more furious", 'angry'],
    ['de', 'Ich könnte nicht glücklicher sein', 'happy'],
    ['de', 'Ich war noch nie so glücklich', 'happy'],
    ['de', 'So traurig war ich noch nie', 'sad'],
    ['es', 'No podría estar más feliz', 'happy'],
    ['es', 'Nunca he estado tan triste', 'sad'],
    ['fr', 'Je ne pourrais pas être plus heureuse', 'happy'],
    ['fr', "Je n'ai jamais été aussi triste", 'sad'],
    ['pt', 'Eu não poderia estar mais feliz', 'happy'],
    ['pt', 'Nunca estive tão feliz', 'happy'],
    ['it', 'Non potrei essere più felice', 'happy'],
    ['it', 'Non sono mai stata così felice', 'happy'],
    ['ru', 'Я не могла бы быть счастливее', 'happy'],
    ['ru', 'Никогда не был так счастлив', 'happy'],
    ['hi', 'मैं इससे ज़्यादा खुश नहीं हो सकता', 'happy'],
    ['hi', 'मैं कभी इतना खुश नहीं था', 'happy'],
    ['zh', '我不能更开心了', 'happy'],
    ['zh', '我从来没有这么难过', 'sad'],
    ['uk', 'Я не могла б бути щасливішою', 'happy'],
    ['uk', 'Я ніколи не був таким щасливим', 'happy'],
    ['tr', 'Daha mutlu olamazdım', 'happy'],
    ['tr', 'Hiç bu kadar mutlu olmamıştım', 'happy'],
    ['pl', 'Nie mogłabym być szczęśliwsza', 'happy'],
    ['pl', 'Nigdy nie byłam tak szczęśliwa', 'happy'],
    ['nl', 'Ik kon niet gelukkiger zijn', 'happy'],
    ['nl', 'Ik ben nog nooit zo blij geweest', 'happy'],
    ['sv', 'Jag kunde inte vara lyckligare', 'happy'],
    ['sv', 'Jag har aldrig varit så ledsen', 'sad'],
    ['ar', 'لا يمكن أن أكون أسعد من هذا', 'happy'],
    ['ar', 'لم أكن يوما بهذه السعادة', 'happy'],
    ['id', 'Aku tidak bisa lebih bahagia lagi', 'happy'],
    ['id', 'Aku belum pernah sebahagia ini', 'happy'],
  ])('in %s: "%s"', async (language, text, top) => {
    expect(await read(text)).toMatchObject({ language, top });
  });

  it.each([
    ["I can't be happy", 'sad'],
    ['Ich kann nicht sauer sein', 'neutral'],
    ['No estoy tan feliz', 'sad'],
    ['Je ne suis jamais heureuse', 'sad'],
  ])('takes no plain denial for it: "%s"', async (text, top) => {
    expect((await read(text)).top).toBe(top);
  });
});

describe('not bad at all', () => {
  it.each([
    ['en', "It wasn't bad at all"],
    ['en', 'Not bad at all'],
    ['de', 'Der Tag war gar nicht schlecht'],
    ['es', 'El día no ha estado nada mal'],
    ['fr', "Ce n'est pas mal du tout"],
    ['pt', 'O dia não foi nada mau'],
    ['it', 'La giornata non è stata niente male'],
    ['ru', 'День был совсем не плохой'],
    ['hi', 'आज का दिन बिल्कुल बुरा नहीं था'],
    ['zh', '今天一点也不差'],
    ['uk', 'День був зовсім не поганий'],
    ['tr', 'Bugün hiç fena değildi'],
    ['pl', 'Dzień był wcale nie zły'],
    ['nl', 'De dag was helemaal niet slecht'],
    ['sv', 'Dagen var inte alls dålig'],
    ['ar', 'اليوم ليس سيئا على الإطلاق'],
    ['id', 'Hari ini tidak buruk sama sekali'],
  ])('is pleasant in %s: "%s"', async (language, text) => {
    const reading = await read(text);
    expect(reading.language).toBe(language);
    expect(['happy', 'neutral']).toContain(reading.top);
    expect(reading.valence).toBeGreaterThan(0);
  });
});

describe('a feeling denied', () => {
  it.each(["don't", 'don’t', 'don‘t', 'donʼt', 'don`t', 'don´t', 'don＇t', 'dont'])(
    'with any apostrophe: "I %s feel happy"',
    async (word) => {
      const reading = await read(`I ${word} feel happy`);
      expect(reading).toMatchObject({ language: 'en', top: 'sad' });
      expect(reading.valence).toBeLessThan(0);
    },
  );

  it.each([
    ['de', 'Ich fühle mich nicht glücklich'],
    ['es', 'No me siento feliz'],
    ['fr', 'Je ne me sens pas heureuse'],
    ['fr', 'J’suis pas heureux aujourd’hui'],
    ['pt', 'Não me sinto feliz'],
    ['it', 'Non mi sento felice'],
    ['ru', 'Я не чувствую себя счастливой'],
    ['hi', 'मैं खुश महसूस नहीं कर रहा'],
    ['zh', '我不觉得开心'],
    ['uk', 'Я не почуваюся щасливою'],
    ['tr', 'Kendimi mutlu hissetmiyorum'],
    ['pl', 'Nie czuję się szczęśliwa'],
    ['nl', 'Ik voel me niet gelukkig'],
    ['sv', 'Jag känner mig inte glad'],
    ['ar', 'لا أشعر بالسعادة'],
    ['id', 'Aku tidak merasa bahagia'],
  ])('in %s: "%s"', async (language, text) => {
    expect(await read(text)).toMatchObject({ language, top: 'sad' });
  });
});
