/** The reference's table of emoji is that of Emoji 11.0 (2018): emoji that came later have no name there. */
export const NEWEST_EMOJI = 11;

/** Names of single signs in Emoji 11.0 that Unicode has changed since, and of those that the package leaves out (emoji-test.txt). */
export const FORMER_EMOJI_NAMES: ReadonlyMap<string, string> = new Map(
  `🥰 smiling face with 3 hearts|🤗 hugging face|😵 dizzy face|😡 pouting face|🤖 robot face|😺 grinning cat face|
  😸 grinning cat face with smiling eyes|😹 cat face with tears of joy|😻 smiling cat face with heart-eyes|
  😼 cat face with wry smile|😽 kissing cat face|🙀 weary cat face|😿 crying cat face|😾 pouting cat face|
  ❣ heavy heart exclamation|💤 zzz|👱 person: blond hair|🧔 man: beard|👲 man with Chinese cap|🤵 man in tuxedo|
  👰 bride with veil|🕴 man in suit levitating|🐺 wolf face|🦊 fox face|🦁 lion face|🦄 unicorn face|🐹 hamster face|
  🐻 bear face|🐼 panda face|🐸 frog face|🎯 direct hit|🧩 jigsaw|💻 laptop computer|🔫 pistol|⭕ heavy large circle|
  ✅ white heavy check mark|☑ ballot box with check|✔ heavy check mark|✖ heavy multiplication x|➕ heavy plus sign|
  ➖ heavy minus sign|➗ heavy division sign|❓ question mark|❗ exclamation mark|🔟 keycap: 10|🏻 light skin tone|
  🏼 medium-light skin tone|🏽 medium skin tone|🏾 medium-dark skin tone|🏿 dark skin tone|🦰 red-haired|🦱 curly-haired|🦲 bald|
  🦳 white-haired`
    .split(/\|\s*/u)
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const),
);
