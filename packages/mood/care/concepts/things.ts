/** Things, places, bodies and hours, by concept and language; the notation is told in `concept-lexicon.ts`. */
export const THING_CONCEPTS = `
drawer
en drawer box bag pocket backpack case sock tin mattress wardrobe hidden hide stash
de schublade kiste dose tasche rucksack versteckt matratze etui karton
es cajon caja bolsillo mochila bolso escondid* estuche colchon
fr tiroir boite poche sac trousse cache cachees matelas
pt gaveta caixa bolso mochila escondid* estojo colchao
it cassetto scatola tasca zaino nascost* astuccio materasso
ru ящик* коробк* карман* рюкзак* сумк* спрятан* пенал* матрас* тумбочк*
hi दराज डिब्बा डिब्बे जेब बैग छिपाकर छुपाकर तकिए गद्दे संदूक
sleeve
en sleeve* hoodie jumper sweater sweatshirt scarf long_sleeves trousers bracelets shorts
de aermel* pulli pullover hoodie schal lang langarm armbaender kurze
es manga* sudadera bufanda jersey pulseras bañador
fr manche* pull sweat echarpe foulard bracelets manches
pt manga* moletom casaco cachecol pulseira* blusa
it manica maniche felpa maglione sciarpa bracciali
ru рукав* кофт* худи свитер* шарф* браслет* толстовк* водолазк*
hi आस्तीन बाज़ू पूरी_बाँह दुपट्टा स्वेटर कंगन चूड़ियाँ फुल_स्लीव
makeup
en makeup make-up concealer foundation powder cover_up lipstick sunglasses
de schminke* ueberschmink* make-up puder concealer sonnenbrille
es maquillaje base corrector gafas_de_sol maquillo
fr maquillage fond_de_teint anticernes lunettes_de_soleil maquille
pt maquiagem base corretivo oculos_escuros maquilhagem
it trucco fondotinta correttore occhiali_da_sole
ru косметик* тональн* замазыва* тональник* замаз* очки очках
hi मेकअप फाउंडेशन पाउडर चश्मा मेकअप_से makeup
bandage
en plaster plasters bandage* gauze stitches iodine antiseptic cream ice_pack
de pflaster verband mullbinde verbinde genaeht salbe
es tirita* venda* gasa* puntos curita* pomada
fr pansement* bandage* gaze compresse* points pommade
pt curativo* band-aid gaze faixa penso* pomada
it cerott* bend* garza punti fasciat* pomata
ru пластыр* бинт* перекис* зеленк* перевяз* зашива* мазь
hi पट्टी बैंडेड बैंडेज टाँके मरहम पट्टियाँ
stove
en iron stove oven kettle boiling hot_water pan hob radiator candle straightener wax match matches
de buegeleisen herd herdplatte ofen heiss* kochend* topf kerze glaetteisen
es plancha horno estufa hervir hirviendo vela sarten olla
fr fer four plaque_de_cuisson bouillant* casserole bougie poele eau_chaude
pt ferro forno fogao fervend* panela vela chapinha
it ferro forno fornello bollent* pentola candela piastra
ru утюг* плит* духовк* кипят* сковород* свеч* чайник*
hi इस्त्री प्रेस चूल्हे तवा गरम_पानी खौलता मोमबत्ती कड़ाही चिमटा
shower
en shower bath sink bathtub tub mirror toilet loo tap
de dusche* badewanne spiegel klo waschbecken toilette
es ducha espejo lavabo bañera inodoro
fr douche miroir lavabo baignoire toilettes
pt chuveiro espelho pia banheira privada
it doccia specchio lavandino vasca gabinetto
ru душ* зеркал* раковин* туалет* унитаз* кран*
hi नहाते शीशे आईने बाल्टी शौचालय टॉयलेट नल
blow_thing
en bottle stick cable plate ashtray rod chair hanger remote ladle shoe book
de flasche stock kabel teller aschenbecher stuhl buegel schuh kochloeffel guertel
es botella palo cable plato cenicero silla percha zapato escoba cinto
fr bouteille baton cable assiette cendrier chaise cintre chaussure ceinturon
pt garrafa pau cabo prato cinzeiro cadeira cabide sapato vassoura
it bottiglia bastone cavo piatto posacenere sedia gruccia scarpa scopa cinta
ru бутылк* палк* провод* тарелк* пепельниц* стул* вешалк* скалк* скакалк* швабр*
hi बोतल डंडे डंडा छड़ी थाली कुर्सी हैंगर जूते जूता बेलन झाड़ू
key_steps
en keys key_in footsteps steps door_handle handle car_in car_pulls stairs lock_the
de schluessel* schritte klinke tuerklinke treppe auto_hoere
es llaves pasos pomo escalera cerradura
fr cles pas poignee serrure escalier pas_dans
pt chaves passos macaneta escada fechadura
it chiavi passi maniglia serratura scale
ru ключ* шаг* ручк* замк* лестниц* шаги
hi चाबी क़दमों कदमों कुंडी सीढ़ी आहट
under_bed
en under_the_bed closet wardrobe bathroom_door hide_the_kids take_the_kids barricade chair_under behind_the_sofa shed
de unterm_bett unter_dem_bett unter_der_bettdecke verstecke_die schrank abgeschlossen
es debajo_de_la_cama armario encierro_con me_escondo
fr sous_le_lit sous_la_couette placard me_cache nous_cachons
pt debaixo_da_cama armario guarda-roupa me_escondo
it sotto_il_letto armadio mi_nascondo mi_chiudo
ru под_кроват* под_одеял* прячемся прячусь шкаф* запира*
hi बिस्तर_के_नीचे छिप_जाते छुप छिप छुपाती छिपाती अलमारी
papers
en will papers paperwork insurance policy passwords accounts documents folder savings inheritance organ records
de testament unterlagen papiere versicherung passwoerter konto ordner erbe vollmacht
es testamento papeles seguro contraseñas cuentas documentos carpeta herencia
fr testament papiers assurance mots_de_passe comptes documents dossier heritage
pt testamento papeis seguro senhas contas documentos pasta heranca
it testamento carte assicurazione password conti documenti cartella eredita
ru завещани* документ* бумаг* страховк* парол* счет* папк* наследств*
hi वसीयत काग़ज़ कागज कागज़ात बीमा पासवर्ड खाते नॉमिनी बीमे
give_away
en give gave giving given present donate gift hand_over handed
de verschenk* schenk* gegeben gebe gab weitergegeben vermach*
es regal* di dado doy entregu* repart*
fr donne donner offert donnee legue distribu*
pt dei doei doar presente entreg* distribu*
it regal* dato dona donat* consegn*
ru отда* подари* раздал* раздаю дарю пристро*
hi दे_दी दे_दिया दे_दिए बाँट दान सौंप de_diya
delete
en delete* deleted wiped erase* clear_my closed_my unsubscribe cancelled
de geloescht loesche* gekuendigt aufgeloest abgemeldet
es borr* cerre cancel* di_de_baja
fr supprim* efface* resili* clotur* annul*
pt apag* delet* cancel* fechei
it cancell* chius* disdett*
ru удалил* удаля* стер стерла закрыл*
hi डिलीट मिटा बंद_कर_दिया delete
search
en google* searched search look_up looked_up read_up research* forum website
de google* gegoogelt recherchier* gesucht forum nachgelesen
es busqu* busco googl* foro investig* internet
fr cherch* recherch* google forum internet
pt pesquis* procur* google internet
it cerc* google internet forum
ru гугл* искал* ищу интернет* прочитал* почитал* форум*
hi गूगल सर्च ढूँढ इंटरनेट खोज google search
collect
en count counted counting collect* saving_up saved_up hoard* stash* enough stock_up
de zaehl* gezaehlt sammel* gesammelt gehortet aufgespart beiseite
es cuent* contad* junt* guard* reun* ahorr*
fr compt* mets_de_cote mis_de_cote gard* accumul* stock*
pt cont* junt* guard* separ*
it cont* raccol* mess*_da_parte accumul* conserv*
ru счита* посчит* сосчит* копл* накоп* собира* собрал* откладыв*
hi गिन* जमा इकट्ठ* जोड़* बचाकर gin
stare
en stare staring stood standing look_down looking_down sat_in sitting stand lean* edge
de starre starr* stand stehe steh sitze sass guck* schaue
es mir* miro parad* sentad* asom*
fr regard* fixe debout assis* penche*
pt olh* fiquei parad* sentad* debruc*
it guard* fiss* sedut* ferm* affacci*
ru смотр* смотрю стою стоял* сижу сидел* гляж* гляд*
hi देख* घूर* खड़ा खड़ी बैठा बैठी ताक* khada
drive
en drive driving drove brake* motorway steering lane wheel speed bend junction
de fahre fahr* bremse autobahn lenken gas_geben kurve
es conduc* manej* freno autopista curva aceler*
fr conduis condui* frein* autoroute virage roul* accelere
pt dirig* freio estrada rodovia curva aceler*
it guid* freno autostrada curva sterz* accelerat*
ru еду вел_машину трасс* тормоз* руля поворот* газ_в
hi गाड़ी_चला* ड्राइव ब्रेक हाईवे मोड़ स्टीयरिंग
christmas
en christmas birthday easter new_year anniversary eid diwali thanksgiving graduation
de weihnacht* geburtstag ostern silvester neujahr jahrestag
es navidad* cumple* nochebuena año_nuevo reyes aniversario
fr noel anniversaire paques nouvel_an reveillon
pt natal aniversario ano_novo pascoa reveillon
it natale compleanno capodanno pasqua anniversario
ru новый_год новог* рождеств* день_рождени* пасх* праздник*
hi दिवाली होली जन्मदिन नए_साल ईद राखी क्रिसमस diwali
weekday
en monday tuesday wednesday thursday friday saturday sunday mondays weekend
de montag* dienstag* mittwoch* donnerstag* freitag* samstag* sonntag* wochenende
es lunes martes miercoles jueves viernes sabado domingo
fr lundi mardi mercredi jeudi vendredi samedi dimanche week-end
pt segunda terca quarta quinta sexta sabado domingo
it lunedi martedi mercoledi giovedi venerdi sabato domenica
ru понедельник* вторник* среду четверг* пятниц* суббот* воскресен* выходн*
hi सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार इतवार संडे
day_part
en morning evening afternoon midday today day
de morgen morgens abend abends nachmittag heute mittag tag
es mañana tarde hoy mediodia dia
fr matin soir apres-midi aujourd'hui midi jour journee
pt manha tarde hoje dia
it mattina mattino sera pomeriggio oggi giorno
ru утро утром вечер вечером днем день сегодня
hi सुबह शाम दोपहर दिन आज subah shaam
season
en summer winter spring autumn holidays august july january december november
de sommer winter fruehling herbst ferien august juli januar dezember november
es verano invierno primavera otoño agosto julio enero diciembre
fr ete hiver printemps automne aout juillet janvier decembre
pt verao inverno primavera outono agosto julho janeiro dezembro
it estate inverno primavera autunno agosto luglio gennaio dicembre
ru лет* летом зим* зимой весн* весной осень* осенью август* июл* январ* декабр*
hi गर्मी गर्मियों सर्दी बारिश मौसम अगस्त दिसंबर garmi
duration
en years year months month weeks week days hours clean sober streak since
de jahre jahren jahr monate monaten monat wochen woche tage tagen clean seit
es años año meses mes semanas semana dias horas limpi* desde
fr ans annees mois semaines semaine jours heures depuis clean
pt anos ano meses mes semanas semana dias horas limp* desde
it anni anno mesi mese settimane settimana giorni ore pulit* da
ru год года лет месяц* недел* дней дня часов держался держалась чистая чистый
hi साल सालों महीने महीनों हफ़्ते हफ्ते दिनों घंटे saal mahine
again
en again back started_again relapse* once_more another
de wieder erneut rueckfall rueckfaellig nochmal schon_wieder
es otra_vez de_nuevo volvi vuelv* recai* recaid*
fr encore recommence recommenc* rechute* replonge* de_nouveau
pt de_novo voltei volto outra_vez recai*
it di_nuovo ricominci* ricadut* ricad* riapert* ancora
ru снова опять вернул* сорвал* заново
hi फिर_से दोबारा वापस फिर_शुरू phir_se
last
en last final finally once_and_for_all for_good forever
de letzte* endlich endgueltig fuer_immer
es ultim* por_fin para_siempre definitiv*
fr dernier* derniere enfin pour_toujours definitiv* une_bonne_fois
pt ultim* enfim para_sempre de_vez definitiv*
it ultim* finalmente per_sempre una_volta_per_tutte definitiv*
ru последн* наконец навсегда насовсем окончательн*
hi आख़िरी आखिरी हमेशा_के_लिए अंतिम akhri
before_now
en used_to was were had been ago back_then in_the_past former once
de war waren hatte frueher damals einst wollte gewesen
es era fue estaba habia antes hace tenia
fr etait etais avait avais autrefois jadis fut avant
pt era foi estava tinha antes antigamente ha
it era ero stato stata aveva avevo una_volta fu
ru был была были было раньше когда-то тогда прежде
hi था थी थे पहले तब tha thi
now
en now already still yet right_now these_days nowadays lately
de jetzt schon noch gerade inzwischen derzeit mittlerweile
es ahora ya todavia aun ultimamente actualmente
fr maintenant deja toujours actuellement dernierement
pt agora ja ainda ultimamente atualmente
it adesso ora gia ancora ultimamente ormai
ru сейчас теперь уже еще щас нынче
hi अब अभी अभी_भी आजकल ab abhi
face_body
en nose mouth eye eyes ear teeth tooth back shoulder belly foot feet knee ankle toe jaw lip
de nase mund auge augen ohr zaehne zahn ruecken schulter fuss knie zeh kiefer lippe
es nariz boca ojo ojos oreja diente* muela espalda hombro pie pies rodilla tobillo labio
fr nez bouche oeil yeux oreille dent dents dos epaule pied genou cheville levre
pt nariz boca olho olhos orelha dente* costas ombro pe joelho tornozelo labio
it naso bocca occhio occhi orecchio dente denti schiena spalla piede ginocchio caviglia labbro
ru нос рот глаз* ух* зуб* спин* плеч* ног* колен* губ*
hi नाक मुँह आँख आँखें कान दाँत पीठ कंधा पैर घुटना होंठ
pain
en hurt hurts hurting pain painful ache* aching sore injury injured
de weh tut_weh schmerz* verletzt tue_mir
es duel* dolor daño lastim* herir hiero
fr mal douleur fait_mal blesse* faire_mal
pt doi doendo dor machuc* ferir magoa
it male dolore fa_male ferit* farmi_del
ru больно боль болит боли болят вред
hi दर्द दुख चोट नुक़सान नुकसान dard
gun_rope_place
en garage attic basement woods forest shed cliffs tracks platform rooftop multi-storey quarry
de garage dachboden keller wald gleise bahnsteig parkhaus hochsitz steinbruch
es garaje atico sotano bosque anden azotea vias
fr garage grenier cave foret quai toit voies
pt garagem sotao porao mata plataforma terraco trilhos
it garage soffitta cantina bosco banchina tetto binari
ru гараж* чердак* подвал* лес* перрон* крыш* карниз*
hi गैराज छत तहखाना जंगल प्लेटफ़ॉर्म प्लेटफॉर्म पटरी
`;
