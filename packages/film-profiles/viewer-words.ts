import type { ViewerEmotion } from '@emoverse/domain';

/** Words of one emotion: those that tell it, and those that only hint at it or belong to many plots. */
export interface ViewerWordList {
  readonly telling: string;
  readonly hinting: string;
}

/**
 * English words by which reviewers tell what a film did to them, written for EmoVerse by hand and sorted into telling
 * and hinting ones with the tuning sentences at hand: `gripp*` any ending, `edge_of_my_seat` a phrase. Words of how
 * good a film is stand under love (admiration) or anger (let-down).
 */
export const VIEWER_WORDS: Readonly<Record<ViewerEmotion, ViewerWordList>> = {
  joy: {
    telling: `enjoy* funny funnier funniest hilarious laugh* entertain* delight* uplift* feel_good feelgood light_hearted
      lighthearted heartwarming heart_warming life_affirming thrilled giggl* chuckl*`,
    hinting: `fun glad smil* happy happi* cheer* hope* humor* humour* comedic inspir* treat blast pleasure pleasant
      refreshing playful charm charming witty amus* joy*`,
  },
  love: {
    telling: `love loved loves lovin* ador* beautiful* masterpiece* amazing* wonderful* excellent* superb* best great
      greatest favorite* favourite* outstanding magnificent* fantastic* fabulous terrific gorgeous breathtaking
      spectacular flawless* unforgettable touching moving phenomenal exceptional marvel* splendid awesome recommend*
      must_see must_have powerful well_made well_done well_written first_rate top_notch heartfelt`,
    hinting: `brilliant* lovely incredible incredibl* fine good heart romantic romance worth admir* classic gem
      impressive impressed talented tender* magic* genius perfect* stunning`,
  },
  interest: {
    telling: `interest* intrigu* fascinat* captivat* engross* compelling gripp* engag* absorb* riveting
      thought_provoking mesmeri* hypnotic makes_you_think made_me_think drawn_in draws_you_in drew_me keeps_you hooked
      depth relate* provocative eye_opening stay_with_you stays_with_you on_my_mind`,
    hinting: `think thinking smart clever* complex question* debate learn* invest* insight* explor* discover* philosoph*
      intelligent attention curios* curious deep intense thoughtful involv*`,
  },
  surprise: {
    telling: `surpris* shock* stun* unexpected* amaze* astonish* astound* unpredictable jaw_dropp* mind_blow* mind_bend*
      wow speechless out_of_nowhere didn't_expect did_not_expect never_expected breathtaking breath_taking breath_away
      blown_away blew_me caught_off_guard never_seen`,
    hinting: `incredible incredibl* original* unique weird* bizarre suddenly unbeliev* startl* knocked twist* amazing`,
  },
  fear: {
    telling: `scar* terrif* horrif* creep* chill* haunt* disturb* nightmar* frighten* tense tension suspense* dread*
      eerie spooky unsettl* gore gruesome gory edge_of_my_seat edge_of_your_seat edge_of_the_seat afraid`,
    hinting: `thrill* dark psycho* killer murder* brutal jump* panic* anxi* violen* terror* evil fear* horror* nervous*
      traumati* menac* sinister`,
  },
  sadness: {
    telling: `sad sadd* sadness sadly cry cried crying cries tear tearjerk* tear_jerk* weep* wept sob sobb* heartbreak*
      heart_break* heartbroken heart_wrench* tragic* tragedy depress* melanchol* grief griev* mourn* painful* poignant
      devastat*`,
    hinting: `loss dies died die dying death pain crush* emotional lonel* loneliness miser* bleak tears bittersweet
      sorrow* despair*`,
  },
  anger: {
    telling: `bad worst terrible awful horrible hate* annoy* irritat* frustrat* stupid* ridiculous disappoint* boring bored
      waste* pathetic garbage trash crap* lame predictable contrived overrated pretentious offensive insult* pointless
      better_than too_long shorten* disjointed mediocre`,
    hinting: `problem complain* lack* flaw* weak racis* hatred forced fail* rage angry anger outrag* injustice unfair
      unfortunately ruin* silly ugly dull poor poorly inferior clich* mess messy stereotyp*`,
  },
  disgust: {
    telling: `disgust* gross gruesome sicken* sicko vile repuls* revolt* nause* nasty vomit* puke* grotesque
      stomach_churning repugn* sleaz* perver* tasteless distasteful icky yuck* obscene`,
    hinting: `gory gore sick stomach rotten filth*`,
  },
};
