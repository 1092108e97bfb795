import type { TextLexicon } from '../text-lexicon.ts';

/** Spanish words of mood. */
export const SPANISH: TextLexicon = {
  language: 'es',
  groups: [
    [
      'angry',
      0.8,
      'furios* furia rabia rabios* ira iracund* colérico* indignad* indigna* enfurec* cabread* cabrea* encabron* fuera_de_mí hierve_la_sangre exploté estall*',
    ],
    [
      'angry',
      0.6,
      'enfad* enoj* molest* irrit* fastidi* frustr* odio odia odian odié odiar odiad* resent* injust* injusticia bronca gritar gritó grita gritan griten grité gritos discut* pele* pelea insult* grosero*',
    ],
    [
      'angry',
      0.6,
      'harto harta hartos hartas estoy_hasta saca_de_quicio sacan_de_quicio pone_de_los_nervios de_mal_humor mal_humor no_soporto no_aguanto no_lo_soporto mentir mintió mintieron mentido mentiros* traicion* engañ* maldit* mierda idiota* imbécil* estúpid* joder',
    ],
    [
      'disgust',
      0.4,
      'asco asquea* asqueros* repugn* repuls* repelen* aborre* puaj guácala qué_asco nauseabund* vomitiv*',
    ],
    [
      'disgust',
      0.3,
      'náusea náuseas vomit* vómito* podrid* apest* hed* hedor mal_olor olía_tan_mal huele_mal olía_mal sucio sucia suciedad mugr* cucaracha* gusanos moho inmund* revuelve_el_estómago',
    ],
    ['fear', 0.8, 'terror aterr* pánico horror horroriz* espant* pavor pesadilla* fobia'],
    [
      'fear',
      0.6,
      'miedo miedos temor temo teme temer temía asust* susto nervios* preocup* ansios* ansiedad angusti* inquiet* intranquil* insegur* amenaz* alarm* tiembl* temblando',
    ],
    [
      'fear',
      0.5,
      'estrés estresa* agobi* tens* tensión abrumad* peligro peligros* y_si_pasa corazón_acelerado desbordad* sobrepasad*',
    ],
    [
      'happy',
      0.8,
      'emocionad* emocion* entusiasm* eufóric* eufor* exult* viva hurra yupi me_muero_de_ganas ilusion*',
    ],
    [
      'happy',
      0.5,
      'feliz felic* alegr* content* dich* goz* ríe reír reímos rió risa* reíd* sonr* sonrisa* divert* divirt* divertid* celebr* fiesta disfrut* buen_humor pasé_genial pasamos_genial pasé_bien',
    ],
    [
      'happy',
      0.4,
      'maravill* fantástic* genial* estupend* excelent* hermos* precios* espléndid* magnífic* perfect* bonito bonita bonitos bonitas delicios* fenomenal lindo linda',
    ],
    [
      'happy',
      0.4,
      'amo adoro adora encanta encantan encantad* encantó enamorad* orgull* agradec* gracias esperanz* optimis* éxito ganamos ganó gané aprob* logr* conseguí afortunad* quiero_mucho muy_bien te_quiero me_dieron_el_trabajo me_han_dado_el_trabajo me_dieron_el_puesto me_han_dado_el_puesto me_contrataron me_han_contratado me_ascendieron me_han_ascendido conseguimos conseguido he_ganado hemos_ganado',
    ],
    [
      'happy',
      -0.4,
      'tranquil* paz relaj* calma calmad* seren* satisf* descansad* a_gusto cómod* alivi* en_calma sosieg* sosegad*',
    ],
    [
      'sad',
      -0.5,
      'triste tristes tristeza tristí* entristec* sola solos solitari* soledad deprim* depresi* melanc* desesper* desesperanz* infeliz infelic* vacío vacía miserable* abatid* desanimad* desánimo afligid* apenad* pena duelo decaíd* sin_sentido nostalgi* muy_solo tan_solo me_siento_solo me_siento_pesad* me_siento_muy_pesad* me_siento_tan_pesad* corazón_pesado todo_me_pesa me_pesa_todo todo_pesa me_siento_muy_solo me_siento_tan_solo',
    ],
    [
      'sad',
      -0.6,
      'cansad* agotad* agotamiento aburrid* sin_energía sin_fuerzas sin_ganas no_tengo_ganas quemad* cansancio exhaust* fatiga fatigad* rendida rendido hecho_polvo hecha_polvo estoy_reventad* estoy_molid* desgastad* burnout no_puedo_más no_doy_más',
    ],
    [
      'sad',
      -0.1,
      'llor* lloré lágrima* llanto extrañ* echo_de_menos echo_mucho_de_menos echar_de_menos me_hace_falta decepcion* arrepent* dolor dolid* duele herid* perd* pérdida murió muerto muerta murieron funeral despedida corazón_roto corazón_partido me_dejó ruptura culpable lament* me_rompió demasiado_para_mí todo_es_demasiado_para_mí todo_es_demasiado me_supera me_supera_todo todo_me_supera no_puedo_con_todo',
    ],
    [
      'surprise',
      0.8,
      'sorpres* sorprend* sorprendid* asombr* atónit* pasmad* boquiabiert* estupefact* impact* impactad* increíbl* inesperad* alucin* guau wow órale vaya impresionad* anonadad*',
    ],
    [
      'surprise',
      0.7,
      'de_repente de_pronto de_golpe no_me_lo_esperaba no_lo_esperaba no_me_esperaba no_me_lo_puedo_creer no_me_lo_creo no_lo_puedo_creer no_puedo_creer sin_palabras de_piedra quién_lo_hubiera quién_lo_diría quién_iba_a inesperadamente súbit*',
    ],
    [
      'neutral',
      0,
      'normal* corriente ordinari* habitual* común rutina* regular neutral* como_siempre nada_especial nada_nuevo sin_novedad* más_o_menos ni_fu así_así no_está_mal lo_de_siempre estoy_bien ok okay vale igual_que',
    ],
    ['lively', 0.6, 'activ* enérgic* energía ajetread* agitad* acelerad* despiert*'],
    ['quiet', -0.6, 'sueño somnolient* lent* silenci* perez* callad*'],
    [
      'pleasant',
      0.1,
      'nada_mal para_nada_mal no_está_nada_mal bien buen buena bueno buenos buenas agradable* amable* simpátic* dulce mejor sol cálid* guap*',
    ],
    [
      'unpleasant',
      0.1,
      'mal malo mala malos malas peor terrible* horrible* fatal difícil* problem* enferm* feo fea grave dur* desagrad*',
    ],
    [
      'happy',
      0.5,
      'no_me_puedo_quejar no_puedo_quejarme no_tengo_queja* no_quepo_en_mí en_las_nubes en_el_séptimo_cielo dando_saltos saltos_de_alegría me_ha_alegrado_el_día todo_me_va_genial va_sobre_ruedas viento_en_popa como_un_niño_con_zapatos me_he_quitado_un_peso',
    ],
    [
      'sad',
      -0.4,
      'se_me_parte_el_alma se_me_parte_el_corazón me_parte_el_alma me_parte_el_corazón se_me_rompe_el_corazón con_el_corazón_encogido nudo_en_la_garganta por_los_suelos nada_me_hace_ilusión no_tengo_ganas_de_nada sin_ganas_de_nada ya_no_disfruto no_levanto_cabeza con_el_alma_en_los_pies',
    ],
    [
      'angry',
      0.7,
      'estoy_que_echo_humo echo_humo echando_humo me_saca_de_quicio hasta_las_narices hasta_la_coronilla hasta_el_gorro me_hierve_la_sangre de_los_nervios_con que_muerdo que_trino se_me_hinchan colmo_de',
    ],
    [
      'fear',
      0.6,
      'me_tiemblan me_temblaban nudo_en_el_estómago corazón_en_un_puño piel_de_gallina de_miedo se_me_hiela_la_sangre con_el_alma_en_vilo sudores_fríos muerto_de_miedo muerta_de_miedo mal_presentimiento',
    ],
    ['disgust', 0.3, 'arcada* casi_vomito me_revuelve pelo_en_la_sopa mohos* rancio rancia da_repelús'],
    [
      'surprise',
      0.7,
      'con_la_boca_abierta anda_ya no_me_digas caído_de_la_silla no_doy_crédito no_daba_crédito de_buenas_a_primeras',
    ],
  ],
  negations: 'no ni nunca jamás sin nada nadie tampoco apenas ningún ninguna ninguno',
  reach: { forwards: 4, backwards: 0 },
  unsurpassed: {
    never: 'nunca jamás',
    could: 'podría puedo podía pude puede',
    more: 'más',
    so: 'tan tanto tanta',
    comparative: /^(?:mejor|peor)$/u,
  },
  harmless:
    'no_solo no_sólo sin_duda no_obstante cómo_no por_qué_no nada_más quiero_decir quería_decir quiero_contar quiero_agradecer',
  wishes: 'quiero quisiera querría quería necesito necesitamos deseo anhelo',
  strengtheners:
    'muy tan tanto tanta mucho mucha muchísim* totalmente realmente súper super bastante_más completamente absolutamente demasiado qué extremadamente profundamente',
  weakeners: 'poco algo ligeramente casi medio apenas_un un_poco',
  contrasts: 'pero sino aunque embargo sin_embargo',
  common:
    'el la los las un una unos unas y o de del al a en con por para que qué me mi mis te tu se su lo le les yo tú él ella nos estoy está estaba soy es era fue fui ser he ha han hay tengo tiene hoy ayer mañana muy más cuando como todo toda este esta eso esto porque si ya casa día así siempre están eres son eran has hace hacer hizo dice dijo voy va vamos puede puedo quiere debe esa ese aquí allí ahí donde quien pero también aún sobre hasta desde entre menos todos alguien algo señor señora hombre mujer cómo tus sus ahora verdad ver gente creo creer veces vez mejores somos visto siento estos cada quedo estas esos esas final parte mío sigue pasa paso razón ellos ellas fin vi vida estamos anos todas mientras hacia luego después antes poca hecho decir dicho ir vas estar haber tener podría podrías podrían os',
  splitsAtApostrophe: false,
};
