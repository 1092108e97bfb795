// Asks the recommender without any server: node playground/ask-for-songs.mjs sad lift
import { loadBundledCatalogue } from '@emoverse/catalogue';
import { moodFromEmotion } from '@emoverse/mood';
import { createRecommender } from '@emoverse/recommender';

const [emotion = 'sad', intent = 'lift'] = process.argv.slice(2);
const { items } = await loadBundledCatalogue();
const recommender = createRecommender({ items });
const { ranked } = recommender.recommend(
  {
    mood: moodFromEmotion(emotion, Date.now()),
    intent:
      intent === 'journey'
        ? { kind: 'journey', destination: { valence: 0.7, arousal: 0.3 } }
        : { kind: intent },
    domain: 'music',
    count: 10,
    filters: { allowExplicit: true },
    shown: new Set(),
    policy: 'emoverse',
    random: Math.random,
  },
  recommender.newPerson(),
);
for (const { item, reasons, propensity } of ranked) {
  console.log(
    `${item.title} – ${item.creators.join(', ')} (${item.year ?? '?'})`,
    reasons[0],
    propensity.toFixed(2),
  );
}
