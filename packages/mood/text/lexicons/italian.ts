import type { TextLexicon } from '../text-lexicon.ts';

/** Italian words of mood. */
export const ITALIAN: TextLexicon = {
  language: 'it',
  groups: [
    [
      'angry',
      0.8,
      'furios* furia rabbia rabbios* ira irat* collera indignat* indigna* infuri* incazz* imbestialit* fuori_di_me fuori_dai_gangheri sangue_alla_testa esplos*',
    ],
    [
      'angry',
      0.6,
      'arrabbi* irrita* irritat* infastidit* fastidio frustrat* frustra* odio odia odiare odiato risentit* ingiust* ingiustizia litig* gridare grida gridato urla urlano urlare urlato insult* offes* maleducat* scocciat*',
    ],
    [
      'angry',
      0.6,
      'stufo stufa stufi stufe non_sopporto non_ne_posso_più non_li_sopporto ne_ho_abbastanza basta_con sui_nervi dà_sui_nervi di_cattivo_umore cattivo_umore preso_in_giro preso_in presa_in_giro mentito mentono bugi* bugiard* tradit* ingannat* stronz* idiot* imbecill* stupid* cazzo merda maledett*',
    ],
    [
      'disgust',
      0.4,
      'schif* schifos* disgust* ribrezz* ripugn* repuls* rivoltant* disgustos* bleah puah che_schifo vomitevol*',
    ],
    [
      'disgust',
      0.3,
      'nause* nausea* vomit* conat* marci* puzz* puzza puzzolent* fetid* fetore sporc* sporchissim* lurid* sudici* scarafagg* vermi muffa lerci* rancid*',
    ],
    ['fear', 0.8, 'terror* terroriz* panico orrore inorridit* spavento incubo incubi fobia atterrit*'],
    [
      'fear',
      0.6,
      'paura paure pauros* temo teme timore impaurit* spavent* ansios* ansia angosci* nervos* preoccup* inquiet* agitat* agitazione insicur* minacci* allarmat* trem* tremando apprension*',
    ],
    [
      'fear',
      0.5,
      'stress* teso tesa tensione sopraffatt* pericol* batticuore e_se_succede cuore_in_gola sommers* oberat*',
    ],
    [
      'happy',
      0.8,
      'entusias* euforic* eufori* eccitat* emozionat* esaltat* evviva urrà non_vedo_l_ora al_settimo_cielo raggiant*',
    ],
    [
      'happy',
      0.5,
      'felic* felicissim* gioi* gioios* content* allegr* lieto lieta ride ridere riso risata risate ridiamo sorris* sorrid* divert* festegg* festa buon_umore buonumore godut*',
    ],
    [
      'happy',
      0.4,
      'meravigli* fantastic* splendid* stupend* bellissim* bello bella belli belle magnific* ottim* eccellent* perfett* delizios* fenomenal* favolos*',
    ],
    [
      'happy',
      0.4,
      'amo ama amare adoro adora innamorat* piace piaciuto orgoglios* orgoglio grato grata grati gratitudine grazie speranz* ottimist* successo vinto abbiamo_vinto promoss* superato riuscit* fortunat* ti_voglio_bene avuto_il_lavoro ottenuto_il_lavoro preso_il_lavoro avuto_il_posto ottenuto_il_posto mi_hanno_assunt* passato_l_esame laureat* ce_l_ho_fatta ce_l_abbiamo_fatta fiero fieri',
    ],
    [
      'happy',
      -0.4,
      'tranquill* pace calm* rilass* seren* soddisfatt* riposat* a_mio_agio sollevat* sollievo appagat* in_pace',
    ],
    [
      'sad',
      -0.5,
      'trist* solitari* solitudine sola mi_sento_solo sento_sola depress* depressione malinconic* malinconia disper* infelic* vuot* miserabil* abbattut* scoraggiat* lutto sconfort* giù_di_morale giù desolat* nostalgi* senza_speranza mi_sento_pesante mi_sento_così_pesante mi_sento_molto_pesante cuore_pesante tutto_mi_pesa mi_pesa_tutto tutto_è_pesante tutto_è_così_pesante mi_sento_così_solo mi_sento_molto_solo',
    ],
    [
      'sad',
      -0.6,
      'stanc* stanchezza esaust* sfinit* spossat* annoiat* noia noios* senza_forze senza_energia stremat* svuotat* logorat* affaticat* prosciugat* sfiancat* sono_distrutt* sono_a_pezzi mi_sento_scaric* sono_scaric* senza_energie burnout non_ce_la_faccio non_ce_la_faccio_più',
    ],
    [
      'sad',
      -0.1,
      'piang* pianto piansi lacrim* singhiozz* manca manchi mancano mancat* delus* delusione rimpian* pentit* dolore doloros* ferit* soffr* sofferenz* pers* perdita mort* funeral* cuore_spezzato cuore_a_pezzi lasciat* separazione rottura colpa colpevol* dispiac* troppo_per_me è_troppo_per_me tutto_è_troppo_per_me è_tutto_troppo',
    ],
    [
      'surprise',
      0.8,
      'sorpres* sorprend* stupit* stupor* stupefatt* sbalordit* shoccat* scioccat* shock esterrefatt* attonit* incredibil* inaspettat* imprevist* impressionat* wow caspita accidenti',
    ],
    [
      'surprise',
      0.7,
      'all_improvviso improvvisamente di_colpo d_un_tratto a_bocca_aperta bocca_aperta senza_parole non_me_l_aspettavo me_l_aspettavo non_mi_aspettavo non_ci_posso_credere non_ci_credo non_posso_crederci chi_l_avrebbe',
    ],
    [
      'neutral',
      0,
      'normal* ordinari* solito abitual* comune routine neutr* come_sempre al_solito niente_di_speciale niente_di_nuovo nulla_di_nuovo così_così non_male va_bene tutto_uguale insomma ok okay regolar*',
    ],
    ['lively', 0.6, 'energi* energic* frenetic* attiv* svegli* irrequiet*'],
    ['quiet', -0.6, 'sonno assonnat* lent* silenzi* pigr*'],
    [
      'pleasant',
      0.1,
      'niente_male per_niente_male affatto_male niente_affatto_male bene buon buono buona buoni buone piacevol* gentil* simpatic* dolce meglio sole carin*',
    ],
    [
      'unpleasant',
      0.1,
      'male cattiv* peggio pessim* terribil* orribil* brutt* difficil* problem* malat* grave spiacevol* dur*',
    ],
    [
      'happy',
      0.5,
      'non_mi_posso_lamentare non_posso_lamentarmi a_gonfie_vele tocco_il_cielo tocco_il_cielo_con_un_dito salto_di_gioia salti_di_gioia scoppio_di_gioia mi_si_allarga_il_cuore mi_è_tolto_un_peso tutto_fila_liscio va_alla_grande va_a_meraviglia',
    ],
    [
      'sad',
      -0.4,
      'mi_si_stringe_il_cuore stringe_il_cuore mi_si_spezza_il_cuore spezza_il_cuore groppo_in_gola nodo_alla_gola morale_a_terra mi_manca_da_morire non_mi_diverte_più non_ho_più_voglia_di_niente non_provo_più_gioia mi_piange_il_cuore',
    ],
    [
      'angry',
      0.7,
      'su_tutte_le_furie mi_ribolle_il_sangue perso_le_staffe perdere_le_staffe mi_manda_in_bestia in_bestia imbestial* mi_dà_ai_nervi ne_ho_le_tasche_piene andato_in_bestia mi_girano',
    ],
    [
      'fear',
      0.6,
      "me_la_sto_facendo_sotto me_la_faccio_sotto mi_tremano_le_mani mi_tremano_le_gambe pelle_d'oca sudori_freddi il_cuore_in_gola brutto_presentimento",
    ],
    [
      'disgust',
      0.3,
      'mi_veniva_da_vomitare viene_da_vomitare voltastomaco rivolta_lo_stomaco mi_ha_rivoltato conati marcio marcia marci scarafaggi* ammuffit*',
    ],
    [
      'surprise',
      0.7,
      "caduto_dalle_nuvole caduta_dalle_nuvole di_stucco di_sasso chi_l'avrebbe_detto a_sorpresa non_me_l'aspettavo non_me_lo_aspettavo all'improvviso non_credevo_ai_miei_occhi",
    ],
  ],
  negations: 'non né mai senza niente nulla nessuno nessuna nemmeno neanche neppure',
  reach: { forwards: 4, backwards: 0 },
  unsurpassed: {
    never: 'mai',
    could: 'potrei posso potevo potrebbe',
    more: 'più',
    so: 'così tanto tanta talmente',
    comparative: /^(?:meglio|migliore|peggio|peggiore)$/u,
  },
  harmless: 'non_solo senza_dubbio perché_no niente_male voglio_dire vorrei_dire volevo_dire',
  wishes: 'voglio vorrei volevo bisogno desidero',
  strengtheners:
    'molto molta tanto tanta così davvero veramente troppo totalmente completamente assolutamente estremamente proprio super che un_sacco profondamente',
  weakeners: 'poco un_po leggermente quasi abbastanza piuttosto alquanto',
  contrasts: 'ma però tuttavia eppure sebbene anche_se',
  common:
    'il lo la i gli le un uno una e o di del della dei delle a al alla ai in nel nella con per da dal dalla che chi mi ti si ci vi io tu lui lei noi voi loro mio mia miei sono sei è era siamo essere ho hai ha abbiamo hanno oggi ieri domani molto più quando come tutto tutta perché già casa giorno anche poi su sul sulla questo questa quello quella non mai stato stata avete siete sarà erano cosa dove cui se ancora ora allora qui qua lì là li ne tra fra dopo prima solo tutti qualcuno qualcosa signore signora uomo donna vero fare fatto detto dire devo deve dobbiamo voglio vuoi posso può sto stai sta andiamo vai vieni te so sia sempre sai sua suo tuo tua tuoi suoi nostro nostra vostro fuori volta volte va sarebbe vuole andare adesso sa ad parte tempo credo signor quanto quanta forse due tre abbia cose po puoi fai fa quel quelli quelle spero parlare posto ogni caso farlo mondo vedere possiamo certo vecchio aver penso sembra via stesso stessa avrei sapere aspetta altro altra altri facendo visto quindi mentre verso fino sopra sotto dentro tutte ecco essi eravamo ero andato stare venire viene',
  splitsAtApostrophe: true,
};
