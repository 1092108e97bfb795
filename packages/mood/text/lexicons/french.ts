import type { TextLexicon } from '../text-lexicon.ts';

/** French words of mood. */
export const FRENCH: TextLexicon = {
  language: 'fr',
  groups: [
    [
      'angry',
      0.8,
      'furieu* fureur rage enrag* colère* révolt* indign* hors_de_moi hors_de_lui fou_de_rage explos* bouillonne*',
    ],
    [
      'angry',
      0.6,
      'fâch* énerv* agac* irrit* exaspér* frustr* contrari* mécontent* déteste* détest* hais haine injust* injustice* insult* cri crie criait crier hurl* disput* rancun* vexé* embêt* emmerd*',
    ],
    [
      'angry',
      0.6,
      'marre ras_le_bol plein_le_dos en_ai_assez me_saoule me_soule tape_sur_les_nerfs sur_les_nerfs mauvaise_humeur ne_supporte_plus supporte_pas supporte_plus menti mens menteu* mensonge* trahi* trompé* merde con connard* idiot* imbécile* stupid* putain',
    ],
    [
      'disgust',
      0.4,
      'dégoût* dégueu* écœur* ecoeur* répugn* répuls* repouss* abject* beurk berk pouah immonde* infect infecte* dégueulasse*',
    ],
    [
      'disgust',
      0.3,
      'nausée* nauséabond* vomi* gerb* pourri* moisi* puant* pue puait puanteur odeur_horrible cafard* asticot* sale crade crasseu* crasse vermine',
    ],
    [
      'fear',
      0.8,
      'terreur terrifi* terroris* panique* paniqu* horrifi* horreur épouvant* effroi cauchemar* phobie*',
    ],
    [
      'fear',
      0.6,
      'peur peurs crain* crainte* effray* anxieu* anxiét* angoiss* inquiet* inquièt* nerveu* apeuré* appréhend* redout* trac flipp* trouill* trembl* alarm* menac* insécur*',
    ],
    [
      'fear',
      0.5,
      'stress* tendu* tension débordé* dépassé* danger* dangereu* et_si_jamais cœur_bat boule_au_ventre submergé*',
    ],
    ['happy', 0.8, 'excité* enthousias* euphor* exalt* aux_anges surexcité* youpi hourra hâte vivement'],
    [
      'happy',
      0.5,
      'heureu* bonheur joie joies joyeu* content* contente* gai gaie gaieté rire* rigol* ri rient riait souri* amus* drôle* fête* fêté* profit* bonne_humeur éclaté*',
    ],
    [
      'happy',
      0.4,
      'merveill* génial* magnifique* formidable* super fantastique* excellent* parfait* superb* splendide* beau belle* délicieu* chouette* extra',
    ],
    [
      'happy',
      0.4,
      'aime aimer aimé adore* adoré* amoureu* fier fière* fiers fierté reconnaissan* merci gratitude espoir optimist* réussi* gagné* ravi ravie ravis enchanté* chanceu* eu_le_job eu_le_poste eu_le_travail décroché_le_job décroché_le_poste décroché_un_job obtenu_le_poste obtenu_le_job promu promue embauché* eu_mon_bac on_l_a_fait y_est_arrivé*',
    ],
    [
      'happy',
      -0.4,
      'calme* détendu* serein* sérénit* paisible* paix relax* tranquill* satisfait* reposé* apais* soulag* à_l_aise zen',
    ],
    [
      'sad',
      -0.5,
      'triste* tristesse attrist* seul seule solitude solitaire* déprim* dépress* mélancol* désespér* désespoir malheureu* malheur chagrin* peine vide abattu* morose* cafardeu* deuil désemparé* sans_espoir nostalg* cafard_le moral_à_zéro n_ai_plus_goût me_sens_lourd* me_sens_si_lourd* me_sens_très_lourd* me_sens_tellement_lourd* cœur_lourd cœur_gros tout_est_lourd tout_est_si_lourd tout_est_trop_lourd tout_me_pèse',
    ],
    [
      'sad',
      -0.6,
      'fatigué* fatigue épuisé* épuisement crevé* las lasse lassitude ennui ennuie ennuyé* ennuyeu* démotivé* mal_du_pays épuise* exténué* éreinté* harass* surmené* lessivé* vanné* vidée vidées suis_rincé* suis_claqué* suis_à_plat à_bout au_bout_du_rouleau burnout burn_out sans_énergie plus_d_énergie sans_force sans_forces n_en_peux_plus j_en_peux_plus',
    ],
    [
      'sad',
      -0.1,
      'pleur* larme* sanglot* manque manques manquent déçu* déception* regret* blessé* souffr* douleur* douloureu* perdu* perte mort_de morte décès décédé* enterrement rupture quitté* cœur_brisé brisé* coupable* culpabilit* honte est_mort est_morte désolé* trop_pour_moi c_est_trop_pour_moi c_en_est_trop trop_à_porter trop_à_gérer',
    ],
    [
      'surprise',
      0.8,
      'surpri* surprenan* étonn* stupéf* stupéfait* stupeur abasourd* ébahi* épat* choqué* choc sidér* incroyable* inattendu* imprévu* ouah waouh wow inouï* bluffé* médus*',
    ],
    [
      'surprise',
      0.7,
      'soudain* tout_à_coup tout_d_un_coup subit* bouche_bée sans_voix en_reviens_pas n_en_reviens ne_m_y_attendais m_y_attendais s_y_attendait qui_l_aurait qui_l_eût pas_croire peux_pas_le_croire pas_y_croire tombé*_des_nues',
    ],
    [
      'neutral',
      0,
      'normal* ordinaire* habituel* banal* routine* moyen neutre* ça_va comme_d_habitude comme_toujours rien_de_spécial rien_de_neuf rien_de_nouveau comme_ci pas_mal correct ok d_accord bof quotidien*',
    ],
    ['lively', 0.6, 'actif* active* énergi* agité* remuant* speed éveillé* survolté*'],
    ['quiet', -0.6, 'sommeil somnol* lent* silencieu* paresseu*'],
    [
      'pleasant',
      0.1,
      'pas_mal_du_tout pas_mauvais_du_tout pas_du_tout_mal bien bon bonne bons bonnes agréable* gentil* sympa* doux douce mieux soleil joli* chaleureu*',
    ],
    [
      'unpleasant',
      0.1,
      'mal mauvais* pire* terrible* affreu* horrible* nul nulle difficile* problème* malade* laid* grave* dur dure pénible* désagréable*',
    ],
    [
      'happy',
      0.5,
      "pas_à_me_plaindre peux_pas_me_plaindre rien_à_redire tout_roule ça_roule sur_un_petit_nuage au_septième_ciel comme_sur_des_roulettes saute_de_joie j'ai_la_pêche le_cœur_léger en_pleine_forme",
    ],
    [
      'sad',
      -0.4,
      'le_cœur_lourd brise_le_cœur fend_le_cœur gros_sur_le_cœur le_moral_à_zéro moral_dans_les_chaussettes les_larmes_aux_yeux gorge_serrée le_cœur_gros me_manque_tellement plus_goût_à_rien plus_envie_de_rien broie_du_noir ça_ne_va_pas_fort ça_va_pas_fort',
    ],
    [
      'angry',
      0.7,
      "met_hors_de_moi la_moutarde sort_de_mes_gonds sors_de_mes_gonds bout_de_nerfs goutte_d'eau me_rend_dingue j'en_ai_marre ça_suffit péter_un_câble pète_un_câble en_pétard fout_en_rogne",
    ],
    [
      'fear',
      0.6,
      'la_boule_au_ventre trouille les_jambes_qui_tremblent mains_qui_tremblent les_mains_tremblent sueurs_froides chair_de_poule la_peur_au_ventre pétoche les_chocottes froid_dans_le_dos mauvais_pressentiment cœur_qui_bat_la_chamade',
    ],
    [
      'disgust',
      0.3,
      'failli_vomir envie_de_vomir haut_le_cœur soulève_le_cœur lever_le_cœur donne_la_nausée dégueulass* infecte',
    ],
    [
      'surprise',
      0.7,
      "tombé_des_nues tombée_des_nues m'y_attendais_pas attendais_pas n'en_reviens_pas sur_le_cul les_bras_m'en_tombent j'en_crois_pas_mes_yeux crois_pas_mes_yeux laissé_coi qui_l'eût_cru",
    ],
  ],
  negations: 'ne n pas jamais sans aucun aucune ni guère personne rien',
  reach: { forwards: 4, backwards: 0 },
  unsurpassed: {
    never: 'jamais',
    could: 'pourrais peux pouvais pourrait peut',
    more: 'plus',
    so: 'si aussi tellement autant',
    comparative: /^(?:mieux|meilleure?|pire)$/u,
  },
  harmless:
    'pas_seulement sans_doute sans_aucun_doute pourquoi_pas n_est_ce_pas veux_dire voulais_dire voudrais_dire',
  wishes: 'veux voudrais voulais besoin souhaite souhaiterais envie désire',
  strengtheners:
    'très si tellement vraiment trop extrêmement totalement complètement absolument terriblement hyper profondément tant',
  weakeners: 'peu légèrement presque assez_peu plutôt un_peu',
  contrasts: 'mais cependant pourtant toutefois néanmoins',
  common:
    "le la les un une des du de d l et ou où à au aux en dans avec pour par sur que qu qui quoi je j tu il elle on nous vous ils elles me m te se s ce c cette ces mon ma mes son sa ses notre suis est était êtes sont être ai as a avons avez ont avait fait aujourd hui hier demain pas ne plus tout très comme quand parce jour journée c'est j'ai es sommes étais faire dit dire vais va allez allons veux voulez peux dois doit faut ça cela ici là comment pourquoi leur leurs lui eux moi toi votre vos nos ton ta tes y sous chez mais si oui non monsieur madame homme femme quelqu'un quelque chose tous toute toujours encore déjà sais peut été même maintenant temps vie voir crois avoir veut pense trouve alors toutes fois après avant dites petit vieux aussi cet gens deux vrai demande nom pouvez sera vas parler vois aller ans enfin parle soit donne dis grand pris nuit depuis faites venez eu regarde donc savoir autre autres assez quelqu chaque celle celui ceux dont entre vers t matin soir beaucoup vient",
  splitsAtApostrophe: true,
};
