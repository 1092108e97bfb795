import { plainWord } from './split-words.ts';
import type { WordGroup, WordMeaning } from './text-lexicon.ts';

const groups: readonly WordGroup[] = [
  ['angry', 0.8, '🤬 😡 👿 💢'],
  ['angry', 0.6, '😠 😤 🖕 🙄 😒'],
  ['disgust', 0.3, '🤢 🤮 🤧 🪳 💩 😖'],
  ['fear', 0.7, '😱 😨 😰 🫨 👻'],
  ['fear', 0.5, '😟 😧 🫣 😬 😥 🫥'],
  ['happy', 0.7, '🤩 🥳 🎉 🎊 😆 😂 🤣 🙌 🔥 XD xD'],
  [
    'happy',
    0.5,
    '😀 😃 😄 😁 😊 🙂 ☺ 😍 🥰 😘 😎 😋 😉 🤗 😇 👍 👏 💪 🌞 ☀ 🌈 ✨ ^^ ^_^ :) :-) :D :-D =) =D ;) ;-) :P :p 8)',
  ],
  ['happy', 0.4, '❤ 💕 💖 💗 💓 💛 💚 💙 💜 🧡 ♥ 😻 <3 🙏'],
  ['happy', -0.4, '😌 🧘 🕊 🍵 🌿 ☕'],
  ['sad', -0.2, "😢 😭 💔 🥺 😿 T_T :'( :( :-( =( :["],
  ['sad', -0.5, '😞 😔 🙁 ☹ 😓 😩 😫 🥀 😪 🥱 😴 :/ :-/ :|'],
  ['surprise', 0.8, '😲 😮 😯 🤯 😳 ‼ ⁉ :o :O :-o :-O'],
  ['neutral', 0, '😐 😑 😶 🤷 -_-'],
];

/** What emoji and emoticons say in every language; a sign of their own, so no negation turns them. */
export const EMOJI_MOODS: ReadonlyMap<string, { readonly meaning: WordMeaning; readonly arousal: number }> =
  new Map(
    groups.flatMap(([meaning, arousal, signs]) =>
      signs.split(' ').map((sign) => [sign, { meaning, arousal }] as const),
    ),
  );

/** The mood of a sign; emoticons with a long mouth (":)))") count as the short one. */
export function moodOfSign(
  sign: string,
): { readonly meaning: WordMeaning; readonly arousal: number } | undefined {
  return (
    EMOJI_MOODS.get(sign) ??
    EMOJI_MOODS.get(sign.replace(/(.)\1+$/u, '$1')) ??
    EMOJI_MOODS.get(plainWord(sign))
  );
}
