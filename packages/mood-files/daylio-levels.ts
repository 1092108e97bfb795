import { DIARY_LEVELS, type DiaryLevel } from './file-record.ts';

/**
 * Words that Daylio, and people who rename its five moods, use for them. Five moods are named in the app's own language,
 * and may be renamed: what is not found here, the person says.
 */
const WORDS: Readonly<Record<DiaryLevel, string>> = {
  'very-good':
    'rad, great, amazing, awesome, super, excellent, fantastic, very good, perfect, fantastisch, großartig, toll, spitze, sehr gut, genial, génial, excelente, increíble, fantástico, muy bien, incrível, ótimo, muito bem, fantastico, ottimo, benissimo, grandioso, très bien, formidable, супер, отлично, прекрасно, शानदार, बहुत अच्छा, ممتاز, رائع, 超棒, 很棒, 极好, 非常好, 最高, とても良い, süper, harika, çok iyi',
  good: 'good, happy, well, fine, gut, glücklich, bien, bueno, feliz, bom, bem, bene, buono, bon, content, хорошо, अच्छा, جيد, بخير, 好, 不错, 开心, 良い, 良好, iyi, mutlu',
  'so-so':
    'meh, ok, okay, average, neutral, so-so, so lala, naja, geht so, mittel, normal, regular, más o menos, mais ou menos, così così, bof, moyen, comme ci comme ça, так себе, нормально, ठीक, ठीक-ठाक, عادي, 一般, 还行, 普通, まあまあ, idare eder, fena değil, şöyle böyle',
  bad: 'bad, sad, low, schlecht, traurig, mies, mal, malo, triste, mau, ruim, male, cattivo, mauvais, pas bien, плохо, बुरा, سيئ, 差, 难过, 不好, 悪い, kötü, üzgün',
  'very-bad':
    'awful, terrible, horrible, very bad, furchtbar, schrecklich, grauenhaft, lausig, sehr schlecht, horroroso, fatal, muy mal, terrível, horrível, péssimo, muito mal, terribile, pessimo, malissimo, affreux, très mal, horrible, ужасно, भयानक, बहुत बुरा, فظيع, سيئ جدا, 糟糕, 极差, 很差, 最悪, berbat, korkunç, çok kötü',
};

const LEVELS: ReadonlyMap<string, DiaryLevel> = new Map(
  DIARY_LEVELS.flatMap((level) => WORDS[level].split(', ').map((word) => [word, level] as const)),
);

/** How pleasant a mood of this name most likely is; undefined where the name says nothing to us. */
export function guessLevel(name: string): DiaryLevel | undefined {
  return LEVELS.get(name.trim().toLowerCase());
}
