import type { TextLexicon } from '../text-lexicon.ts';

/** English words of mood. Pleasantness comes from VADER as well. */
export const ENGLISH: TextLexicon = {
  language: 'en',
  groups: [
    [
      'angry',
      0.8,
      'furious* fury enrag* rage* raging livid outrag* fuming fumed seething infuriat* incensed',
    ],
    ['angry', 0.8, 'blood_boil* lost_it lost_my_temper hit_the_roof pissed pissed_off wrath exploded'],
    [
      'angry',
      0.6,
      'angry angri* anger* mad annoy* irritat* frustrat* resent* hate hated hates hating hatred unfair* unjust* injustice',
    ],
    [
      'angry',
      0.6,
      'argue* argument* quarrel* shout* yell* scream* grumpy cranky bitter hostile rude insult*',
    ],
    [
      'angry',
      0.6,
      "fed_up sick_of sick_and_tired had_enough can't_stand cannot_stand drives_me_mad drives_me_crazy",
    ],
    [
      'angry',
      0.6,
      'on_my_nerves gets_on_my so_unfair how_dare idiot* jerk betray* lied lying cheated bullied blame* stupid',
    ],
    [
      'disgust',
      0.4,
      'disgust* revolt* repuls* repugnan* vile gross grossed grosses grossed_out loath* abhor* appall*',
    ],
    [
      'disgust',
      0.3,
      'nausea* nauseous nauseat* sicken* vomit* puke* puking threw_up throw_up thrown_up barf* queasy',
    ],
    [
      'disgust',
      0.3,
      'yuck* yucky ugh eww* ew icky nasty filth* filthy foul rotten stink* stank stench mould* mold* slimy maggot* cockroach* vermin felt_sick makes_me_sick feel_sick',
    ],
    [
      'fear',
      0.8,
      'terrif* terror panic* petrif* horrif* horror phobia freak*_out freaking freaked nightmare* dread*',
    ],
    [
      'fear',
      0.6,
      'afraid scared scares scaring scary frighten* fright fear* anxious* anxiet* nervous* worry* worri* uneas* alarmed',
    ],
    [
      'fear',
      0.5,
      'tense tension stress* overwhelm* insecure apprehens* jitter* jittery on_edge edgy threaten* danger* racing heart_is_racing what_if butterflies shaking trembl*',
    ],
    [
      'happy',
      0.8,
      "thrill* ecstatic excite* exciting elated overjoyed exhilarat* pumped euphor* jubilant stoked over_the_moon on_top_of_the_world can't_wait cannot_wait yay hooray woohoo hurray",
    ],
    [
      'happy',
      0.5,
      'happy happi* glad* joy* joyous cheer* delight* fun funny laugh* smil* giggl* grin* celebrat* enjoy* danc* merry',
    ],
    [
      'happy',
      0.4,
      'wonderful* great lovely beautiful amazing awesome fantastic brilliant excellent perfect* superb terrific fabulous marvel* splendid delicious best',
    ],
    [
      'happy',
      0.4,
      "love loved loves loving adore* proud* pride grateful* gratitude thankful* bless* hopeful optimis* won_the we_won passed succeed* success* pleased thank_you lucky got_the_job got_that_job got_a_job got_my_dream_job got_the_promotion got_a_promotion got_promoted got_a_raise got_hired got_accepted i_got_in i_won i've_won we've_won aced nailed_it graduated i_did_it we_did_it i_made_it we_made_it we've_made_it",
    ],
    [
      'happy',
      -0.4,
      'content contented peace peaceful* relax* calm* serene seren* cosy cozy satisf* rested comfortabl* at_ease tranquil* mellow chill chilled relieved relief safe unwind*',
    ],
    [
      'sad',
      -0.5,
      'sad sadd* sadly lonel* alone depress* gloom* miserabl* heartbroken heart_broken grief griev* mourn* empty emptiness hopeless* despair* sorrow* melanchol* pointless worthless numb feel_heavy feel_so_heavy feel_very_heavy feel_really_heavy feeling_heavy feeling_so_heavy felt_heavy felt_so_heavy heavy_inside heavy_heart heavy_hearted heart_is_heavy heart_is_so_heavy heart_feels_heavy everything_feels_heavy everything_is_heavy everything_feels_so_heavy',
    ],
    [
      'sad',
      -0.6,
      'tired exhaust* drained worn_out burnt_out burned_out bored boring down feeling_low low blue weary fatigue* stay_in_bed homesick worn_down wearing_me_down wiped_out weighed_down knackered lethargic listless depleted burnout burning_out burn_out running_on_empty no_energy out_of_energy nothing_left_in_me at_my_limit',
    ],
    [
      'sad',
      -0.1,
      "cry* cried tears tearful weep* wept sob* hurt* miss missed missing lost disappoint* regret* sorry unhapp* upset heartbreak* heartache broke_up broken_heart heart_is_broken break_up breakup left_me let_down funeral died passed_away dead guilt* ashamed reject* too_much_for_me everything_is_too_much everything_is_just_too_much everything_feels_too_much it_is_all_too_much it's_all_too_much all_too_much too_much_to_handle too_much_to_bear too_much_right_now didn't_get_the_job not_get_the_job didn't_pass did_not_pass",
    ],
    [
      'surprise',
      0.8,
      'surpris* shock* astonish* astound* amazed stun* stunned unexpected* wow whoa omg unbeliev* speechless startl* dumbfounded gobsmacked flabbergasted',
    ],
    [
      'surprise',
      0.7,
      "suddenly sudden out_of_nowhere out_of_the_blue can't_believe cannot_believe couldn't_believe no_idea not_see_that_coming didn't_see_that_coming didn't_see_it_coming not_see_it_coming never_saw_that_coming never_saw_it_coming who_would_have_thought incredibl* jaw_dropp* jaw_dropped did_not_expect didn't_expect never_expected mind_blown",
    ],
    [
      'neutral',
      0,
      'okay ok fine normal* ordinary usual* alright average neutral regular routine so_so same_as_always same_old nothing_special nothing_much nothing_new as_usual as_always not_bad meh whatever typical',
    ],
    ['lively', 0.6, 'busy hectic energetic restless wired rushing rushed hyper buzzing awake active'],
    ['quiet', -0.6, 'sleepy slow quiet lazy still sluggish drowsy dull'],
    [
      'pleasant',
      0.1,
      'not_bad_at_all not_at_all_bad not_too_bad not_bad_at_all not_at_all_bad not_too_bad good nice kind sweet pretty cool easy better warm sunny friendly helpful',
    ],
    [
      'unpleasant',
      0.1,
      'bad badly terribl* awful horribl* worse worst hard difficult problem* pain* painful ill sick ugly wrong fail* suck* trouble* messy',
    ],
    [
      'happy',
      0.5,
      "nothing_to_complain_about can't_complain cannot_complain no_complaints treating_me_well on_cloud_nine in_seventh_heaven can't_stop_grinning can't_stop_smiling made_my_day tickled_pink jumping_for_joy walking_on_air like_a_dream weight_off_my_shoulders weight_off_my_mind",
    ],
    [
      'sad',
      -0.4,
      "heart_sinks heart_sank heart_aches heart_breaks breaks_my_heart down_in_the_dumps lump_in_my_throat cried_my_eyes_out lost_interest_in don't_enjoy_anything can't_enjoy_anything nothing_brings_me_joy no_joy_in can't_get_out_of_bed",
    ],
    [
      'angry',
      0.7,
      'up_to_here had_it_up last_straw the_last_straw end_of_my_tether makes_me_see_red seeing_red drives_me_up_the_wall losing_my_temper gets_on_my_nerves getting_on_my_nerves',
    ],
    [
      'fear',
      0.6,
      'butterflies_in_my_stomach stomach_is_in_knots knots_in_my_stomach bad_feeling_about hands_are_shaking hands_were_shaking knees_are_shaking heart_in_my_mouth cold_sweat gives_me_the_creeps scared_stiff scared_to_death dreading shaking_like_a_leaf',
    ],
    [
      'disgust',
      0.3,
      'turned_my_stomach turns_my_stomach skin_crawl skin_is_crawling made_me_gag makes_me_gag rancid',
    ],
    ['surprise', 0.7, "lost_for_words knock_me_down couldn't_believe_my_eyes taken_aback"],
  ],
  negations:
    "not no never hardly barely without don't doesn't didn't isn't wasn't aren't weren't ain't can't cannot couldn't won't wouldn't shouldn't haven't hasn't hadn't dont doesnt didnt isnt wasnt arent werent cant couldnt wont wouldnt shouldnt havent hasnt hadnt aint neither nor nobody none nothing nowhere anything_but",
  reach: { forwards: 4, backwards: 0 },
  unsurpassed: {
    never: 'never',
    could: "couldn't can't cannot could couldnt cant",
    more: 'more any',
    so: 'so this that as such',
    comparative: /(?<!^(?:bitt|ang|dang|che))er$/u,
  },
  harmless:
    "not_only not_just no_doubt without_a_doubt can't_stop cannot_stop couldn't_stop no_wonder want_to_say want_to_tell want_to_thank want_to_share wanted_to_say wanted_to_tell wanted_to_share need_to_say need_to_tell",
  wishes: 'want wants wanted wanting wanna need needs wish wishing crave craving longing',
  strengtheners:
    'very so really extremely totally absolutely completely incredibly super utterly deeply terribly such too quite truly damn bloody insanely most much',
  weakeners: 'bit little slightly somewhat kinda kind_of sort_of sorta rather fairly almost less mildly',
  contrasts: 'but however though although yet nevertheless',
  common:
    "the and a an i i'm im am it's it is was were are be been to of in on at for with my me we you he she they them his her our your that this what when who how there here have has had do does did not so but as from today day about all just if or by up out can will would went every each where while because after before again always only also these those its their him us which why being having done could should must may might yesterday tomorrow now then even into off over under than",
  splitsAtApostrophe: false,
};
