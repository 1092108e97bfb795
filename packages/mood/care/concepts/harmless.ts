/** What earnest words are used for without being meant, by concept and language; the notation is told in `concept-lexicon.ts`. */
export const HARMLESS_CONCEPTS = `
work_of_art
en film movie series show episode book novel song album lyrics band play scene character chapter game netflix documentary podcast poem comic anime thriller opera theatre theater cinema ending plot actor actress villain hero season novel playlist concert singer sings
de film serie folge buch roman lied song album band theater* szene figur kapitel spiel netflix doku* podcast gedicht krimi oper kino staffel held* hoerspiel stueck playlist konzert tatort singt
es pelicula peli serie capitulo libro novela cancion disco banda obra escena personaje juego netflix documental podcast poema opera cine temporada protagonista concierto tema canta telenovela
fr film serie episode livre roman chanson album groupe piece scene personnage chapitre jeu netflix docu* podcast poeme opera cine cinema saison heros concert polar theatre chante bd
pt filme serie episodio livro romance musica album banda peca cena personagem capitulo jogo netflix documentario podcast poema opera cinema temporada protagonista show novela canta
it film serie puntata libro romanzo canzone disco album gruppo scena personaggio capitolo gioco netflix documentario podcast poesia opera cinema stagione protagonista concerto teatro canta giallo
ru фильм* сериал* серии серия книг* роман* песн* альбом* групп* сцен* геро* глав* игр* документал* подкаст* стих* опер* кино театр* сезон* спектакл* концерт* персонаж* поет детектив*
hi फ़िल्म फिल्म सीरीज़ सीरियल एपिसोड किताब उपन्यास गाना गाने नाटक किरदार गेम कविता हीरो हीरोइन विलेन सिनेमा कहानी सीन film gaana song movie serial
sport
en match goal team training gym marathon chess boss_fight race league season coach_said tennis football basketball boxing karate pitch workout final tournament level respawn lobby raid mario
de spiel tor mannschaft training fitness* marathon schach liga tennis fussball boxen karate turnier halbzeit level gegner elfmeter raid
es partido gol equipo entreno gimnasio maraton ajedrez liga tenis futbol boxeo karate torneo nivel final partida rival
fr match but equipe entrainement salle marathon echecs ligue tennis foot boxe karate tournoi niveau finale partie boss
pt jogo gol time treino academia maratona xadrez liga tenis futebol boxe karate torneio fase final partida
it partita gol squadra allenamento palestra maratona scacchi serie_a tennis calcio boxe karate torneo livello finale boss
ru матч* гол команд* трениров* качалк* марафон* шахмат* лиг* теннис* футбол* бокс* карате турнир* уровень босс* катк* финал*
hi मैच गोल टीम ट्रेनिंग जिम मैराथन शतरंज लीग टेनिस फुटबॉल क्रिकेट बॉक्सिंग कराटे लूडो छक्का चौका विकेट कबड्डी match team
food
en food pizza cake bread dinner lunch breakfast cook* bake* soup coffee tea chocolate onion* kitchen recipe sausage grill pasta cheese chicken burger ice_cream curry
de essen pizza kuchen brot abendessen mittag fruehstueck koch* back* suppe kaffee tee schokolade zwiebel* kueche rezept wurst grill* nudel* kaese
es comida pizza pastel pan cena almuerzo desayuno cocin* horn* sopa cafe te chocolate cebolla* receta asado tortilla queso
fr repas pizza gateau pain diner dejeuner cuisin* soupe cafe the chocolat oignon* recette fromage barbecue tarte crepe*
pt comida pizza bolo pao jantar almoco cafe cozinh* sopa cha chocolate cebola* receita churrasco queijo feijao
it cibo pizza torta pane cena pranzo colazione cucin* forno zuppa caffe te cioccolat* cipoll* ricetta pasta formaggio
ru еда пицц* торт* хлеб* ужин* обед* завтрак* готов* пирог* суп* кофе чай шоколад* лук рецепт* шашлык* борщ* сыр
hi खाना पिज़्ज़ा केक रोटी चाय कॉफी समोसा दाल प्याज़ प्याज बिरयानी रसोई मिठाई हलवा पकौड़े सब्ज़ी लड्डू khana chai biryani
laugh
en laugh* lol haha* lmao joke* funny hilarious rofl ha hahaha grin kidding jk
de lach* haha* witz* lustig lol hihi grins* kicher*
es risa* rei* jaja* chiste* broma* divertid* risas
fr rire* mdr lol haha* ptdr blague* drole rigol* marrant
pt ris* kkk* rir* haha* piada* brincad* engracad* rsrs
it ris* rid* ahah* haha* scherz* battut* divert* lol
ru смех* сме* хаха* ахах* шут* лол ржу ржал* прикол* хах хохо*
hi हँस* हंस* हाहा* मज़ाक मजाक मज़ेदार चुटकुला हा_हा haha* hasi lol
study_work
en exam exams school homework class essay thesis meeting office job shift deadline boss_at colleague* customer* interview uni
de pruefung klausur schule hausaufgaben uni arbeit meeting buero schicht kollege* kunden bewerbung* abi referat
es examen* escuela tarea* clase uni trabajo reunion oficina turno compañer* cliente* entrevista tesis
fr exam* ecole devoirs cours fac travail boulot reunion bureau collegue* client* entretien bac partiel*
pt prova* escola tarefa* aula faculdade trabalho reuniao escritorio turno colega* cliente* entrevista tcc
it esame esami scuola compiti lezione uni lavoro riunione ufficio turno colleg* client* colloquio tesi verifica
ru экзамен* школ* домашк* урок* универ* работ* совещан* офис* смен* коллег* клиент* собеседов* диплом* сесси* зачет*
hi परीक्षा एग्ज़ाम स्कूल होमवर्क क्लास कॉलेज नौकरी दफ़्तर ऑफिस मीटिंग पेपर इंटरव्यू बॉस काम paper exam office
animals
en dog cat cats hamster fish bird fly mosquito* spider horse cow mouse rat wasp chickens bees ant ants rabbit plant plants flowers tomatoes basil garden
de hund katze kater hamster fisch vogel fliege muecke* spinne pferd kuh maus wespe* huehner biene* ameise* hase pflanze* blumen garten tomaten
es perr* gat* hamster pez pajaro mosca* mosquito* araña* caballo vaca raton avispa* gallina* hormiga* conejo planta* flores jardin
fr chien* chat* hamster poisson oiseau mouche* moustique* araignee* cheval vache souris guepe* poule* fourmi* lapin plante* fleurs jardin
pt cachorr* gat* hamster peixe passaro mosca* mosquito* pernilongo aranha* cavalo vaca rato vespa* galinha* formiga* coelho planta* flores jardim barata
it cane gatt* criceto pesce uccell* mosca mosche zanzar* ragn* cavallo mucca topo vespa vespe gallin* formic* coniglio piant* fiori giardino
ru собак* пес кот кошк* кота хомяк* рыб* птиц* мух* комар* паук* лошад* коров* мыш* оса осы куриц* пчел* муравь* кролик* цвет* огород* дач*
hi कुत्ता बिल्ली मछली चिड़िया तोता मक्खी मच्छर मकड़ी घोड़ा गाय भैंस चूहा मुर्गी पौधा फूल बकरी कबूतर कॉकरोच
devices
en phone battery laptop computer wifi app server code bug printer car engine bike charger internet process script screen
de akku laptop computer wlan app server code bug drucker auto motor fahrrad ladekabel internet prozess skript bildschirm
es bateria portatil computadora ordenador wifi app servidor codigo impresora motor bici cargador internet proceso pantalla
fr batterie ordi ordinateur wifi appli serveur code bug imprimante moteur velo chargeur internet processus ecran
pt bateria notebook computador wifi app servidor codigo impressora motor bicicleta carregador internet processo tela
it batteria portatile computer wifi app server codice stampante motore bici caricatore internet processo schermo
ru батаре* ноут* комп* вайфай прилож* сервер* код* принтер* мотор* велосипед* заряд* интернет* процесс* экран*
hi बैटरी लैपटॉप कंप्यूटर वाईफाई ऐप सर्वर कोड प्रिंटर इंजन साइकिल चार्जर इंटरनेट नेट
news
en news history war ancient century museum king queen soldiers reported police court trial murder_case statistics article lecture
de nachrichten geschichte krieg jahrhundert museum koenig* soldaten polizei gericht prozess artikel vortrag zeitung
es noticias historia guerra siglo museo rey reina soldados policia juicio articulo charla periodico
fr infos histoire guerre siecle musee roi reine soldats police proces article conference journal
pt noticia* historia guerra seculo museu rei rainha soldados policia julgamento artigo palestra jornal
it notizie storia guerra secolo museo re regina soldati polizia processo articolo conferenza giornale telegiornale
ru новост* истори* войн* век* музей* корол* солдат* полици* суд* стать* лекци* газет*
hi ख़बर खबर खबरों इतिहास युद्ध सदी संग्रहालय राजा रानी सैनिक पुलिस अदालत लेख अख़बार अखबार
quote
en says said quote* line saying joked shouted texted replied
de sagt sagte zitat* spruch meint meinte rief schrieb
es dice dijo cita* frase dicen grito escribio
fr dit disait citation phrase replique ecrit crie
pt diz disse citacao frase fala gritou escreveu
it dice disse citazione frase battuta grida scrisse
ru говорит сказал сказала цитат* фраз* крикнул* пишет
hi कहा कहते कहता कहती बोला बोली बोलती डायलॉग संवाद
past
en years_ago used_to back_then childhood decades recovered sober survived therapy therapist clean_for grandfather grandad grandma grandmother great-grandfather anniversary
de vor_jahren frueher damals kindheit jahrzehnt* therapie therapeut* ueberwunden grossvater grossmutter jahrestag
es hace_años antes entonces infancia terapia psicolog* supere abuelo abuela aniversario
fr il_y_a_des_annees avant autrefois enfance therapie psy surmonte grand-pere grand-mere anniversaire
pt anos_atras antes infancia terapia psicolog* superei aniversario
it anni_fa una_volta infanzia terapia psicolog* superat* anniversario
ru назад раньше когда-то детств* терапи* психолог* справил* годовщин* прошло_время
hi साल_पहले पहले बचपन थेरेपी काउंसलर दादाजी नाना नानी दादा बरसी
happy
en happy love lovely beautiful great good wonderful nice glad proud fun party holiday birthday wedding sunshine garden best cute grateful
de gluecklich liebe schoen* toll gut wunderbar froh stolz spass party urlaub geburtstag hochzeit sonne herrlich dankbar suess
es feliz amor lindo hermos* bonit* genial buen* contento orgullos* fiesta vacaciones cumpleaños boda sol agradecid* rico
fr heureu* amour beau belle super bien genial content* fier* fete vacances anniversaire mariage soleil reconnaissan* mignon
pt feliz amor lind* bonit* otimo bom boa contente orgulh* festa ferias aniversario casamento sol grat* gostos*
it felic* amore bell* bravo ottimo buon* contento orgoglio* festa vacanz* compleanno matrimonio sole grat* carin*
ru счастлив* люблю любов* красив* отличн* хорош* рад рада горжусь весел* праздник* отпуск* день_рождения свадьб* солнц* классн* вкусн*
hi ख़ुश खुश प्यार सुंदर बढ़िया अच्छा अच्छी मज़ा मज़े गर्व शादी जन्मदिन छुट्टी धूप त्योहार khush accha mast
sad_talk
en sad lonely stressed anxious worried heartbroken breakup broke_up angry furious annoyed miss bad_day upset disappointed grief mourning
de gestresst besorgt liebeskummer trennung wuetend sauer genervt vermisse enttaeuscht trauer mies sorgen
es estresad* ansios* preocupad* ruptura enfadad* enojad* extraño decepcion* duelo mal_dia
fr stress* anxieu* inquiet* rupture colere enerv* manque decu* deuil chagrin
pt estressad* ansios* preocupad* termino terminou raiva saudade* decepcion* luto
it stress* ansios* preoccup* rottura arrabbiat* incazzat* nostalgia delus* lutto
ru стресс* тревож* волну* расстал* злюсь бесит скуча* разочаров* горе обид* тоск*
hi तनाव चिंता टेंशन ब्रेकअप गुस्सा ग़ुस्सा याद_आ* नाराज़ परेशान निराशा
`;
