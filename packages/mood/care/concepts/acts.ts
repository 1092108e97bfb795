/** What is done or wished, by concept and language; the notation is told in `concept-lexicon.ts`. */
export const ACT_CONCEPTS = `
die
en die dies dying dead death died deceased demise perish
de sterb* stirb* gestorben tot tod tote* todes* krepier* verreck* abkratz*
es morir* muer* muert* murier* fallec*
fr mour* meur* mort morte crever creve deced*
pt morr* mort* morto morta falec*
it mori* muoi* muor* mort* crep* decess*
ru умер* умира* умр* смерт* сдох* подох* мертв* помер* помир* дохн* погиб* сгину*
hi मर मरना मरने मरूँ मरू मरूं मरूंगा मरूंगी मौत मृत्यु मरा मरी मरता मरती मरकर मरन marna marne maut mar marjau marunga marungi
kill
en kill* murder* kms
de umbring* umgebracht toete* getoete* umzubringen bringe_um ermord* abmurks* mord
es mat* mato mate asesin*
fr tue* tuer suicider bute* assassin* flinguer
pt mat* assassin*
it uccid* ammazz* uccis* assassin*
ru уби* убь* прибь* прикончи* зареж* покончи* порешу порешить убей*
hi मार_डाल* मार_दूँ मार_दू मार_देगा मार_लूँ ख़त्म_कर खत्म_कर हत्या क़त्ल कत्ल जान_ले जान_दे जान_देने mar_dalunga jaan_de khatam_kar maar_dalega
suicide
en suicid* kms sucide unalive
de suizid* selbstmord* freitod suizidal lebensmued* sterbewunsch
es suicid*
fr suicid*
pt suicid*
it suicid*
ru суицид* самоубий* роскомнадзор* выпилит* выпилюсь выпилиться
hi आत्महत्या ख़ुदकुशी खुदकुशी सुसाइड suicide khudkushi aatmahatya
live
en live living life alive survive survives existing
de leb* lebendig ueberleb* gelebt dasein
es viv* vida
fr viv* vie vecu
pt viv* vida
it viv* vita
ru жить жизн* живу жив жива живой живая прожить пожить житья
hi जीना जीने जिंदगी ज़िंदगी जीवन जी ज़िंदा जिंदा जीकर जीऊँ जिऊँ जीता jeena jeene zindagi jine jeke jina jee
exist
en exist* be_here be_around been_born be_born still_here around_anymore be_gone not_be_here be_anymore
de existier* da_sein nicht_mehr_da da_bin geboren da_waere auf_der_welt noch_da weg_sein
es exist* estar_aqui nacido estuviera nacer seguir_aqui siga_aqui
fr exist* etre_la naitre nee ne etais_pas etre_ne plus_la
pt exist* estar_aqui nascid* nascer nao_estivesse estar_mais_aqui
it esist* esser_nato esserci nascere nata nato ci_fossi essere_qui
ru существ* не_быть родил* родиться меня_не_ста* меня_не_буд* не_станет меня_нет
hi पैदा जन्म न_रहूँ नहीं_रहूँ नहीं_रहूँगा नहीं_रहूँगी न_रहूं नहीं_रहूंगा नहीं_रहूंगी न_होता न_होती na_rahu nahi_rahunga nahi_rahungi paida
vanish
en disappear* vanish* fade dissolve gone erase evaporate cease
de verschwind* verschwund* aufloes* erloesch* weg ausloesch* verpuff*
es desaparec* esfum* borrar* desvanec* apagar*
fr dispara* disparit* effacer evapor* eteindre m'eteindre
pt desaparec* sumir sumisse some sumo apagar evapor*
it spari* scompar* svanir* dissolver* cancellar* spegner*
ru исчез* раствор* пропасть пропаду стереть испар* отключи*
hi गायब ग़ायब मिट_जाऊँ मिट मिटा ओझल लुप्त gayab
jump
en jump* leap* step_off stepped_off throw_myself
de spring* sprung gesprung* stuerz* runterspring*
es salt* tir* tirarme lanz* arroj*
fr saut* jete* jeter
pt pul* jog* atir* salt*
it butt* salt* gett*
ru прыг* спрыг* сиган* шагн* брос* выпрыг* кинусь
hi कूद* छलांग छलाँग kud* kood*
hang
en hang* noose
de haeng* erhaeng* aufhaeng* aufgehaengt
es ahorc* colg*
fr pend* pendre
pt enforc* pendur*
it impicc*
ru вешат* повес* пове* вздерн*
hi फाँसी फांसी लटक* fansi latak*
cut
en cut* slice* slic* carve* self-harm selfharm slash* slit
de ritz* schneid* geschnitten schnitt* geritzt aufgeschnitten aufschneid* schlitz*
es cort* raj* tajo tajos
fr coup* scarifi* taillad* entaill* lacer* mutil*
pt cort* retalh* mutil*
it tagli* incid* autolesion*
ru реж* порез* резал* полосн* вскры* исполос* полосую селфхарм*
hi काट* कट ब्लेड_से चीर* kaat* kat_liya
burn
en burn* lighter cigarette* scald*
de brenn* verbrenn* feuerzeug zigarette* verbruehe* verbrannt
es quem* mechero cigarr* encendedor
fr brul* briquet cigarett* clope ebouill*
pt queim* isqueiro cigarro*
it brucia* bruci* accendino sigarett* ustion*
ru жг* жеч* прижиг* зажигалк* сигарет* окурк* обварил* ожог*
hi जला* जलाती जलाता सिगरेट लाइटर दाग* jala*
scratch
en scratch* pick* bite* biting pinch* pull_out stab* poke* needle
de kratz* beiss* kneif* stech* nadel* gekratzt zerkratz*
es arañ* aran* muerd* pellizc* clav* aguja* rasc*
fr griff* mord* pinc* piqu* aiguille* gratt* arrach*
pt arranh* mord* belisc* espet* agulha* unhas cutuc*
it graffi* mord* mors* pizzic* spill* ago
ru царап* куса* щип* колю игл* расцарап* ковыря* булавк*
hi नोच* दाँत खरोंच* नाखून सुई पिन गोद* चिकोटी nakhun
hit
en hit hits hitting beat beats beaten beating punch* smack* slam* swing* swung backhand* belts wallop* whip* thrash* bash*
de schlaeg* schlag* haut haue* hau gehauen pruegel* verpruegel* boxt* zuschlaeg* zugeschlagen verdrisch* setzt_was drisch* schlaegt
es peg* golpe* golpi* punet* pal* paliza* azot* zurr*
fr frapp* bat cogn* tabass* coups battu* rou*
pt bat* bate apanh* espanc* soc* surra* agred* porrada*
it picchi* mena pesta* colpi* percuot* botte menato massacr* pugn*
ru бьет бьют бил била ударил* ударя* бить избив* избил* колот* лупит лупят луп* побои врезал* кулак* бью бьюсь порет выпорол
hi मारता मारते मारती पीट* मारा मारपीट पिटाई हाथ_उठा* मारेंगे मारेगा घूँसा marta marte marti pitai peet* pit* maarte maarta maarti haath_uthaya
choke
en chok* strangl* throat suffocat* smother*
de wuerg* gewuergt erstick* kehle hals
es ahog* estrangul* cuello asfixi* garganta
fr etrangl* gorge etouff* cou
pt enforc* estrangul* pescoco sufoc* esgan* garganta
it strangol* soffoc* gola collo strozz*
ru душит душил* задуш* удуш* горло шею придуш*
hi गला_दबा* गला घोंट* gala gardan
kick
en kick* stamp* stomp* drag* shove* push* shak* throw* threw grab* yank* pin* twist*
de tritt trete* getret* stoess* schubs* gestoss* zerr* schleif* wirft warf geworfen pack* schleuder* stiess schmeiss*
es pate* patad* empuj* arrastr* tira_del_pelo sacud* zarande* estamp* jal* retuerc*
fr pied* pouss* traine* bouscul* secou* balanc* tir* empoign* agripp* plaqu* tord*
pt chut* empurr* arrast* puxa* sacod* joga* agarr* torce*
it calci* spint* spinge* trascin* strattona* lancia* lanci* scaravent* afferr* torce*
ru пина* толка* толкн* швыр* таска* тряс* хвата* кида* пнул* вывер* трясет схватил*
hi लात धक्का घसीट* पटक* झटक* फेंक* मरोड़* खींच* laat dhakka
slap
en slap* spank* slipper ruler
de ohrfeig* watsch* klaps* backpfeif* klatscht geklatscht schell*
es bofet* cachet* cachetad* guantaz* tort* chancl* nalgad*
fr gifl* claq* fess* baff*
pt tapa tapas bofet* chinel* palmad*
it schiaff* ceffon* sberl* ciabatt* sculacc*
ru пощечин* шлепа* подзатыльник* оплеух* тапк*
hi थप्पड़ तमाचा चाँटा चांटा चप्पल thappad chappal
lock
en lock* trapped cage* keys let_me_out chain* won't_let wont_let not_allowed forbid* lets_me
de eingesperrt einsperr* sperrt abschliess* schliesst schluessel verbiet* verboten laesst_mich_nicht
es encierr* encerr* llave* no_me_deja prohib* candado no_me_dejan
fr enferm* sequestr* cles interdit* m'empeche me_laisse_pas
pt tranc* prend* chave* proib* nao_me_deixa nao_deixa
it chiud* chius* rinchiu* chiavi proibi* vieta* non_mi_lascia
ru запер* запира* закры* ключ* запреща* не_выпуска* не_пускает не_разреша*
hi बंद_कर* ताला कैद क़ैद बंद_रख* जाने_नहीं_देता निकलने_नहीं band_kar*
threaten
en threat* warned_me if_i_leave if_i_tell if_i_left tells_anyone if_i_talk blackmail* stalk* follows_me revenge_porn
de droh* gedroht drohung* wenn_ich_gehe erpress* stalk* verfolgt wenn_ich_was_sage
es amenaz* chantaj* si_me_voy si_lo_dejo si_hablo si_cuento acos* me_sigue
fr menac* chantage si_je_pars si_je_parle si_je_le_quitte harcel* me_suit
pt ameac* chantag* se_eu_sair se_eu_contar se_eu_falar persegu* se_eu_for
it minacc* ricatt* se_lo_lascio se_parlo se_me_ne_vado perseguit* mi_segue se_racconto
ru угрож* угроз* грозит* шантаж* пообещал* обещает если_уйду если_расскаж* преслед* грозил* сталк*
hi धमक* ब्लैकमेल बदनाम वायरल dhamk* blackmail
force
en force* forc* makes_me make_me made_me against_my_will said_no say_no
de zwing* gezwung* zwang noetig* obwohl_ich_nein genoetigt
es oblig* fuerz* forz* dije_que_no digo_que_no
fr forc* oblig* dit_non dis_non contraint
pt obrig* forc* disse_nao digo_nao
it obblig* costring* forz* detto_di_no dico_di_no costrett*
ru заставля* застав* принужд* против_воли насильно принуди* вынужда*
hi ज़बरदस्ती जबरदस्ती मजबूर मना_करने jabardasti zabardasti majboor
touch
en touch* grope* grop* fondle* kisses_me undress* naked skirt bed_at_night into_my_room in_my_room into_my_bed in_my_bed lap hands_under photos_of_me nude* watches_me_shower
de fass* beruehr* begrapsch* betatsch* grapsch* ausziehen auszieh* nackt angefasst in_mein_zimmer in_mein_bett rock_gefasst unters_shirt schoss
es toc* manose* desnud* toquete* mano_en mete_en_mi_cama entra_a_mi_cuarto entra_en_mi_cuarto en_mi_cama mete_mano besa_a_la_fuerza
fr touch* attouch* caress* nu deshabill* dans_mon_lit dans_ma_chambre tripot* nue pelot*
pt toc* passa_a_mao pelad* apalp* no_meu_quarto na_minha_cama nua alis* mexe_em_mim me_toca
it tocc* palp* spogli* nuda nel_mio_letto in_camera_mia mani_addosso accarezz* palpegg*
ru трога* лапа* раздева* щупа* голой ко_мне_в_комнату ко_мне_в_кровать домога* лезет прижима* зажимает под_юбку гладит_там
hi छूता छूते छेड़* गलत_जगह ग़लत_जगह कपड़े_उतार* छुआ गंदी_हरकत कमरे_में_आ* हाथ_फेर* छूती galat_jagah chhuta chhute chedta gande
rape
en rape* rapist sex molest* assault* abus* incest
de vergewaltig* missbrauch* sex misshandel* uebergriff* missbraucht
es viol* abus* sexo agred* abusa maltrat*
fr viol* abus* sexe agress* maltrait* inceste
pt estupr* abus* sexo violent* maltrat* molest*
it violent* stupr* abus* sesso molest* maltratt* violenz*
ru насил* изнасил* секс* надруг* издева* абьюз* спать_с_ним
hi बलात्कार रेप यौन शोषण दुष्कर्म संबंध rape
insult
en scream* yell* worthless_he calls_me call_me humiliat* spits spit insults_me rages drunk
de schreit bruell* beschimpf* nennt_mich demuetig* spuckt rastet ausrast* ausgerastet besoffen betrunken schrei* torkel* saeuft
es grit* insult* me_llama humill* escup* borrach* me_dice_que
fr cri* hurl* insult* me_traite humili* crach* ivre bourre saoul
pt grit* xing* me_chama humilh* cosp* bebad* bebe
it url* insult* mi_chiama umili* sput* ubriac*
ru орет орут крич* обзыва* униж* плюет пьян* напь* пьет оскорбл* матом бухой бухает
hi चिल्ला* गाली गालियाँ बेइज़्ज़त ज़लील शराब दारू नशे ताने gaali daru sharab nashe
control
en controls checks_my reads_my takes_my took_my my_phone passport money_he allowance won't_give
de kontrollier* handy nimmt_mir weggenommen pass ueberwach* ausweis konto
es control* revisa_mi me_quit* mi_movil mi_celular pasaporte documentos vigila
fr contrôl* control* fouill* confisqu* mon_telephone passeport surveill* papiers
pt control* meu_celular meu_telemovel tirou_meu passaporte documentos vigia pega_meu
it controll* mio_telefono mi_toglie passaporto documenti sequestrat* sorvegli*
ru контролир* отбира* отобрал* забра* паспорт* телефон провер* следит
hi फोन_छीन* पासपोर्ट छीन* मोबाइल पाबंदी शक नज़र_रख* phone_cheen*
swallow
en swallow* overdos* took_a_bunch took_all take_them_all od down_the_lot drink_bleach took_pills
de schluck* geschluckt ueberdosis eingenommen
es trag* tomar_todas tome sobredosis tomarme tomado
fr aval* surdose gob* overdose ingere*
pt engol* tomar_todos overdose tomei tomar_tudo
it ingoi* overdose mandato_giu ingeri* prendo_tutte preso_tutte inghiott*
ru глота* проглот* наглота* передоз* выпил* выпью напьюсь нажр*
hi निगल* ओवरडोज़ खा_लीं खा_लूँ खा_ली पी_लूँ पी_लिया kha_lu kha_li
starve
en starv* throw_up threw_up purge* vomit* laxative* not_eaten havent_eaten haven't_eaten binge*
de hunger* kotz* erbrech* abfuehrmittel nichts_gegessen uebergeb*
es vomit* sin_comer laxante* no_como hambre atracon*
fr vomi* affam* laxatif* mange_plus jeun* me_prive
pt vomit* sem_comer laxante* fome nao_como
it vomit* digiun* lassativ* non_mangio affam*
ru голода* рвот* вызыва* не_ем слабительн* блевот* морю_голодом
hi उल्टी भूखा भूखी नहीं_खाया भूखे ulti bhookha
end
en end ends ending over finish* stop stops quit* done exit out
de ende beend* schluss aus vorbei aufhoer* ausweg fertig enden
es acab* termin* fin final parar basta
fr fini* fin arret* cess* terme bout
pt acab* termin* fim parar encerr*
it finir* fine finit* smett* basta farla_finita chiuder*
ru конец конч* прекрат* закончи* хватит все покончить прекраща*
hi ख़त्म खत्म बस अंत समाप्त छुटकारा मुक्ति khatam bas chutkara mukti
leave
en leave* leaving go goes away let_go let_me_go move_on departing depart
de geh* gegang* weggeh* fortgeh* abhau* verlass* fort abtret*
es ir irme voy march* dej* vete larg* fui partir
fr partir pars partirai aller m'en_aller quitt* lach* cass*
pt ir embora vou partir deix* largar ir_embora
it andar* vado vada lasci* via part* andarmene
ru уйти уйду ухо* уеха* покин* отпусти* ушел ушла уйдет
hi चला_जाऊँ चली_जाऊँ जाना जाने चले_जाना छोड़* विदा chala_jau chali_jau jana
want
en want* wanna wish* would_like rather need* desire* ready_to hop* pray*
de will moecht* wuensch* wollt* sehn* hoff* bete* lieber gern* lust bock wuerd* waer*
es quier* kiero quisier* dese* ojala querr* gan* esper* prefier* rez* pid*
fr veux jveux voudr* envie souhait* aimer* espe* prefer* pri* hate voul*
pt quer* quis* desej* tomara vontade esper* prefer* rez* peco gostar*
it vogli* vorrei vorr* desider* sper* prefer* preg* magari
ru хочу хотел* хочется хочет мечта* желаю надеюсь молюсь лучше_бы лучше_б прошу жду
hi चाहता चाहती चाहिए काश मन दुआ इच्छा चाहूँ प्रार्थना chahta chahti kash mann dua
bear
en can't cant cannot bear* stand_it take_it take_this handle cope anymore any_more unbearable endure* go_on keep_going carry_on
de kann_nicht kann_nich aushalt* ertrag* halte halt weitermach* kraft unertraeglich packe pack_das schaff* durchhalt*
es no_puedo aguant* soport* fuerza* insoport* seguir no_doy_mas
fr peux_plus supporte* tenir endur* tiens force* insupportable continuer j'en_peux
pt nao_aguento aguent* suport* forca* insuport* nao_consigo continuar nao_da_mais
it non_ce_la reggo sopport* forza forze insopport* resist* non_riesco continuare andare_avanti
ru не_могу сил терпеть вынес* выдерж* невыносим* не_вывожу держаться терплю не_выдерж*
hi सहन सहा बर्दाश्त झेल* हिम्मत ताकत ताक़त नहीं_होता सकता सकती bardasht sehen jhel* himmat
tired
en tired exhausted weary sick_of fed_up drained worn numb empty
de muede erschoepf* satt leer kaputt leere taub muede_vom
es cansad* hart* agotad* vaci* rendid*
fr fatigu* epuis* marre ras_le_bol vide las lasse
pt cansad* fart* exaust* esgotad* vazi* saco_cheio
it stanc* stuf* esaust* sfinit* vuot*
ru устал* надоел* задолба* вымот* осточертел* пуст* достал* утомил*
hi थक* तंग ऊब खाली ख़ाली थका थकी thak* tang
plan
en plan* decid* picked ready prepar* chosen date method* courage sorted arranged figured_out know_how know_exactly
de plan* entschied* beschloss* entschluss bereit vorbereit* datum methode* mut geregelt weiss_wie geplant
es plan* decid* decisi* prepar* fecha metodo* valor list* se_como elegi*
fr plan* decid* prepar* date methode* courage pret prete choisi* sais_comment prevu
pt plan* decid* prepar* data metodo* coragem pront* sei_como escolh*
it pian* decis* prepar* data metod* coraggio pront* so_come scelt* deciso
ru план* решил* решен* готов* дата способ* смелост* выбрал* знаю_как решаю*
hi फैसला फ़ैसला तय योजना तैयार तारीख इरादा हिम्मत सोच_लिया तरीक़ा तरीक़े तरीके plan faisla soch_liya
hate
en hate* disgust* deserve* punish* ashamed asham* guilt* fault worthless useless failure waste pathetic
de hass* ekel* verdien* straf* bestraf* schaem* scham schuld wertlos nutzlos versager* selbsthass nichts_wert abschaum
es odi* asco merezc* castig* verguenz* culp* inutil* fracas* basura no_valgo
fr hai* deteste degout* merit* puni* honte coupable faute nul nulle inutile* rate dechet
pt odei* nojo mereco castig* punir vergonh* culp* inutil fracass* lixo nao_presto
it odi* schifo merit* pun* vergogn* colp* inutil* fallit* nullita non_valgo
ru ненави* противн* заслуж* наказ* стыд* вин* никчемн* бесполезн* ничтожест* отвращ*
hi नफ़रत नफरत घिन सज़ा सजा शर्म गुनाह बेकार नाकाम नालायक निकम्मा nafrat saza bekar sharm
burden
en burden* in_the_way better_off without_me relieved peace_if happier_without would_be_easier cost_them
de last belast* ohne_mich besser_dran im_weg zur_last erleichtert
es carga estorb* sin_mi mejor_sin molest* alivi*
fr fardeau poids sans_moi mieux_sans encombr* soulag* charge
pt fardo peso sem_mim melhor_sem estorv* atrapalh* alivi*
it peso fardello senza_di_me meglio_senza intralcio d'impiccio sollev*
ru обуз* без_меня мешаю лишн* балласт груз легче_без
hi बोझ मेरे_बिना मेरे_बग़ैर मेरे_बगैर बिना_मेरे mere_bina bojh
farewell
en goodbye* farewell bye last_time letter* note sorry_to forgive me_forgive take_care will_insurance funeral gave_away given_away thank_you_for don't_be_sad dont_be_sad miss_me be_good_to look_after my_will
de abschied* verabschied* lebt_wohl leb_wohl brief* tschuess ciao verzeih* zettel beerdigung testament verschenk* seid_nicht passt_auf macht_s_gut machts_gut
es adios despid* despedi* carta* perdon* nota funeral testamento regal* cuiden cuidad* no_llor* hasta_nunca
fr adieu* au_revoir lettre* pardon* mot enterrement testament donne prenez_soin pleurez
pt adeus despe* carta* perdo* bilhete enterro testamento funeral cuidem chorem
it addio letter* perdon* biglietto funeral* testamento regalat* abbiate piangete salut*
ru прощай* прощ* проститьс* письм* простите записк* похорон* завещан* раздал* не_плачьте попрощ* берегите
hi अलविदा माफ़ माफ चिट्ठी आख़िरी_बार आखिरी_बार अंतिम वसीयत विदा alvida maaf chitthi aakhri
miss
en notice* miss_me care_if would_care find_me finds_me found_me funeral anyone_even nobody_would no_one_would cry_for
de merken merkt vermiss* auffall* interessier* finden findet kraeht fehlen
es extran* not* import* encuentr* enter* echar_de_menos echar_en_falta echaria llorar*
fr remarqu* manqu* trouv* s'apercev* regrett* pleurer*
pt sentir_falta notar* import* encontr* dar_falta falta sentiria
it mancher* accorg* trover* importa trovat* piang* notere*
ru замет* скуча* найд* нашл* хватит* плака* горева* заплач*
hi फ़र्क फर्क याद_करेगा पता_चलेगा रोएगा कमी farak fark yaad_karega
try
en attempt* tried tries try again relaps* urge* impuls* tempt* almost_did nearly
de versuch* rueckfaell* rueckfall drang drueck* fast
es intent* recai* impuls* ganas_de casi trat*
fr essay* tentative* rechut* pulsion* failli presque
pt tent* recai* impuls* vontade_de quase
it tent* provat* ricadut* impuls* quasi ricasc*
ru пыта* попытк* пробова* сорвал* тянет срыв* чуть_не попробов*
hi कोशिश फिर_से koshish try
think
en think* thought* thoughts imagin* fantasi* picture* dream* wonder* google* googling look_up search* voice* read_about
de denk* dachte gedank* vorstell* traeum* google* stimm* such* ueberleg* gegoogelt frage_mich
es pienso pens* imagin* suen* busc* googl* voz voces pregunt*
fr pens* imagin* rev* cherch* google* voix demand* song* idee*
pt pens* imagin* sonh* procur* pesquis* voz vozes ideia pergunt*
it pens* immagin* sogn* cerc* google* voce voci chied*
ru дума* мысл* представля* мечта* гугл* ищу голос* вообража* мыслей
hi सोच* ख़याल ख्याल विचार ढूँढ* ढूंढ* सपना आवाज़ आवाज़ें soch* khayal dhund*
`;
