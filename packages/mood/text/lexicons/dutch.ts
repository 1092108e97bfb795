import type { TextLexicon } from '../text-lexicon.ts';

/** Dutch words of mood. */
export const DUTCH: TextLexicon = {
  language: 'nl',
  groups: [
    [
      'angry',
      0.8,
      'woedend* woede razend* laaiend furieus ziedend witheet ontploft ontplofte buiten_zinnen des_duivels pislink',
    ],
    [
      'angry',
      0.6,
      'boos boze kwaad kwade nijdig* geïrriteerd irrita* irriteer* ergert erger_me ergernis geërgerd gefrustreerd frustra* haat haten gehaat oneerlijk* onrecht* verontwaardigd verbitterd beledig* gemeen chagrijnig* pissig link_op',
    ],
    [
      'angry',
      0.6,
      'beu spuugzat zat_van ben_het_zat op_mijn_zenuwen maakt_me_gek hoe_durf* schreeuw* geschreeuwd ruzie* gelogen liegt leugenaar* verraad verraden bedrogen klootzak* idioot idioten verdomme godverdomme stomme rot_op rotzak* smeerlap* hou_je_mond kop_dicht',
    ],
    [
      'disgust',
      0.4,
      'walg* walging afschuw* weerzin* afstotelijk* gadver* getver* bah jakkes jak gatver* afgrijselijk*',
    ],
    [
      'disgust',
      0.3,
      'smerig* vies vieze goor gore misselijk* kots* gekotst braak* overgegeven stank stinkt stinken stonk rotte bedorven schimmel* beschimmeld* kakkerlak* maden slijmerig* ranzig*',
    ],
    ['fear', 0.8, 'paniek* doodsbang* doodsangst* verschrikking ontzetting nachtmerrie* horror gruwel*'],
    [
      'fear',
      0.6,
      'bang bange angst* angstig* eng enge vrees* vreest gevreesd schrik* geschrokken zenuwachtig* nerveus* ongerust* bezorgd* zorgen maak_me_zorgen onzeker* bedreig* dreig* griezel* huiver*',
    ],
    [
      'fear',
      0.5,
      'stress* gestrest gespannen spanning druk_op overweldigd* hartkloppingen gevaar gevaarlijk* wat_als beven bibber*',
    ],
    [
      'happy',
      0.8,
      'dolblij dolgelukkig* uitgelaten extatisch euforisch* enthousiast* opgetogen juich* gejuich hoera joepie jippie kan_niet_wachten in_de_wolken zevende_hemel',
    ],
    [
      'happy',
      0.5,
      'blij blije blijer gelukkig* geluk vrolijk* vreugde plezier lach lachen lacht gelachen glimlach* grappig* leuk leuke genieten geniet* genoten feest* gezellig* verheug* zin_in',
    ],
    [
      'happy',
      0.4,
      'geweldig* prachtig* mooi mooie mooiste heerlijk* fantastisch* super schitterend* uitstekend* perfect* lekker* fijn fijne top tof toffe zalig* schatje lieverd*',
    ],
    [
      'happy',
      0.4,
      'liefde verliefd* houd_van hou_van trots dankbaar* bedankt dank hoopvol* succes* gelukt gewonnen geslaagd gefeliciteerd baan_gekregen promotie_gekregen aangenomen',
    ],
    [
      'happy',
      -0.4,
      'tevreden ontspan* rustig* kalm* vredig* vrede sereen voldaan opgelucht* opluchting geborgen uitgerust',
    ],
    [
      'sad',
      -0.5,
      'verdriet* verdrietig* treurig* droevig* bedroefd* droef eenzaam* alleen depressi* somber* neerslachtig* ellendig* ongelukkig* hopeloos* wanhoop* wanhopig* leeg leegte rouw* verslagen zinloos* waardeloos* mistroostig* zwaar_hart',
    ],
    [
      'sad',
      -0.6,
      'moe moeë uitgeput* doodmoe vermoeid* vermoeiend* verveeld* verveel* vervelend saai futloos* lusteloos* uitgeblust* opgebrand heimwee burn-out geen_energie geen_kracht kan_niet_meer',
    ],
    [
      'sad',
      -0.1,
      'huilen huil huilt huilde gehuild tranen snik* mis_je mis_hem mis_haar mis_mijn gemist teleurgesteld* teleurstell* spijt het_spijt jammer pijn verloren verlies overleden gestorven begrafenis gebroken_hart hart_gebroken hart_is_gebroken schuldig* schaam* schaamte verlaten afgewezen te_veel_voor_me allemaal_te_veel helaas',
    ],
    [
      'surprise',
      0.8,
      'verrast verrass* verbaas* verbaasd* verbazing verbazend* geschokt schok* verbijster* versteld sprakeloos* stomverbaasd* wow wauw ongelofelijk* ongelooflijk* onverwacht* perplex',
    ],
    [
      'surprise',
      0.7,
      'plotseling* opeens ineens uit_het_niets niet_geloven niet_te_geloven nooit_gedacht nooit_verwacht niet_verwacht niet_zien_aankomen wie_had_gedacht echt_waar meen_je',
    ],
    [
      'neutral',
      0,
      'oké ok gewoon gewone normaal normale gewoonlijk* gemiddeld* neutraal zoals_altijd zoals_gewoonlijk niets_bijzonders niets_nieuws gaat_wel niet_slecht zo_zo prima_hoor saaie_dag dagelijks*',
    ],
    ['lively', 0.6, 'energiek* druk hectisch* rusteloos* wakker levendig*'],
    ['quiet', -0.6, 'slaperig* traag langzaam stil lui loom'],
    [
      'pleasant',
      0.1,
      'helemaal_niet_slecht lang_niet_slecht helemaal_niet_verkeerd goed goede beter aardig* vriendelijk* lief lieve aangenaam* zonnig* warm helpt interessant*',
    ],
    [
      'unpleasant',
      0.1,
      'slecht* erg_slecht verschrikkelijk* vreselijk* afschuwelijk* moeilijk* probleem problemen ziek* lelijk* fout rot stom beroerd* akelig*',
    ],
    [
      'happy',
      0.5,
      'mag_niet_klagen mag_echt_niet_klagen kan_niet_klagen niets_te_klagen voor_de_wind in_de_zevende_hemel dolgelukkig springen_van_vreugde een_gat_in_de_lucht pak_van_mijn_hart loopt_op_rolletjes mijn_dag_kan_niet_meer_stuk straal_helemaal in_mijn_nopjes',
    ],
    [
      'sad',
      -0.4,
      'hart_breekt breekt_mijn_hart hartverscheurend brok_in_mijn_keel nergens_meer_zin_in nergens_zin_in geen_zin_meer_in zie_het_niet_meer_zitten in_de_put tranen_in_mijn_ogen in_zak_en_as zwaar_op_mijn_hart niet_goed_met_me gaat_niet_goed niet_leuk_meer',
    ],
    [
      'angry',
      0.7,
      'het_spuugzat ben_het_beu ontplof* bloed_kookt uit_mijn_vel de_maat_is_vol druppel_die_de_emmer kook_van_woede over_de_rooie strontzat',
    ],
    [
      'fear',
      0.6,
      "knijp_'m knijp_em knijp_hem mijn_handen_trillen knikkende_knieën knieën_knikken doodsbang zweet_breekt_me_uit kippenvel hart_in_mijn_keel koud_zweet peentjes_zweten klamme_handen naar_voorgevoel in_de_rats als_de_dood",
    ],
    [
      'disgust',
      0.3,
      'kotsen kotsmisselijk kotst kokhals* draait_mijn_maag mijn_maag_draait zure_melk overgeven moest_braken',
    ],
    [
      'surprise',
      0.7,
      'viel_van_mijn_stoel met_mijn_mond_vol_tanden mond_vol_tanden van_verbazing mijn_ogen_niet_geloven uit_de_lucht_vallen mond_viel_open met_stomheid_geslagen sprakeloos had_ik_niet_zien_aankomen klap_op wie_had_dat_gedacht',
    ],
  ],
  negations: 'niet geen nooit niemand niets niks zonder nergens nauwelijks noch evenmin',
  reach: { forwards: 4, backwards: 2 },
  unsurpassed: {
    never: 'nooit',
    could: 'kon kan kunnen konden zou',
    more: 'meer',
    so: 'zo',
    comparative: /(?<!^(?:somb|lekk|bitt|nucht))ere?$/u,
  },
  harmless:
    'niet_alleen niet_alleen_maar geen_wonder zonder_twijfel waarom_niet toch_niet wil_zeggen wilde_zeggen',
  wishes: 'wil willen wilde wou nodig wens wensen wenste verlang',
  strengtheners:
    'heel erg zo zeer echt enorm ontzettend helemaal totaal absoluut super ongelofelijk vreselijk_zo diep bijzonder te best',
  weakeners: 'beetje wat enigszins een_beetje nogal vrij bijna weinig licht',
  contrasts: 'maar echter toch hoewel desondanks',
  common:
    "ik ben is was het de een en van in op aan met voor mijn me mij je jij we wij ze zij hij hem haar ons dat dit die er wat wie waar hoe heb heeft had hebben zijn waren worden wordt werd kan kon zal zou niet ook nog al maar om te naar uit over bij als dan vandaag gisteren morgen nu weer alles dag zich geen u uw jullie hier daar waarom welke deze onze laat kom komt ga gaat gaan moet moeten mag wil doe doet doen zei zegt zeg weet zien zie iemand iets iedereen man vrouw mensen meneer mevrouw echt toch wel even eens want dus terug tegen onder tot zo'n jou jouw hen hun zelf laten kijk bent maak ja hebt hadden of hou nee nou maken mee misschien weg omdat veel huis altijd door ging zit zeggen af geld wacht tijd weten kunt gedaan elkaar komen staat wist leven alle zeker allemaal keer lang kunnen familie toen zet toe jaar anders kind werk vertellen geef steeds vind wereld uur moest laatste vinden hand wanneer zoiets vraag hele nemen eigen ermee na daarna daarom straks net zouden geworden gegaan kwam thuis",
  splitsAtApostrophe: false,
};
