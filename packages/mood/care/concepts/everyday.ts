/** Places, degrees and the spellings of chats, by concept and language; the notation is told in `concept-lexicon.ts`. */
export const EVERYDAY_CONCEPTS = `
home
en home house room bedroom bathroom door kitchen_floor cellar closet wardrobe basement attic
de zuhause daheim heim haus zimmer tuer bad badezimmer keller schrank dachboden wohnung
es casa cuarto habitacion puerta baño sotano armario piso
fr maison chambre porte cave placard armoire bain salle_de_bain appart chez
pt casa quarto porta banheiro porao armario box
it casa camera stanza porta bagno cantina armadio nello
ru дома дом домой комнат* двер* ванной подвал* шкаф*
hi घर कमरे कमरा दरवाज़ा दरवाज़े बाथरूम अलमारी कोठरी ghar kamre
because
en because cause cuz bc since so_that
de weil wegen damit denn
es porque pq xq para_que
fr parce car pcq pour_que
pt porque pq pra_que
it perche perke xke cosi
ru потому чтобы чтоб
hi क्योंकि ताकि इसलिए kyunki
hand
en hand hands finger fingers fist fists
de hand haende finger faust faeuste
es mano manos dedo* puño*
fr main mains doigt* poing*
pt mao maos dedo* punho*
it mano mani dito dita pugno
ru рука руки руку руке ладон* пальц* кулак*
hi हाथ उँगली उँगलियाँ मुट्ठी मुक्के haath
purpose
en on_purpose purposely deliberately intentionally
de absichtlich mit_absicht extra bewusst
es a_proposito adrede aposta queriendo
fr expres volontairement
pt de_proposito por_querer
it apposta di_proposito volutamente
ru специально нарочно намеренно
hi जानबूझकर जानकर जान_बूझकर jaanbujhkar
better
en better easier best kinder
de besser leichter lieber am_besten
es mejor mas_facil preferible
fr mieux plus_simple plus_facile
pt melhor mais_facil
it meglio piu_facile
ru лучше легче проще
hi बेहतर अच्छा_होता आसान behtar
yesterday
en yesterday last_night last_week this_morning last_month
de gestern letzte_nacht letzte_woche heute_morgen
es ayer anoche semana_pasada esta_mañana
fr hier cette_nuit semaine_derniere ce_matin
pt ontem noite_passada semana_passada hj
it ieri stanotte settimana_scorsa stamattina
ru вчера ночью на_прошлой утром
hi कल_रात पिछले आज_सुबह kal_raat
forever
en forever permanently for_good finally never_again ever
de fuer_immer endgueltig endlich auf_ewig
es para_siempre por_fin definitivamente pa_siempre
fr pour_toujours definitivement enfin a_jamais
pt pra_sempre para_sempre de_vez finalmente
it per_sempre definitivamente finalmente
ru навсегда насовсем наконец окончательно
hi हमेशा_के_लिए सदा आख़िरकार hamesha_ke_liye
enough
en enough all_of_it whole_pack too_much so_much
de genug reicht alles zu_viel
es suficiente* bastante basta demasiado
fr assez suffit trop
pt suficiente chega demais
it abbastanza basta troppo
ru достаточно хватит хватает слишком
hi काफ़ी बहुत इतना काफी bahut
future
en will won't gonna going_to i'll
de werde wird wirst werd
es voy_a vamos_a sera estare
fr vais serai va jvais ferai
pt vou vai serei
it saro sara faro andro
ru буду будет будешь стану
hi जाऊ* करूँगा करूँगी रहूँगा रहूँगी दूँगा दूँगी लूँगा लूँगी जाएगा jaunga karunga lunga
chat
en u rn tbh idk ngl fr lowkey lol im dont cant wanna
de hab nich is ne nem grad iwie ka
es q xq pq kiero tb toy pa
fr jme jveux jvais jpeux jsuis jai pk chui jsp
pt q vc vcs hj pq ngm to ta mt mto
it nn x xke cmq sn ke
ru щас чо ваще норм пж
hi hai hu ho ka ki ko se nahi mujhe yaar
sleep_place
en bed pillow blanket mattress
de bett kissen decke matratze
es cama almohada colcha
fr lit oreiller couverture
pt cama travesseiro cobertor
it letto cuscino coperta
ru кровать кровати подушк* одеял*
hi बिस्तर तकिया तकिये रज़ाई bistar
age
en years_old year_old grade teen born
de jahre_alt klasse jahren
es años clase tengo
fr ans classe
pt anos serie
it anni classe
ru лет класс* года
hi साल उम्र कक्षा saal
money
en money debt debts loan bank rent salary pension bills
de geld schulden kredit bank miete rente lohn
es dinero deuda* prestamo banco alquiler pension sueldo
fr argent dette* pret banque loyer retraite salaire
pt dinheiro divida* emprestimo banco aluguel aposentadoria salario
it soldi debit* prestito banca affitto pensione stipendio
ru деньги долг* кредит* банк* аренд* пенси* зарплат*
hi पैसे पैसा कर्ज़ बैंक किराया पेंशन तनख़्वाह paise
`;
