import type { TextLexicon } from '../text-lexicon.ts';

/** Swedish words of mood. */
export const SWEDISH: TextLexicon = {
  language: 'sv',
  groups: [
    [
      'angry',
      0.8,
      'rasande rasar raseri ursinn* förbannad* förbannat vansinnig_av exploderade utom_mig_av kokar_av',
    ],
    [
      'angry',
      0.6,
      'arg arga argt argare ilska ilsken ilsket sur sura irriter* irritation frustr* hatar hat hatade avsky avskyr orättvis* orätt förolämp* kränk* bitter elak elaka missnöjd* upprörd* förbaskad* provocer*',
    ],
    [
      'angry',
      0.6,
      'trött_på less_på fått_nog står_inte_ut på_nerverna driver_mig hur_vågar skriker skrek gräl* bråk* ljuger ljög lögn* lögnare svek sviken bedrag* lurad lurar idiot* jävla fan_också helvete skit skitstövel oacceptabel* skandal* oseriös* arrogant* otrevlig*',
    ],
    [
      'disgust',
      0.4,
      'äckl* äcklig* avsky* vedervärdig* motbjudande vidrig* avskyvärd* usch fy blä huvaligen osmaklig*',
    ],
    [
      'disgust',
      0.3,
      'illamå* kräk* spyr spydde stank stinker stank* rutten ruttna* möglig* mögel unken smutsig* skitig* kackerlack* maskar slemmig* härsk*',
    ],
    ['fear', 0.8, 'panik* livrädd* skräck* skräckslagen* fasa fasan* mardröm* vettskrämd*'],
    [
      'fear',
      0.6,
      'rädd rädda rädsla orolig* oroar oro orolighet nervös* ängslig* ångest skräm* skrämd* fruktar fruktan läskig* otäck* hot hotar hotad* hotfull* darrar osäker* bekymra*',
    ],
    ['fear', 0.5, 'stress* stressad* spänd* press överväldig* hjärtklappning fara farlig* tänk_om skakar'],
    [
      'happy',
      0.8,
      'överlycklig* extatisk* eufori* jublar jubel entusias* upprymd* hurra kan_inte_vänta ser_så_fram sjunde_himlen',
    ],
    [
      'happy',
      0.5,
      'glad glada gladare glädje glädj* lycklig* lycka lyckan rolig* roligt skratt* ler leende kul njut* njöt firar firade munter* fest* trevlig* trivs trevligt',
    ],
    [
      'happy',
      0.4,
      'underbar* fantastisk* härlig* härligt vacker* vackert toppen super kanon kanonbra jättebra superbra perfekt* utmärkt* suverän* bäst bästa skön skönt jättenöjd* supernöjd* grym grymt mysig* läcker* god_mat',
    ],
    [
      'happy',
      0.4,
      'älskar kär kärlek stolt* tacksam* tack hoppfull* framgång* lyckades vann vunnit fick_jobbet klarade grattis rekommender* proffsig* professionell*',
    ],
    [
      'happy',
      -0.4,
      'nöjd nöjda nöjt lugn lugnt lugna avslappna* fridfull* frid harmoni* trygg* lättad* lättnad utvilad* belåten* tillfreds',
    ],
    [
      'sad',
      -0.5,
      'ledsen ledsna ledset sorg* sorglig* sorgsen ensam* deprim* depression nedstämd* dyster* olycklig* hopplös* förtvivl* tom tomhet eländ* meningslös* värdelös* vemod* tungt_hjärta tungsint*',
    ],
    [
      'sad',
      -0.6,
      'trött trötta utmatta* utbränd* slut_som sliten uttråka* tråkig* tråkigt håglös* kraftlös* hemlängtan ingen_energi orkar_inte orkade_inte dränerad*',
    ],
    [
      'sad',
      -0.1,
      'gråter grät gråta gråtit tårar snyft* saknar saknad besviken besvik* besvikna ångrar tyvärr synd smärta ont sårad* förlorat förlorade förlust dog dött död begravning brustet_hjärta krossat_hjärta skyldig* skam skäms övergiven lämnade_mig för_mycket_för_mig allt_är_för_mycket',
    ],
    [
      'surprise',
      0.8,
      'överrask* förvån* förvånad* chock* chockad* häpn* häpen mållös* wow oj ojdå otrolig* otroligt oväntad* oväntat paff förbluffa*',
    ],
    [
      'surprise',
      0.7,
      'plötslig* plötsligt helt_plötsligt från_ingenstans kan_inte_tro kunde_inte_tro aldrig_trott inte_väntat_mig aldrig_väntat_mig såg_inte_komma vem_hade_trott är_det_sant',
    ],
    [
      'neutral',
      0,
      'okej ok vanlig* vanligt normal* som_vanligt som_alltid inget_särskilt inget_speciellt inget_nytt sådär så_där helt_okej inte_dålig* inte_dåligt inte_illa medelmåttig* neutral vardag*',
    ],
    ['lively', 0.6, 'energisk* pigg piggt livlig* rastlös* hektisk* vaken upptagen'],
    ['quiet', -0.6, 'sömnig* trög* långsam* stilla tyst slö lat'],
    [
      'pleasant',
      0.1,
      'inte_alls_dåligt inte_alls_dålig inte_alls_illa inte_alls_dumt inte_så_illa bra bättre snäll* vänlig* fin fint fina soligt solig* varm* god trevligare smidig* smidigt hjälpsam* duktig* noggrann*',
    ],
    [
      'unpleasant',
      0.1,
      'dålig* dåligt illa hemsk* fruktansvärd* förskräcklig* svår* svårt problem sjuk* ful fel värre sämre sämst uselt usel* katastrof*',
    ],
    [
      'happy',
      0.5,
      'kan_inte_klaga kan_verkligen_inte_klaga i_sjunde_himlen i_sjunde_himmelen flyter_på allt_flyter_på hoppar_av_glädje strålande_glad varm_i_hjärtat på_topp på_moln går_som_på_räls som_en_dröm sten_från_mitt_hjärta skrattade_hela',
    ],
    [
      'sad',
      -0.4,
      'ont_i_hjärtat hjärtat_brister brister_hjärtat klump_i_halsen inget_är_roligt ingenting_känns_roligt inget_känns_roligt känns_inte_roligt ingen_lust_till lust_med_någonting tungt_i_bröstet mår_inte_bra mår_dåligt tårarna_rinner tårarna_rann deppig*',
    ],
    [
      'angry',
      0.7,
      'kokar_av_ilska blodet_kokar nu_får_det_vara_nog får_det_vara_nog trött_på_hans trött_på_hennes trött_på_deras så_trött_på går_mig_på_nerverna flög_i_taket bägaren_rinner vansinnig* blir_tokig skitförbannad*',
    ],
    [
      'fear',
      0.6,
      'darrar_i_hela_kroppen händerna_skakar knäna_skakar benen_skakar hjärtat_i_halsgropen fjärilar_i_magen kallsvett* ont_i_magen_inför gåshud dödsrädd* kalla_kårar klump_i_magen dålig_känsla',
    ],
    [
      'disgust',
      0.3,
      'höll_på_att_kräkas kräkas kräktes spy spyfärdig* kväljningar död_råtta härsken sur_mjölk äckel',
    ],
    [
      'surprise',
      0.7,
      'tappade_hakan tappa_hakan hakan_föll trodde_inte_mina_ögon inte_mina_ögon aldrig_kunnat_ana kunde_aldrig_ana som_en_blixt blev_alldeles_paff häpna* stum_av från_klar_himmel',
    ],
  ],
  negations: 'inte ej aldrig ingen inget inga utan varken knappt icke ingenting nej',
  reach: { forwards: 4, backwards: 2 },
  unsurpassed: {
    never: 'aldrig',
    could: 'kunde kan kunnat',
    more: 'mer mera',
    so: 'så lika',
    comparative: /(?:are|baettre|saemre)$/u,
  },
  harmless: 'inte_bara inte_minst inget_konstigt utan_tvekan varför_inte vill_säga ville_säga',
  wishes: 'vill ville behöver behövde önskar önskade skulle_vilja längtar',
  strengtheners:
    'mycket väldigt så jätte otroligt_så verkligen riktigt extremt helt totalt absolut oerhört fruktansvärt_så super djupt alldeles enormt',
  weakeners: 'lite något ganska knappast nästan aningen rätt_så lätt',
  contrasts: 'men dock ändå fast däremot',
  common:
    'jag är var det den de en ett och att i på av för med till från som om mig min mitt mina dig du din vi oss han hon hans hennes dem har hade kan kunde ska skulle blir blev vara inte nu då när här där vad hur också men eller sig idag igår imorgon allt alla efter så man mycket bara innan under genom mot mellan måste får fick kommer kom går gick gör gjorde säger sa sade vet se ser såg någon något några andra sin sitt sina denna detta dessa deras vår våra er ert även redan väl ju hit dit folk tiden år dagar jobb väldigt ja ni ditt vårt vem varför eftersom igen alltid ofta ibland varje före över hos vid ha varit bli gå tog ta få göra hem hemma jobbet',
  splitsAtApostrophe: false,
};
