import type { TextLexicon } from '../text-lexicon.ts';

/** Polish words of mood. */
export const POLISH: TextLexicon = {
  language: 'pl',
  groups: [
    [
      'angry',
      0.8,
      'wściek* furia furii rozwściecz* szał szału wkurw* wkurz* oburz* gniew* rozgniewa* szlag_mnie krew_mnie_zalewa trafia_mnie',
    ],
    [
      'angry',
      0.6,
      'zły zła źli złość złości złoszcz* zdenerwowa* denerwuj* irytuj* zirytowa* irytacj* frustr* nienawi* niesprawiedliw* obraż* obrazi* bezczel* wredn* podł* drażni* poirytowa* chamst* cham',
    ],
    [
      'angry',
      0.6,
      'mam_dość mam_dosyć dosyć_tego działa_mi_na_nerwy jak_śmie* krzycz* krzyk* wrzeszcz* kłóci* kłótni* kłam* okłama* oszuka* oszust* zdradzi* zdrajc* idiot* dureń debil* kretyn* głupek drań dranie cholera cholern* zamknij_się spadaj',
    ],
    ['disgust', 0.4, 'obrzydl* obrzydz* wstręt* ohyd* odraż* odrażaj* fuj fe ble paskudn* obleśn* plugaw*'],
    [
      'disgust',
      0.3,
      'mdłości mdli niedobrze_mi wymiot* zwymiot* rzyga* smród smrodu śmierdz* cuchn* zgnił* gnij* pleśń pleśni spleśnia* karaluch* brud brudn* zepsut* robak* śluz*',
    ],
    [
      'fear',
      0.8,
      'przeraż* przerazi* panik* panicz* koszmar* groza zgroza strach_mnie_obleciał śmiertelnie_się horror*',
    ],
    [
      'fear',
      0.6,
      'boję bojąc bał bała bały bali_się boi bać strach* straszn* przestrasz* lęk* obaw* obawia* niepok* zaniepokoj* martwi* zmartwi* nerwow* trema tremę drżę drży drżał* groź* zagroż* grozi_nam niepewn*',
    ],
    [
      'fear',
      0.5,
      'stres* zestresowa* napię* spięt* przytłocz* presj* serce_mi_wali serce_wali niebezpiecz* co_jeśli a_co_jeśli',
    ],
    [
      'happy',
      0.8,
      'zachwyc* ekstaz* euforia euforii podekscytowan* ekscytuj* wniebowzię* hura hurra jupi nie_mogę_się_doczekać w_siódmym_niebie entuzjaz*',
    ],
    [
      'happy',
      0.5,
      'szczęśliw* szczęści* radoś* rado* cieszę ciesz* ucieszy* wesoł* wesel* uśmiech* śmiej* śmia* śmiech* zabaw* bawi* świętuj* frajd* rozbawi* miło_mi',
    ],
    [
      'happy',
      0.4,
      'wspania* cudown* piękn* świetn* super ekstra rewelac* fantastyczn* doskona* znakomi* genialn* idealn* pyszn* najlepsz* śliczn* uroczy* bosk*',
    ],
    [
      'happy',
      0.4,
      'kocham kocha miłoś* uwielbi* zakocha* dumn* duma wdzięczn* dzięki dziękuj* nadziej* sukces* udało_się udało_mi wygra* zwycię* zdałem zdałam dostałem_pracę dostałam_pracę awans* gratul* szczęściarz*',
    ],
    [
      'happy',
      -0.4,
      'spokojn* spokój zadowol* odprężon* zrelaksowa* relaks* ulga ulgę ulży* wypoczę* ukojeni* błog* bezpieczn* pogodn*',
    ],
    [
      'sad',
      -0.5,
      'smut* smutn* smuci* przygnęb* samotn* samot* depresj* zrozpacz* rozpacz* nieszczęśliw* ponur* beznadziej* żałob* pust* pustk* zdołowa* załama* melanchol* bezsens* bezwartościow* żal_mi ciężko_na_sercu ciężkie_serce',
    ],
    [
      'sad',
      -0.6,
      'zmęczon* zmęczeni* wyczerpan* wykończon* znużon* znudzon* nudn* nudzę nuda nudy wypalon* wypaleni* bez_sił nie_mam_siły nie_mam_sił brak_energii ospał* apati*',
    ],
    [
      'sad',
      -0.1,
      'płacz* płaka* łzy łez szloch* tęskni* tęsknot* brakuje_mi rozczarowa* zawiedzion* zawiod* żałuj* szkoda przykro ból boli bolało zrani* straci* utrat* umar* zmar* śmier* pogrzeb* złamane_serce pękło_mi_serce wstyd* wstydz* winn* opuści* porzuci* rozsta* niestety za_dużo_dla_mnie to_wszystko_za_dużo przerasta_mnie',
    ],
    [
      'surprise',
      0.8,
      'zaskocz* zaskak* zdziwi* zdumi* zdumie* szok* zszokowa* osłupi* niesamowi* niewiarygod* niespodzi* oniemia* wow łał o_rany ojej',
    ],
    [
      'surprise',
      0.7,
      'nagle znienacka ni_stąd nie_wierzę nie_mogę_uwierzyć nie_do_wiary nie_spodziew* kto_by_pomyślał kto_by_się_spodziewał naprawdę serio poważnie co_takiego',
    ],
    [
      'neutral',
      0,
      'ok okej zwykł* zwyczajn* normaln* normalnie przeciętn* neutraln* jak_zwykle jak_zawsze nic_szczególn* nic_specjaln* nic_nowego tak_sobie nieźle nie_źle może_być w_porządku codzien*',
    ],
    ['lively', 0.6, 'energi* energiczn* ożywion* niespokojn* zabiegan* aktywn* rześk*'],
    ['quiet', -0.6, 'senn* śpiąc* powoln* powoli leniw* cichy cicho cisza'],
    [
      'pleasant',
      0.1,
      'wcale_nie_źle wcale_nieźle całkiem_nieźle wcale_nie_najgorzej dobrze dobry dobra dobre lepiej lepszy miły miła miłe miło przyjemn* ładn* ciepł* słoneczn* pomocn* życzliw* sympatycz* fajn*',
    ],
    [
      'unpleasant',
      0.1,
      'źle złe kiepsk* okropn* fataln* gorzej gorszy najgorsz* trudn* problem* chor* brzydk* nieprzyjemn* ciężk* marn*',
    ],
    [
      'happy',
      0.5,
      'nie_mam_na_co_narzekać nie_narzekam nie_mogę_narzekać skaczę_z_radości ze_szczęścia z_radości serce_mi_rośnie serce_rośnie jak_po_maśle jak_z_płatka kamień_z_serca układa_się_świetnie jak_w_niebie',
    ],
    [
      'sad',
      -0.4,
      'serce_mi_pęka serce_pęka pęka_mi_serce serce_mi_się_kraje kraje_mi_się_serce łamie_mi_serce gula_w_gardle ręce_mi_opadają nic_mnie_nie_cieszy nic_mnie_już_nie_cieszy nie_cieszy_mnie na_nic_nie_mam_ochoty nie_jest_ze_mną_dobrze nie_jest_mi_dobrze dołek w_dołku kamień_na_sercu',
    ],
    [
      'angry',
      0.7,
      'szlag_mnie_trafia szlag_trafia po_dziurki_w_nosie dziurki_w_nosie krew_się_gotuje wychodzę_z_siebie wyprowadza_mnie_z_równowagi białej_gorączki doprowadza_mnie_do_szału powyżej_uszu przelała_się_czara wkurza_mnie nerwy_mi_puszczają grać_na_nerwach',
    ],
    [
      'fear',
      0.6,
      'trzęsą_mi_się trzęsą_mi_się_ręce trzęsą_się_ręce nogi_mi_się_trzęsą miękną_mi_kolana mam_stracha stracha dusza_na_ramieniu gęsia_skórka ciarki zimny_pot serce_w_gardle mam_złe_przeczucie cykor*',
    ],
    [
      'disgust',
      0.3,
      'zemdliło mnie_zemdliło zbiera_mi_się_na_wymioty na_wymioty żołądek_mi_się zrobiło_mi_się_niedobrze stęchł* skwaśnia* zjełcza* włos_w_zupie odruch_wymiotny wzdryga_mnie',
    ],
    [
      'surprise',
      0.7,
      'szczęka_mi_opadła opadła_mi_szczęka szczęka_opadła zatkało_mnie zatkało odebrało_mi_mowę oczom_nie_wierz* nie_wierzyłam_własnym_oczom spadłem_z_krzesła jak_grom zbaraniał* zamurowało zaniemówi* nie_spodziewał*',
    ],
  ],
  negations: 'nie nigdy bez nikt nic żaden żadna żadne żadnego żadnej ani ledwo wcale',
  reach: { forwards: 3, backwards: 0 },
  unsurpassed: {
    never: 'nigdy',
    could: 'mógłbym mogłabym mogłam mogę może mógł mogła',
    more: 'bardziej',
    so: 'tak taki taka takie',
    comparative: /sz(?:a|y|e|i|ego|ej|ym)$|lepiej$|gorzej$/u,
  },
  harmless:
    'nie_tylko bez_wątpienia nic_dziwnego czemu_nie dlaczego_nie chcę_powiedzieć chciałem_powiedzieć chciałam_powiedzieć',
  wishes: 'chcę chce chciał chciała chciałbym chciałabym potrzebuję potrzebuje potrzeba pragnę marzę',
  strengtheners:
    'bardzo tak taki taka takie strasznie_tak naprawdę_tak całkowicie zupełnie absolutnie niezwykle ogromnie okropnie_tak mega super_tak szalenie niesamowicie_tak ekstremalnie głęboko zbyt',
  weakeners: 'trochę nieco lekko odrobinę dość prawie poniekąd',
  contrasts: 'ale jednak lecz chociaż natomiast',
  common:
    'ja jestem jest był była było i w we na z ze do od po za o u że się to ten ta te tego tej tym co jak kiedy gdy gdzie kto mi mnie mój moja moje moim ci ciebie cię twój on ona ono oni one jego jej ich my nas nam wy pan pani czy już jeszcze tylko też dla przez przed nie tak dzisiaj dziś wczoraj jutro teraz wszystko są być mam ma masz będzie może gdybym proszę tu tam więc albo czemu dlaczego ktoś coś wie wiem wiesz widzę widzisz chodź idź jesteś jesteśmy jesteście byłem byłam byli muszę musi musisz mamy macie zrobić zrobił robi nigdzie wtedy każdy innych inne panie pana sobie siebie mną nich niego niej którą który która które ludzie człowiek trzeba można powiedział mówi mówię a go ty jeśli mogę by chyba możesz mu was wszyscy zawsze żeby domu chcesz czas powiedzieć więcej czym twoja myślisz niech dzieci tutaj tobą musimy czego życie myślę no mojej raz nawet będziesz tych aby wiele poza własnie cały cała dalej dzień pewnie będę niż lat im prostu wiedzieć mówić myśli ludzi kiedyś nasze miał miała nim chodzi wszystkie których mówiłem długo bym mówisz razem skoro pracy daj panu jakie pod wam potem ponieważ bo lub oraz znowu zaraz skąd dokąd ile tyle gdzieś swój swoje swoją nasz wasz mieć zostać idę idzie poszedłem poszłam',
  splitsAtApostrophe: false,
};
