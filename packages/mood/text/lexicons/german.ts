import type { TextLexicon } from '../text-lexicon.ts';

/** German words of mood. */
export const GERMAN: TextLexicon = {
  language: 'de',
  groups: [
    [
      'angry',
      0.8,
      'wut wüt* wutentbrannt rasend* zorn* tobe* tobt* tobte* stinksauer außer_mir explodier* ausgerastet ausrast* empör* fuchsteufelswild kotzt_mich_an koche_vor koch*_vor_wut auf_180',
    ],
    [
      'angry',
      0.6,
      'sauer böse ärger* geärgert verärger* genervt nerv nervt nerven nervte nervig* gereizt regt_mich_auf regt_mich_total_auf aufgeregt_über hass* gehasst ungerecht* unfair* unverschämt* frech* frust* verbittert beleidig* gemein gemeinheit',
    ],
    [
      'angry',
      0.6,
      'nase_voll satt_habe die_schnauze_voll schnauze_voll hab_es_satt habe_es_satt reicht_mir mir_reicht geht_mir_auf auf_die_palme auf_den_geist auf_den_keks streit* gestritten schrei* schrie angeschrien gebrüllt brüll* angelogen belogen betrogen verrat* scheiß* verdammt* mist idiot* arsch*',
    ],
    [
      'disgust',
      0.4,
      'ekel* eklig* ekl* geekelt angeekelt widerlich* abscheu* abstoßend* widerwärt* anwider* angewidert igitt pfui bäh iih',
    ],
    [
      'disgust',
      0.3,
      'kotz* gekotzt erbrech* erbrochen übel speiübel übelkeit brechreiz würg* gestank stink* gestunken faulig* verfault* schimmel* verschimmelt* maden made kakerlake* dreckig* schmierig* ungenießbar',
    ],
    ['fear', 0.8, 'panik* panisch entsetz* grauen graut horror todesangst schockstarre alptraum* albtraum*'],
    [
      'fear',
      0.6,
      'angst ängst* geängstigt furcht* fürcht* gefürchtet erschreck* erschrock* bang bange nervös* unruhig* beunruhig* besorgt* sorge sorgen sorgte mulmig* unsicher* bedroh* gruslig* grusel* aufgeregt lampenfieber zitter*',
    ],
    [
      'fear',
      0.5,
      'stress* gestresst überforder* angespannt* anspannung druck herzklopfen herzrasen gefahr gefährlich* was_wenn',
    ],
    [
      'happy',
      0.8,
      'begeister* euphor* überglücklich* riesig* jubel* gejubelt ekstat* juhu hurra yay total_aufgedreht kann_es_kaum_erwarten vorfreude außer_mir_vor_freude',
    ],
    [
      'happy',
      0.5,
      'glücklich* glück froh fröhlich* freu* freude* gefreut heiter* lach* gelacht lächel* gelächelt spaß lustig* vergnüg* gefeiert feier* genieß* genoss* genossen gut_gelaunt gute_laune',
    ],
    [
      'happy',
      0.4,
      'schön schöne schöner schönen schönes schönste* wunderschön* wunderbar* wundervoll* herrlich* toll* großartig* super klasse prima ausgezeichnet fantastisch* phantastisch* hervorragend* perfekt* lecker* traumhaft*',
    ],
    [
      'happy',
      0.4,
      'liebe liebt lieben geliebt verliebt stolz* dankbar* dank hoffnungsvoll* zuversicht* erfolg* gelungen geschafft bestanden gewonnen bestens job_bekommen job_gekriegt stelle_bekommen stelle_gekriegt zusage_bekommen befördert beförderung',
    ],
    [
      'happy',
      -0.4,
      'zufrieden* entspann* ruhig gelassen* friedlich* frieden ausgeruht gemütlich* wohlfühl* fühle_mich_wohl fühl_mich_wohl geborgen erleichter* ausgeglichen* erholt*',
    ],
    [
      'sad',
      -0.5,
      'traurig* trauer* trauert getrauert einsam* allein alleine depri* depress* niedergeschlagen* bedrückt* trübsinn* elend* unglücklich* verzweifel* hoffnungslos* sinnlos* leer leere melanchol* kummer wehmut* betrübt* deprimier* am_boden mutlos* wertlos* fühle_mich_schwer fühl_mich_schwer fühle_mich_so_schwer fühl_mich_so_schwer fühle_mich_sehr_schwer schwer_ums_herz schweren_herzens schweres_herz herz_ist_schwer herz_ist_so_schwer alles_ist_schwer alles_ist_so_schwer',
    ],
    [
      'sad',
      -0.6,
      'müde erschöpf* ausgelaugt* kaputt langweil* gelangweilt schlapp* antriebslos* lustlos* ausgebrannt heimweh müdigkeit todmüde hundemüde übermüdet kraftlos* energielos* ausgepowert fix_und_fertig völlig_fertig total_fertig bin_geschafft bin_so_geschafft bin_total_geschafft bin_völlig_geschafft burnout keine_kraft keine_energie kann_nicht_mehr am_limit',
    ],
    [
      'sad',
      -0.1,
      'weine weinen weint weinte geweint tränen heul* geheult schluchz* vermiss* fehlt_mir fehlst_mir fehlen_mir enttäusch* bereu* schmerz* verletz* weh verlor* verlust verlassen trennung getrennt gestorben tot beerdigung schade leid_tut schuldgefühl* scham* herz_gebrochen gebrochenes_herz liebeskummer mir_geht_es_schlecht alles_zu_viel alles_zuviel alles_ist_zu_viel alles_ist_zuviel alles_ist_mir_zu_viel alles_wird_mir_zu_viel mir_zu_viel mir_zuviel mir_alles_zu_viel',
    ],
    [
      'surprise',
      0.8,
      'überrasch* schock* geschockt verblüff* baff sprachlos* fassungslos* erstaun* staun* gestaunt verwunder* perplex wow wahnsinn krass unglaublich* unfassbar* unerwartet* überrumpel* hammer',
    ],
    [
      'surprise',
      0.7,
      'plötzlich* auf_einmal aus_heiterem_himmel kaum_glauben nicht_glauben nicht_gerechnet nie_gerechnet hätte_ich_nie hätte_das_gedacht hätte_das_je nicht_fassen nicht_erwartet nie_erwartet umgehauen vom_hocker mund_offen',
    ],
    [
      'neutral',
      0,
      'okay ok normal* gewöhnlich* gewohnt üblich* alltäglich* alltag durchschnitt* neutral geht_so so_lala in_ordnung wie_immer nichts_besonderes nichts_neues nicht_schlecht passt_schon mittelmäßig* ganz_okay einigermaßen',
    ],
    ['lively', 0.6, 'hektisch* energiegeladen* munter* wach lebhaft* rastlos* aufgedreht*'],
    ['quiet', -0.6, 'schläfrig* langsam* still träge faul'],
    [
      'pleasant',
      0.1,
      'gar_nicht_schlecht überhaupt_nicht_schlecht gar_nicht_übel überhaupt_nicht_übel gar_nicht_mal_schlecht gut gute guter guten gutes nett nette netten angenehm* lieb freundlich* leicht besser sonne sonnig* warm hübsch*',
    ],
    [
      'unpleasant',
      0.1,
      'schlecht* schlimm* furchtbar* schrecklich* schwierig* schwer mies* problem* krank hässlich* falsch blöd* doof* unangenehm* unschön* übelst',
    ],
    [
      'happy',
      0.5,
      'kann_nicht_klagen kann_echt_nicht_klagen kann_wirklich_nicht_klagen kann_mich_nicht_beklagen kann_mich_nicht_beschweren nichts_zu_meckern die_welt_umarmen die_ganze_welt_umarmen läuft_es_richtig_rund läuft_rund läuft_wie_am_schnürchen alles_geklappt hat_alles_geklappt im_siebten_himmel auf_wolke_sieben geht_das_herz_auf herz_hüpft stein_vom_herzen wie_im_traum luftsprung* freudentränen',
    ],
    [
      'sad',
      -0.4,
      'zum_heulen zum_weinen herz_blutet bricht_mir_das_herz herz_bricht kloß_im_hals zerreißt_mir_das_herz keine_lust_mehr keine_freude_mehr macht_mir_keinen_spaß_mehr könnte_nur_weinen könnte_heulen moral_am_boden',
    ],
    [
      'angry',
      0.7,
      "reicht's_mir reichts_mir reicht_es_mir jetzt_reicht's jetzt_reichts reicht's_aber mir_platzt der_kragen platzt_der_kragen zur_weißglut auf_hundertachtzig hals_voll versetzt bin_geladen geht_mir_auf_die_nerven raubt_mir_den_letzten_nerv",
    ],
    [
      'fear',
      0.6,
      'knie_schlottern schlottern schlotter* knie_zittern hände_zittern zittern_die_hände zittern_die_knie bammel herz_in_die_hose kalte_füße gänsehaut_vor_angst schweißausbruch bauchschmerzen_vor flaues_gefühl muffensausen schiss',
    ],
    [
      'disgust',
      0.3,
      'fremde_haare zum_erbrechen dreht_sich_der_magen_um magen_umgedreht mir_wird_schlecht wurde_mir_schlecht wurde_übel ganz_übel brechen_müssen übergeben_müssen schleimig* ranzig* haar_in_der_suppe',
    ],
    [
      'surprise',
      0.7,
      'im_leben_nicht damit_nicht_gerechnet vom_stuhl_gehauen aus_allen_wolken kinnlade wie_vom_donner_gerührt sprachlos meinen_augen_nicht trau_meinen_augen mit_offenem_mund',
    ],
  ],
  negations: 'nicht kein keine keinen keinem keiner keines nie niemals kaum ohne weder nichts nix niemand',
  reach: { forwards: 4, backwards: 2 },
  unsurpassed: {
    never: 'nie niemals',
    could: 'könnte kann konnte könnten',
    more: 'mehr',
    so: 'so derart dermaßen',
    comparative: /(?<!^(?:sau|heit|le|munt|schw|sich))(?:er|ere[nrsm]?)$/u,
  },
  harmless:
    'nicht_nur kein_wunder ohne_zweifel warum_nicht nicht_wahr will_sagen möchte_sagen wollte_sagen will_nur_sagen möchte_nur_sagen wollte_nur_sagen',
  wishes:
    'will willst wollen wollte möchte möchten brauche brauch brauchen bräuchte wünsche wünsch wünschte wünschen sehne',
  strengtheners:
    'sehr so total echt wirklich unglaublich_so extrem völlig absolut richtig mega voll ganz wahnsinnig zutiefst furchtbar_so unheimlich ungemein besonders',
  weakeners: 'bisschen etwas leicht ziemlich_wenig wenig eher fast einigermaßen halbwegs',
  contrasts: 'aber doch jedoch trotzdem sondern dennoch allerdings',
  common:
    'ich bin ist war der die das den dem des und ein eine einen einem einer mir mich mein meine meinen meiner wir uns sie er es ihr ihm du dich dir zu zum zur im in am an auf aus bei mit von vor nach für über wie was wenn dass weil als auch noch schon heute habe hat hatte haben hab sind werden wird wurde kann so nicht sich alles gestern morgen jetzt immer ja nein mal wieder gerade eben dann danach später früher hier dort da wo wer wen wem warum wieso ob euch euer unser unsere meinem dein deine sein seine ihre ihren alle jemand man hatten worden bist waren gewesen könnte muss musste soll sollte darf vom beim ans ins unter zwischen gegen gehen geht ging gegangen machen macht gemacht kommen kommt gekommen',
  splitsAtApostrophe: false,
};
