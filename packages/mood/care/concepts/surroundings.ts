/** People, things, times and small words, by concept and language; the notation is told in `concept-lexicon.ts`. */
export const SURROUNDING_CONCEPTS = `
i
en i im i'm ive i've ill i'll id i'd i_am
de ich ichs
es yo soy estoy he voy quiero tengo puedo
fr je j j'ai suis jsuis jai chuis moi_je jme jveux jvais jpeux
pt eu sou estou to tenho vou quero posso
it io sono ho sto voglio vado posso
ru я
hi मैं मैंने मुझसे main mai maine mein
me
en me my mine
de mich mir mein meine meinem meinen meiner meines
es me mi mis mí conmigo
fr me m mon ma mes moi
pt me meu minha meus minhas mim comigo
it mi mio mia miei mie me
ru меня мне мной мою мой моя мое мои моей моего моих
hi मुझे मुझको मुझ मेरा मेरी मेरे mujhe mera meri mere mujhko
self
en myself self-harm selfharm self-injure my_own_life my_life
de mich_selbst mir_selbst mir_was_antun mir_weh mich_selber mir_etwas_antun mir_was mich_um mir_selber mich_zu
es me_hago hacerme matarme cortarme a_mi_mismo a_mi_misma mi_vida suicidarme herirme quitarme tirarme lastim* hacerme_daño
fr me_faire mon_existence ma_vie moi-meme moi_meme me_tuer me_suicider me_jeter me_couper m'oter me_pendre
pt me_matar me_cortar me_corto me_machuco mim_mesm* minha_vida me_machuc* me_jogar me_enforcar
it ammazzarmi uccidermi tagliarmi farmi_del_male farmi farla_finita me_stess* mia_vita buttarmi farmi_male mi_taglio spararmi impiccarmi
ru себя себе собой с_собой
hi खुद ख़ुद खुद_को अपने_आप अपनी_जान अपने_हाथ khud apne_aap apni_jaan
man
en dad daddy father husband boyfriend bf stepdad stepfather uncle brother ex grandpa cousin he his him fiance hubby son
de vater papa mann ehemann freund stiefvater onkel bruder ex opa er sein verlobter cousin exfreund exmann sohn stiefpapa
es padre papa marido novio padrastro tio hermano ex abuelo primo el esposo pareja hijo
fr pere papa mari copain mec beau-pere beau_pere oncle frere ex grand-pere cousin il conjoint compagnon fils
pt pai papai marido namorado padrasto tio irmao ex avo primo ele esposo companheiro filho
it padre papa marito fidanzato ragazzo patrigno zio fratello ex nonno cugino lui compagno figlio
ru отец папа муж парень отчим дядя брат бывший дед он его сожитель батя отца мужа папаша сын свекор
hi पापा पिता पति बॉयफ्रेंड सौतेले चाचा भाई मामा जीजा ससुर वो वह उसने जेठ देवर फूफा पिताजी भैया बाप papa pati bhai chacha usne boyfriend baap
woman
en mum mom mother wife girlfriend gf stepmom stepmother aunt sister she her grandma daughter mama
de mutter mama frau freundin stiefmutter tante schwester oma sie ihre tochter partnerin ehefrau pflegemutter
es madre mama mujer novia madrastra tia hermana abuela ella esposa hija
fr mere maman femme copine belle-mere belle_mere tante soeur elle grand-mere compagne fille
pt mae mamae mulher namorada madrasta tia irma avo ela esposa filha
it madre mamma moglie fidanzata matrigna zia sorella nonna lei compagna figlia suocera
ru мать мама жена девушка мачеха тетя сестра бабушка она мамка дочь свекровь маме мамы
hi माँ मां मम्मी पत्नी बीवी सास बहन दादी सौतेली भाभी चाची बेटी ननद maa mummy saas behen biwi
authority
en coach teacher boss priest carer nurse doctor neighbour neighbor roommate flatmate pimp landlord guard foster supervisor officer pastor sergeant tutor cellmate
de trainer lehrer chef pfarrer pfleger* pflegerin nachbar mitbewohner zuhaelter vermieter betreuer* erzieher pflegeeltern kollege vorarbeiter priester leiter
es entrenador profesor jefe cura cuidador* vecino compañero patron guardia medico sacerdote maestro pastor capataz casero
fr entraineur prof professeur patron cure soignant* voisin coloc proxenete educateur tuteur pretre moniteur collegue directeur
pt treinador professor chefe padre cuidador* vizinho colega patrao guarda medico pastor patroa cafetao
it allenatore professore capo prete badante vicino coinquilino infermier* padrone mister guardia maestro sacerdote don titolare caporale
ru тренер учитель начальник священник сиделка сосед физрук сутенер хозяин охранник надзиратель директор вожатый санитар* преподаватель
hi टीचर सर कोच मास्टर मालिक पड़ोसी मालकिन ठेकेदार पंडित गुरु पुजारी हॉस्टल वार्डन सीनियर ट्यूशन sir coach teacher malik
family
en kids children family parents mates everyone everybody they friends baby daughter husband sons
de kinder familie eltern alle leute freunde baby
es hijos niños familia padres todos amigos gente bebe
fr enfants famille parents tous gens amis bebe gosses tout_le_monde
pt filhos crianças familia pais todos amigos gente bebe
it figli bambini famiglia genitori tutti amici gente bimbi
ru дети детей семья родител* все всем всех друзья ребенок ребят близки*
hi बच्चे परिवार घरवाले सब लोग दोस्त सबको घरवालों ससुराल bachche sab log ghar_wale
you
en you your u ur
de du dich dir euch ihr
es tu te ti vosotros ustedes
fr tu te toi vous
pt voce voces te vc tu
it tu te ti voi vi
ru ты тебя вы вас тебе вам
hi तू तुम आप तुझे तुम्हें tum aap
pills
en pills pill tablets meds medication paracetamol insulin dose doses morphine sleeping_pills capsules stash stockpil* bottle
de tabletten pillen medikament* schlaftabletten insulin dosis tropfen morphium paracetamol packung
es pastill* pildor* medicament* somnifer* insulina dosis tranquilizantes frasco ansiolitic*
fr cachets pilules medicament* somnifer* comprimes insuline dose morphine doliprane boite plaquette*
pt comprimid* pilul* remedi* medicament* insulina dose calmante* rivotril cartela
it pastiglie pillole compress* sonnifer* medicin* insulina dose gocce flacone tranquillanti tachipirina
ru таблетк* снотворн* лекарств* инсулин доз* упаковк* колес колеса блистер* пачк*
hi गोलियाँ गोली गोलियां दवा दवाई नींद_की_गोली दवाइयाँ शीशी goliyan goli dawai
blade
en blade* razor* knife scissors compass glass_shard blood bleed* bled sharpener scalpel
de klinge* messer rasierklinge* schere zirkel scherbe* blut blutet blute skalpell
es cuchill* navaja tijeras hoja compas sangr* vidrio gillette cuter cutter
fr lame* couteau rasoir ciseaux compas cutter sang saign* verre
pt lamina* faca gilete estilete tesoura sangue sangr* vidro navalha
it lama lamett* coltello rasoio forbici compasso sangue sanguin* vetro taglierino bisturi
ru лезви* нож бритв* ножниц* циркул* кров* стекл* ножом скальпел*
hi ब्लेड चाकू उस्तरा कैंची ख़ून खून नस कलाई काँच परकार blade chaku khoon nas
gun
en gun rifle pistol revolver bullet shotgun shoot_myself trigger loaded
de pistole gewehr kugel erschiess* waffe knarre abdrueck* jagdgewehr flinte
es pistola escopeta rifle bala disparar* arma tiro gatillo
fr pistolet fusil balle arme carabine tirer_une_balle detente flingue
pt arma pistola revolver espingarda bala tiro gatilho
it pistola fucile proiettile arma sparar* grilletto doppietta
ru пистолет ружье пул* застрел* ствол обрез курок стреля*
hi बंदूक पिस्तौल गोली_मार तमंचा राइफल bandook
rope
en rope noose belt cord beam branch hook rafters
de seil strick schlinge guertel kabel balken ast haken
es cuerda soga cinturon cable viga rama gancho lazo
fr corde noeud ceinture cable poutre branche crochet
pt corda cinto forca fio viga galho gancho
it corda cappio cinghia cavo trave ramo gancio
ru верёвк* веревк* петл* ремн* ремень балк* шнур* провод сук крюк
hi रस्सी फंदा बेल्ट पंखे पंखा दुपट्टा रॉड डंडा तार साड़ी rassi pankha belt danda
height
en bridge roof rooftop window balcony ledge cliff platform parapet viaduct railing tower edge floor
de bruecke dach fenster balkon klippe gelaender hochhaus turm kante abgrund bruestung stock steinbruch
es puente azotea ventana balcon acantilado tejado barandilla piso borde viaducto precipicio
fr pont toit fenetre balcon falaise viaduc rebord parapet etage vide bord
pt ponte telhado janela varanda sacada precipicio predio viaduto andar penhasco beira
it ponte tetto finestra balcone dirupo parapetto cornicione piano viadotto scogliera bordo
ru мост моста крыш* окно окна балкон* этаж* подоконник* обрыв* перил* край
hi पुल छत खिड़की बालकनी मंज़िल पहाड़ी मुंडेर pul chhat
rails
en train trains tracks rails railway bus truck lorry traffic steering wheel car_into crash
de zug gleis* bahn schienen lkw laster bahnsteig baum lenkrad gegen_die_wand gegenverkehr
es tren vias anden camion volante metro coche carro barranco
fr train rails quai camion voie voies voiture arbre volant rer metro
pt trem trilho* caminhao metro carro volante comboio linha poste
it treno binari* camion metro volante macchina albero guardrail tir
ru поезд* рельс* электричк* метро фур* платформ* руль встречк* машин*
hi ट्रेन पटरी रेल ट्रक बस गाड़ी मेट्रो train patri truck
water
en river drown* lake sea ocean canal quarry well bath pond
de fluss ertraenk* ertrink* see meer kanal brunnen badewanne wasser
es rio ahog* lago mar pozo bañera canal presa
fr riviere noy* lac mer fleuve puits baignoire canal etang
pt rio afog* lago mar poco banheira represa
it fiume anneg* affog* lago mare pozzo vasca canale
ru рек* утоп* утон* озер* море мор* ванн* колодец вод*
hi नदी डूब* समुद्र कुआँ कुएँ नहर झील तालाब kuan nadi doob*
poison
en poison bleach antifreeze gas exhaust rat_poison carbon pesticide
de gift rattengift gas abgas* bleiche frostschutz putzmittel
es veneno lejia gas raticida cloro pesticida insecticida
fr poison javel gaz mort_aux_rats pesticide
pt veneno chumbinho gas agua_sanitaria raticida
it veleno candeggina gas topicida varechina pesticida
ru яд газ уксус отрав* отрава хлорк* угарн*
hi ज़हर जहर कीटनाशक फिनाइल एसिड तेज़ाब zeher zahar
body
en arm arms wrist wrists leg legs thigh thighs skin belly stomach hip hips
de arm arme handgelenk* bein beine oberschenkel haut bauch unterarm pulsader*
es brazo* muñeca* pierna* muslo* piel venas vientre antebrazo
fr bras poignet* jambe* cuisse* peau veines ventre avant-bras
pt braco* pulso* perna* coxa* pele veias barriga
it braccio braccia polso polsi gamba gambe cosce coscia pelle vene pancia
ru рук* ног* запяст* бедр* кож* вен* живот* предплеч*
hi हाथ कलाई जाँघ जांघ पैर बाँह नस चमड़ी haath baazu kalai
head
en head wall walls hair face
de kopf wand haare gesicht stirn
es cabeza pared pelo cara frente
fr tete mur cheveux visage front
pt cabeca parede cabelo cara rosto testa
it testa muro capelli faccia viso fronte
ru голов* стен* волос* лиц* лоб лбом
hi सिर दीवार बाल चेहरा माथा मुँह sir_deewar deewar
wound
en bruise* scar scars black_eye wound* marks stitches broken_rib ribs blue_marks sleeves swollen long_sleeves
de blaue* flecken narbe* wunde* bluterguss veilchen rippe* langaerml* aermel verletz* geschwollen striemen wunden
es moret* cicatri* herid* marcas costilla* ojo_morado manga_larga mangas puntos
fr bleus cicatric* plaie* cote cotes oeil_au_beurre hématome* hematome* manches bless* marques cocard
pt roxo* cicatriz* ferida* hematoma* marcas costela* manga_comprida mangas machuc* olho_roxo
it livid* cicatric* ferit* costol* segni maniche occhio_nero punti
ru синяк* шрам* рану ран раны рубц* ребр* рукав* фингал
hi निशान चोट ज़ख़्म ज़ख्म घाव नीले पसली टाँके chot nishan zakhm
grave
en grave coffin buried funeral cemetery heaven god lord afterlife angels other_side join follow_him follow_her
de grab sarg beerdig* friedhof himmel gott jenseits nachfolgen folgen bei_ihm bei_ihr
es tumba ataud enterr* cementerio cielo dios mas_alla reunir* alcanzar*
fr tombe cercueil enterr* cimetiere ciel dieu au-dela rejoindre retrouver
pt tumulo caixao enterr* cemiterio ceu deus encontrar juntar
it tomba bara sepolt* cimitero cielo dio aldila raggiunger* signore
ru могил* гроб* похорон* кладбищ* небес* бог бога господ* рай
hi क़ब्र कब्र अर्थी चिता श्मशान भगवान ऊपर यमराज ईश्वर अल्लाह मालिक_उठा bhagwan
world
en world earth planet everything all this_life pain misery suffering hell
de welt erde alles leiden schmerz* qual hoelle
es mundo tierra todo dolor sufr* infierno
fr monde terre tout douleur souffr* enfer
pt mundo terra tudo dor sofr* inferno
it mondo terra tutto dolore soffr* inferno
ru мир* свет* земл* всё все_это боль боли страда* ад мук* мучен*
hi दुनिया संसार धरती दर्द तकलीफ़ तकलीफ दुख नरक duniya dard
wake
en wake waking morning_again asleep sleep tomorrow not_wake not_waking
de aufwach* wachwerd* einschlaf* schlaf* nicht_mehr_auf aufstehen
es despert* dormir* amanecer levantar*
fr reveill* endorm* dormir sommeil
pt acord* dormir amanhecer levantar
it svegli* addorment* dormire sonno risvegli*
ru просыпа* проснуть* проснусь засну* уснуть сон*
hi नींद सोकर उठूँ न_उठूँ जागना आँख_न_खुले सुबह_न so_jau uthungi uthu neend
night
en tonight soon weekend friday midnight hour this_week after_christmas by_then
de heute_nacht heut bald wochenende freitag mitternacht gleich heute_abend
es esta_noche hoy pronto mañana finde viernes
fr ce_soir cette_nuit bientot demain week-end vendredi
pt hoje esta_noite logo amanha sexta fim_de_semana
it stanotte stasera presto domani weekend venerdi
ru сегодня ночью скоро завтра сейчас щас пятниц* вечером
hi आज रात कल अभी आज_रात परसों aaj raat kal
often
en every_day every_night every_time everyday daily again always still since each_time whenever since_the
de jeden_tag jede_nacht immer wieder taeglich jedes_mal seit ständig staendig dauernd
es cada_noche cada_dia siempre otra_vez cada_vez todos_los_dias desde de_nuevo
fr chaque_soir tous_les_jours toujours encore chaque_fois depuis a_chaque
pt todo_dia toda_noite sempre de_novo toda_vez desde outra_vez todos_os_dias
it ogni_notte ogni_giorno sempre ancora ogni_volta di_nuovo da_quando
ru каждый каждую всегда снова опять постоянно каждое каждые ежедневно
hi रोज़ रोज हर हमेशा फिर roz har phir hamesha
not
en not don't dont no never none isn't wasn't wont won't didn't didnt cannot can't nothing
de nicht kein keine keinen nie niemals nichts nix net ned nich
es no nunca ni nada jamas ningun
fr ne pas n jamais rien plus aucun
pt nao nunca nem nada n jamais
it non nn mai niente nulla nessun ne
ru не нет ни никогда ничего незачем нечего
hi नहीं न ना मत कभी_नहीं nahi na mat nhi
nomore
en anymore no_longer any_more no_more last
de nicht_mehr nimmer kein_mehr letzte* nie_wieder nie_mehr
es ya_no ultim* nunca_mas
fr ne_plus n'ai_plus plus_jamais dernier* derniere
pt nao_mais ultim* nunca_mais ja_nao
it non_piu mai_piu ultim*
ru больше_не последн* больше_никогда уже_не
hi अब_नहीं आख़िरी आखिरी aakhri ab_nahi
why
en point reason sense purpose worth matter matters meaning future why
de sinn grund zweck lohn* zukunft warum wozu wofuer
es sentido razon motivo vale futuro porque para_que por_que
fr sens raison but vaut avenir pourquoi a_quoi
pt sentido razao motivo vale futuro porque por_que pra_que
it senso ragione motivo vale futuro perche scopo
ru смысл* причин* зачем будущ* стоит незачем почему
hi वजह मतलब फ़ायदा फायदा मक़सद क्यों क्या_करूँ भविष्य kyu wajah matlab
nobody
en nobody no_one alone anyone anybody secret don't_tell dont_tell tell told hide hidden lied fell_down_the_stairs
de niemand* keiner allein erzaehl* geheim versteck* sag_nichts luege gelogen gestuerzt
es nadie sol* cont* secret* escond* menti* ocult*
fr personne seul* dire dit secret cach* menti escalier*
pt ninguem ngm sozinh* conta* segred* escond* menti*
it nessuno sol* dire detto segret* nascond* bugia scale
ru никто никому один одна скрыва* прячу секрет* рассказ* сказал* говори* вру соврал*
hi कोई किसी अकेला अकेली बताया छुपा* छिपा* झूठ राज़ kisi kisi_ko akela
if
en if when unless would could
de wenn falls haette waere
es si cuando ojala hubier*
fr si quand serait aurait
pt se quando fosse
it se quando fossi avessi
ru если когда бы б
hi अगर जब काश तो agar jab
only
en only just thing calm* relief helps comfort* peace quiet
de nur einzige hilft beruhig* ruhe frieden erleichter* ruhig
es solo unic* calm* alivi* paz tranquil*
fr seul* calme* soulage* paix apais* tranquil*
pt so unic* acalm* alivi* paz calm*
it sol* unic* calm* solliev* pace
ru только единственн* легче успока* облегч* покой спокойн* тихо
hi सिर्फ़ बस राहत चैन सुकून शांति शांत sukoon shanti chain sirf
fear
en scared afraid terrified fear dread hide_under walk_on_eggshells flinch tiptoe
de angst fuerchte schiss zitter* trau_mich
es miedo aterr* asust* tiembl* panico
fr peur terrifi* trembl* angoisse crains
pt medo apavorad* assust* trem* panico
it paura terrorizz* trem* spavent* terrore
ru боюсь страшно страх* ужас* дрож*
hi डर डरती डरता ख़ौफ़ काँप* dar darr
cry
en cry* sob* tears sad depressed depression hopeless despair lonely
de wein* heul* traurig depress* hoffnungslos verzweif* einsam
es llor* triste depres* desesper* solo deprim*
fr pleur* triste depress* desesp* deprim*
pt chor* triste depress* desesper* deprim*
it piang* triste depress* disper* deprim*
ru плач* реву груст* депресс* отчаян* безнад* слез*
hi रो* उदास डिप्रेशन निराश आँसू दुखी
`;
