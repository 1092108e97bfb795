/** What common days are full of, and what only looks alike, by concept and language; the notation is told in `concept-lexicon.ts`. */
export const DAILY_LIFE_CONCEPTS = `
lol
en lol lmao haha* rofl jk xd kidding 😂 joking hilarious
de lol haha* hihi scherz spass witz xd lachen lachflash
es jaja* jeje* lol xd broma risa
fr mdr ptdr lol haha* xd blague rire rigol*
pt kkk* haha* rsrs* lol kk brincadeira rindo rs
it ahah* haha* lol xd scherzo ridere risate
ru ахах* хаха* лол ржу ржем шутка смешно
hi हाहा* lol haha* मज़ाक हँसी हंसी hahaha
amazing
en gorgeous stunning delicious to_die_for awesome amazing epic brilliant killer obsessed
de geil hammer mega traumhaft grandios lecker endgeil
es brutal increible espectacular riquisimo tremendo buenisimo
fr incroyable genial mortel* trop_bien delicieux magnifique tuerie
pt incrivel espetacular maravilh* delicia sensacional
it incredibile stupend* fantastic* spettacol* buonissim* bomba
ru обалден* потрясающ* вкусно восхитит* шикарн* крут* огонь
hi कमाल ज़बरदस्त शानदार गज़ब लाजवाब धांसू
gaming
en level respawn* sims minecraft fortnite fifa roblox npc raid lobby controller zelda gta speedrun
de level minecraft fortnite fifa sims gegner zocken zock* endgegner controller
es nivel minecraft fortnite fifa sims partida partidas mando
fr niveau minecraft fortnite fifa sims partie manette boss
pt fase minecraft fortnite fifa sims partida free_fire lol
it livello minecraft fortnite fifa sims partita joystick boss
ru уровень майнкрафт* катк* катку дота доте симс* босс* танк* геймпад*
hi पबजी लेवल गेम मैच फ्री_फायर बॉस pubg
martial
en boxing kickboxing judo karate rugby football wrestling mma sparring taekwondo goalkeeper
de boxen kickboxen judo karate rugby fussball ringen sparring handball training
es boxeo judo karate futbol rugby entrenamiento kickboxing portero
fr boxe judo karate foot rugby entrainement match
pt boxe judo jiu-jitsu karate futebol treino muay
it boxe judo karate calcio calcetto rugby allenamento
ru бокс* дзюдо карате самбо футбол* хоккей* тренировк* спарринг*
hi बॉक्सिंग कराटे कुश्ती क्रिकेट कबड्डी फुटबॉल जूडो
gym
en gym squats marathon run running jog plank pilates yoga hike cycling swim spin ski climbing
de gym kniebeugen marathon joggen laufen wandern yoga schwimm* radtour muskelkater klettern
es gimnasio sentadillas maraton correr yoga nadar bici senderismo agujetas crossfit
fr gym squats marathon courir yoga nager velo rando courbatures sport
pt academia agachamento maratona correr yoga nadar bike trilha crossfit
it palestra squat maratona correre yoga nuotare bici camminata
ru зал зале присед* марафон* бег* йог* плава* велосипед* поход*
hi जिम दौड़* योग तैर* मैराथन साइकिल वर्कआउट
insect
en mosquito* fly flies wasp ant ants cockroach spider* slugs mouse mice rat weeds
de muecke* fliege* wespe* ameise* spinne* maus schnecken unkraut motte*
es mosquito* mosca* avispa hormiga* cucaracha araña raton
fr moustique* mouche* guepe fourmi* cafard araignee souris limaces
pt mosquito* pernilongo* barata* formiga* aranha rato mosca*
it zanzar* mosca mosche vespa formich* ragno scarafagg* topo
ru комар* мух* ос* муравь* таракан* паук* мыш*
hi मच्छर मक्खी चींटी कॉकरोच मकड़ी चूहा छिपकली
plant
en plant plants cactus orchid roses tomatoes basil garden lawn hedge tree seeds
de pflanze* kaktus orchidee* rosen tomaten basilikum garten rasen hecke
es planta* cactus orquidea rosas tomates jardin huerto cesped
fr plante* cactus orchidee roses tomates jardin potager pelouse haie
pt planta* cacto orquidea rosas horta jardim samambaia
it pianta piante cactus orchidea rose pomodori giardino orto basilico
ru цветок растени* кактус* орхиде* роз* помидор* рассад* огород* дач*
hi पौधा पौधे तुलसी गुलाब टमाटर बगीचा गमला
battery
en battery charger wifi laptop phone_died printer computer signal app update car_died hoover engine
de akku ladekabel wlan laptop drucker rechner computer motor app update auto_springt
es bateria cargador wifi portatil impresora ordenador compu motor
fr batterie chargeur wifi ordi imprimante ordinateur moteur appli
pt bateria carregador wifi notebook impressora computador motor internet_caiu
it batteria caricatore wifi portatile stampante computer motore
ru батаре* зарядк* вайфай ноут* принтер* комп* интернет_умер мотор* акум*
hi बैटरी चार्जर वाईफाई लैपटॉप प्रिंटर कंप्यूटर इंजन नेटवर्क
cooking
en cooking cook chopping onions knife_slipped tin peel* carrot recipe bread oven_tray baking barbecue grater cucumber
de koch* zwiebel* gurke* brot backen gemuese dose raspel grillen backblech
es cocin* cebolla* pan jamon patatas receta rallador asado tortilla
fr cuisin* oignon* pain legumes recette rape huitres barbecue gateau
pt cozinh* cebola* pao legumes receita ralador churrasco bolo
it cucin* cipolle cipolla pane verdure ricetta grattugia torta salame
ru готов* лук хлеб* овощ* рецепт* терк* шашлык* салат* пирог* борщ*
hi सब्ज़ी सब्जी प्याज़ प्याज खाना_बना* रोटी आलू रसोई चाय_बना*
snack
en coffee tea chocolate pizza ice_cream burger cheese beer wine kebab cookie biscuit nap
de kaffee schokolade pizza eis doener bier wein kaese keks kuchen
es cafe chocolate pizza helado cerveza vino croquetas tacos siesta
fr cafe chocolat pizza glace biere vin fromage kebab croissant sieste
pt cafe chocolate pizza sorvete cerveja vinho pastel brigadeiro coxinha
it caffe cioccolat* pizza gelato birra vino tiramisu lasagne
ru кофе шоколад* пицц* морожен* пив* вин* шаурм* пельмен* торт*
hi कॉफ़ी कॉफी चाय चॉकलेट पिज़्ज़ा आइसक्रीम समोसा मोमो बिरयानी chai
heat
en heat heatwave hot degrees sweat* humid freezing cold snow rain rainy sunny
de hitze heiss grad schwitz* kaelte schnee regen sonnig eiskalt
es calor grados frio nieve lluvia llueve bochorno helada
fr chaleur canicule degres froid neige pluie pleut gele
pt calor graus frio neve chuva chove abafado
it caldo afa gradi freddo neve pioggia piove gelo
ru жар* градус* холод* мороз* снег* дожд* духот* солнечно
hi धूप लू तापमान ठंड बर्फ बर्फ़ पसीना उमस डिग्री
chores
en washing dishes dishwasher laundry cleaning vacuum ironing mow paint* tidy hoovering shelf
de waesche geschirr spuelmaschine putzen staubsaug* streich* aufraeum* buegeln regal
es platos lavadora limpi* plancho pint* ordenar barrer lavavajillas
fr vaisselle lessive menage aspirateur repass* peindre ranger bricol* lave-vaisselle
pt louca roupa faxina limpeza aspirador pintar arrumar varrer
it piatti lavatrice puliz* aspirapolvere stir* dipingere riordin* lavastoviglie
ru посуд* стирк* стира* уборк* пылесос* глажу покрас* ремонт* обо*
hi बर्तन कपड़े_धो* झाड़ू पोंछा सफ़ाई सफाई इस्त्री_कर रंगाई
shopping
en price prices bill bills rent sale shop shopping supermarket taxes bargain bought buy
de preis* rechnung miete rabatt einkauf* supermarkt steuer* gekauft kaufen
es precio* factura alquiler rebajas compr* supermercado impuestos
fr prix facture loyer soldes courses supermarche impots achete acheter
pt preco* conta_de aluguel promocao compr* mercado imposto
it prezz* bolletta affitto saldi spesa supermercato tasse comprat*
ru цен* счет_за аренд* скидк* магазин* купил* налог* покупк*
hi दाम बिल किराया सेल दुकान बाज़ार ख़रीद* खरीद* टैक्स महंग*
late
en late delayed delay traffic jam queue bus missed_my parking strike
de verspaet* stau schlange bus verpasst parkplatz streik ausfall
es retraso atasco cola bus perdi_el aparcar huelga tarde_otra
fr retard bouchon* queue bus rate greve parking
pt atraso atrasad* transito fila onibus perdi_o greve
it ritardo traffico coda autobus perso_il sciopero parcheggio
ru опоздал* опозда* пробк* очеред* автобус* задерж* парковк*
hi देर लेट जाम ट्रैफ़िक ट्रैफिक लाइन_में बस_छूट
travel
en trip holiday flight beach mountains train_to hotel camping airport suitcase tour
de urlaub reise flug strand berge hotel camping koffer ausflug
es viaje vacaciones vuelo playa montaña hotel camping maleta
fr voyage vacances vol plage montagne hotel camping valise
pt viagem ferias voo praia montanha hotel mala
it viaggio vacanza volo spiaggia montagna hotel campeggio valigia
ru поездк* отпуск* самолет* пляж* горы отел* чемодан* путешеств*
hi यात्रा छुट्टियाँ फ्लाइट समुद्र_तट पहाड़ों होटल घूमने ट्रिप
music
en song songs lyrics band album concert chorus guitar playlist cover_of karaoke opera aria
de lied lieder songtext band album konzert refrain gitarre oper chor
es cancion* letra banda disco concierto estribillo guitarra tango bolero
fr chanson* paroles groupe album concert refrain guitare opera
pt musica* letra banda disco show refrao violao fado samba
it canzon* testo band album concerto ritornello chitarra opera
ru песн* текст групп* альбом* концерт* припев* гитар* романс* опер*
hi गाना गाने गीत बोल बैंड कॉन्सर्ट ग़ज़ल गज़ल भजन gaana
book_film
en film movie series season episode novel chapter character trailer finale remake documentary podcast thriller
de film serie staffel folge roman kapitel figur doku krimi tatort buch
es pelicula serie temporada capitulo novela personaje documental libro
fr film serie saison episode roman chapitre personnage documentaire polar livre
pt filme serie temporada episodio novela romance personagem documentario livro
it film serie stagione puntata romanzo capitolo personaggio documentario giallo libro
ru фильм* сериал* сезон* серия сери* роман* глав* персонаж* книг* детектив*
hi फ़िल्म फिल्म सीरियल सीरीज़ वेब_सीरीज उपन्यास किताब किरदार एपिसोड
famous_works
en shakespeare hamlet romeo juliet nirvana metallica tarantino werther titanic squid
de werther goethe hamlet rammstein titanic romeo faust schiller
es lorca almodovar romeo julieta hamlet titanic quijote
fr romeo juliette camus hugo bovary brel titanic hamlet
pt camoes machado romeu julieta titanic hamlet raul
it dante romeo giulietta verdi puccini de_andre tosca titanic
ru пушкин* онегин* каренин* достоевск* толст* цо* ромео есенин*
hi शोले देवदास गब्बर शाहरुख अमिताभ रोमियो ग़ालिब
exam
en exam exams test maths essay homework thesis semester grades presentation class
de pruefung klausur mathe abi hausarbeit referat noten semester
es examen examenes mates selectividad tesis notas deberes parcial
fr examen partiel* bac maths dissert* controle memoire notes
pt prova provas enem tcc matematica trabalho_de nota vestibular
it esame esami verifica maturita tesi matematica interrogazione voti
ru экзамен* егэ сесси* контрольн* матан* диплом* зачет* уроки
hi परीक्षा एग्ज़ाम एग्जाम पेपर गणित होमवर्क बोर्ड exam
office
en boss deadline meeting shift overtime email emails monday_meeting client promotion office
de chef deadline meeting schicht ueberstunden mails kunde buero feierabend
es jefe jefa plazo reunion turno correo cliente oficina
fr patron chef deadline reunion horaires mails client bureau
pt chefe prazo reuniao turno e-mail cliente escritorio
it capo scadenza riunione turno mail cliente ufficio
ru начальник* дедлайн* совещан* смен* отчет* клиент* офис*
hi बॉस डेडलाइन मीटिंग शिफ्ट ओवरटाइम ऑफिस ऑफ़िस क्लाइंट
illness
en cancer tumour tumor biopsy diabetes stroke scan results flu fever migraine headache allergy virus cough
de krebs tumor biopsie diabetes infarkt schlaganfall befund grippe fieber migraene kopfschmerz*
es cancer tumor biopsia diabetes infarto resultados gripe fiebre migraña alergia
fr cancer tumeur biopsie diabete infarctus avc resultats grippe fievre migraine
pt cancer tumor biopsia diabetes infarto avc exame resultado gripe febre enxaqueca
it cancro tumore biopsia diabete infarto ictus referto influenza febbre emicrania
ru рак онколог* опухол* биопси* диабет* инфаркт* инсульт* анализ* грипп* температур* мигрен*
hi कैंसर ट्यूमर शुगर_की बायोप्सी हार्ट_अटैक रिपोर्ट बुख़ार बुखार माइग्रेन बीपी
surgery
en operation surgery anaesthetic mri blood_test vaccine jab dentist filling needle_phobia donate
de op operation narkose mrt blutabnahme impfung zahnarzt spritze blutspende
es operacion operan anestesia resonancia vacuna dentista analisis
fr operation anesthesie irm vaccin dentiste prise_de_sang piqure
pt cirurgia anestesia ressonancia vacina dentista exame_de_sangue
it operazione anestesia risonanza vaccino dentista prelievo
ru операци* наркоз* мрт прививк* стоматолог* зубной кровь_из укол*
hi ऑपरेशन सर्जरी एमआरआई टीका दाँत_का ब्लड_टेस्ट सुई_से
accident
en slipped tripped fell_off stubbed bumped clumsy accident accidentally by_accident by_mistake sprained bike
de ausgerutscht gestolpert umgeknickt versehen gestossen unfall ungeschickt verstaucht
es resbal* tropez* sin_querer accidente torci torpe golpeado_con
fr glisse trebuche tombe_de maladroit* accident sans_faire_expres foule_la
pt escorreg* tropec* sem_querer acidente torci desastrad*
it scivolat* inciampat* sbadat* incidente storta per_sbaglio
ru поскольз* споткн* случайно нечаянно подвернул* авари* неуклюж*
hi फिसल* ठोकर ग़लती_से गलती_से टकरा* हादसा मोच एक्सीडेंट
pet
en cat dog kitten puppy hamster rabbit parrot goldfish paw vet
de katze kater hund welpe hamster hase papagei tierarzt pfote
es gato gata perro perra cachorro hamster conejo loro veterinari*
fr chat chatte chien chienne chiot hamster lapin veto veterinaire
pt gato gata cachorr* cao hamster coelho papagaio veterinari*
it gatto gatta cane cagnolin* cucciolo criceto coniglio veterinari*
ru кот кошк* кота собак* щен* пес хомяк* кролик* попугай* ветеринар*
hi बिल्ली कुत्ता कुत्ते पिल्ला तोता ख़रगोश खरगोश
funeral_grief
en funeral widow* passed_away lost_my grave mourning cremation wake_for obituary put_down
de beerdigung verwitwet witwe* verstorben trauer* eingeschlaefert verloren
es funeral entierro viud* fallecio velorio duelo
fr enterrement veuf veuve obseques deuil deces
pt velorio enterro viuv* faleceu luto missa
it funerale vedov* mancato scomparso lutto
ru похорон* вдов* поминк* схоронил* умерла_бабушк* кладбищ*
hi अंतिम_संस्कार विधवा गुज़र_गए गुजर_गए तेरहवीं श्राद्ध देहांत
recovered
en recovered survived glad_i thankful therapy_helped years_ago not_anymore_today grateful proud_of got_through these_days_i
de ueberstanden geheilt dankbar_dass froh_dass heute_geht seit_jahren_nicht hinter_mir genesen
es supere superad* agradecid* me_alegro hoy_estoy sali_de orgullos* curad*
fr guerie gueri sortie_de reconnaissant* heureusement aujourd'hui_je_vais derriere_moi fiere
pt superei superad* agradecid* ainda_bem hoje_estou curad* saí_dessa
it superat* guarit* grat* meno_male oggi_sto alle_spalle uscit*_da
ru пережил* справил* вылечил* благодарн* слава_богу позади сейчас_все_хорошо рада_что
hi उबर ठीक_हूँ निकल_आ* शुक्र आज_खुश बच_गया बीत_गया
idiom_word
en deadline drop-dead dead_tired killing_it killed_it dying_to dying_for kill_for cut_corners cut_slack hit_me beat_around hang_out dead_end death_metal
de todmuede totlachen totgelacht sterbenslangweilig mordshunger todsicher umgehauen schlag_ins mordsspass
es matarse_a muerto_de me_muero_de me_muero_por morir_de matando_el a_muerte
fr mort_de_rire mourir_de_rire crever_de_faim tuer_le_temps mort_de_faim mort_de_fatigue a_mourir
pt morto_de morrendo_de morta_de morrer_de matar_a matei_a matando_a
it morto_di morta_di muoio_dal muoio_di morire_di ammazzo_il da_morire
ru умираю_от умираю_как убиться убийственн* до_смерти помираю_со смертельно
hi मर_मिट* भूख_से_मर हँस_हँस दम_निकल जान_निकल मर_जावाँ
`;
