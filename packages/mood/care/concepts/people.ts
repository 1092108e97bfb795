/** Who is spoken of, and what passes between people, by concept and language; the notation is told in `concept-lexicon.ts`. */
export const PEOPLE_CONCEPTS = `
partner
en husband wife boyfriend girlfriend bf gf partner fiance fiancee hubby ex
de mann ehemann frau ehefrau freundin partner* verlobt* ex gatte freund
es marido esposo esposa mujer novio novia pareja ex
fr mari femme copain copine conjoint compagnon mec epoux epouse ex
pt marido mulher esposa namorad* companheir* noiv* ex
it marito moglie fidanzat* ragazzo ragazza compagno compagna ex
ru муж мужа мужу мужем жена жены жене женой парень парня парнем девушк* бывш* сожител* жених*
hi पति पत्नी बॉयफ्रेंड गर्लफ्रेंड शौहर बीवी मंगेतर pati patni bf gf biwi
parent
en mum mom dad mother father stepdad stepmum stepfather parents papa mama mam
de mama papa mutter vater stiefvater eltern mutti vati mami papi
es mama papa madre padre padrastro madrastra padres viejo vieja ma
fr mere pere maman papa beau-pere belle-mere parents daron daronne reum
pt mae pai padrasto madrasta pais mamae papai
it mamma papa madre padre patrigno genitori babbo matrigna
ru мама мамы маме мамой мать матери папа папы папе отец отца отцу отчим* родител* батя батек мачех*
hi माँ मां पापा पिता पिताजी मम्मी अम्मी अब्बू माता सौतेला maa papa mummy
child
en son daughter kid kids child children baby toddler grandson granddaughter grandchild* grandkids
de sohn tochter kind kinder kindern baby enkel* kleine kleinen
es hijo hija hijos niño niña niños bebe nieto nieta nietos
fr fils fille enfant enfants gosses bebe petit-fils petits petit-enfants
pt filho filha filhos crianca criancas bebe neto neta netos menino
it figlio figlia figli bambino bambina bambini nipote nipoti bimbo
ru сын сына сыну дочь дочк* дочери дети детей детям ребенок ребенка внук* внучк* малыш*
hi बेटा बेटी बच्चे बच्चों बच्चा बच्ची पोता पोती beta beti bachche
sibling
en brother sister bro sis twin
de bruder schwester geschwister bruders
es hermano hermana hermanos
fr frere soeur frangin frangine
pt irmao irma irmaos
it fratello sorella fratelli
ru брат брата брату братом сестр* братиш*
hi भाई बहन भैया दीदी bhai behen didi
elder
en grandma grandpa gran nan granny grandad uncle aunt grandfather grandmother
de oma opa onkel tante grossvater grossmutter
es abuel* tio tia
fr papy mamie oncle tonton tante grand-mere grand-pere
pt avo avos vo tio tia
it nonn* zio zia
ru бабушк* дедушк* дед деда дяд* тет* бабул*
hi दादी दादा नाना नानी चाचा मामा ताऊ फूफा बुआ मौसी chacha mama dadi nana
carer
en carer nurse warden caregiver aide staff care_home priest coach stepbrother boss teacher
de pfleger* betreuer* trainer pfarrer chef lehrer heim
es cuidador* enfermer* entrenador cura jefe profesor* residencia
fr soignant* aide-soignant* entraineur cure patron prof ehpad coach
pt cuidador* enfermeir* treinador padre patrao chefe professor*
it badante infermier* allenatore prete capo catechista professore
ru сиделк* тренер* начальник* учител* батюшк* санитар* классн*
hi कोच टीचर सर मालिक बॉस पुजारी नर्स मास्टर ठेकेदार
friend
en friend friends mate mates bff pal buddy bestie
de freund freunde freunden kumpel freundinnen
es amig* colega colegas compi
fr ami amie amis pote potes copains copines
pt amig* parceiro
it amic* compagni
ru друг друга друзья друзей подруг* подружк* кореш*
hi दोस्त दोस्तों यार सहेली dost yaar
stranger
en someone somebody man woman guy person people stranger neighbour* neighbor* colleague* couple
de jemand jemanden leute mensch menschen nachbar* kollege* typ fremde*
es alguien gente hombre persona vecin* compañer* tipo señor
fr quelqu'un gens voisin* collegue* type personnes monsieur homme
pt alguem gente pessoa* vizinh* homem cara colega*
it qualcuno gente persona persone vicin* collega colleghi tizio uomo
ru кто-то человек* люди людей сосед* коллег* мужчин* парни
hi कोई_आदमी लोग लोगों पड़ोस* आदमी इंसान log padosi
celebrity
en king queen actor singer author poet president minister politician* celebrity icon
de koenig* schauspieler* saenger* autor* politiker* minister* kanzler*
es rey reina actor actriz cantante autor politic* presidente ministro poeta
fr roi reine acteur actrice chanteu* auteur politique president ministre poete
pt rei rainha ator atriz cantor* autor politic* presidente ministro poeta
it re regina attore attrice cantante autore politic* presidente ministro poeta
ru корол* актер* певец певиц* автор* политик* президент* министр* поэт* писател*
hi राजा रानी अभिनेता गायक लेखक नेता मंत्री कवि शायर हीरो
history
en war soldier* century battle museum medieval revolution exhibition veteran pharaoh roman
de krieg* soldat* jahrhundert schlacht museum mittelalter revolution ausstellung
es guerra soldado* siglo batalla museo revolucion medieval exposicion
fr guerre soldat* siecle bataille musee revolution moyen exposition guillotine
pt guerra soldado* seculo batalha museu revolucao ditadura exposicao
it guerra soldat* secolo battaglia museo medioevo rivoluzione mostra
ru войн* солдат* век века веке битв* музе* революц* истори* выставк*
hi युद्ध सैनिक सदी लड़ाई संग्रहालय क्रांति इतिहास सेना शहीद
police
en police court judge lawyer reported report sentence prison jail cops statement
de polizei gericht richter anwalt anzeige gefaengnis anzeigen
es policia juez juicio abogad* denunci* carcel comisaria
fr police juge tribunal avocat plainte prison gendarm*
pt policia juiz tribunal advogad* denunci* cadeia delegacia prisao
it polizia giudice tribunale avvocat* denunci* carcere carabinier*
ru полици* суд суде судь* адвокат* заявлени* тюрьм* участков* посадил*
hi पुलिस कोर्ट जज वकील शिकायत जेल थाने थाना केस रिपोर्ट
therapy
en doctor therapist therapy hospital clinic psychiatrist counsellor counselor gp ward psychologist
de arzt aerztin therapeut* therapie krankenhaus klinik psychiat* psycholog*
es medic* doctor* terapeut* terapia hospital clinica psiquiat* psicolog*
fr medecin docteur psy therapie hopital clinique psychiatre psychologue urgences
pt medic* doutor* terapeuta terapia hospital clinica psiquiat* psicolog*
it medic* dottor* terapeut* terapia ospedale clinica psichiatr* psicolog* reparto
ru врач* доктор* терап* больниц* клиник* психиатр* психолог* психотерап*
hi डॉक्टर थेरेपी अस्पताल काउंसलर मनोचिकित्सक doctor hospital
help_work
en volunteer* hotline helpline training workshop first_aid charity shelter social_worker rescue paramedic firefighter course lecture seminar
de ehrenamt* seelsorge notruf schulung fortbildung frauenhaus sozialarbeit* rettung* feuerwehr* kurs
es voluntari* formacion taller curso bombero* trabajador_social charla refugio taller
fr benevol* formation atelier cours pompier* assistante_sociale foyer conference
pt voluntari* cvv formacao oficina curso bombeir* assistente_social palestra abrigo
it volontari* formazione corso pompier* assistente_sociale convegno rifugio telefono_amico
ru волонт* горяч* курс* тренинг* пожарн* спасател* соцработ* лекци* семинар*
hi स्वयंसेवक हेल्पलाइन ट्रेनिंग वर्कशॉप एनजीओ संस्था सेमिनार ड्यूटी
believe
en believe* believes trust doubt convinced
de glaub* vertrau*
es cree* creer* creen creyo confi*
fr croi* croit croient confianc*
pt acredit* cre confi*
it cred* crede credono fid*
ru вер* поверит поверят верит доверя*
hi यक़ीन यकीन मानेगा मानता मानते भरोसा विश्वास yakin
say
en say says said tell tells told ask asked asks
de sagt sagte sage sag gesagt fragt fragte meint meinte
es dice dicen dijo digo decir pregunt*
fr dit disent disait dis demande dire
pt diz dizem disse digo falar fala falou pergunt*
it dice dicono disse detto dico chiede chiedono
ru говорит говорят сказал* скаж* спрашива* спросил*
hi कहता कहती कहते कहा बोलता बोलती बोला बोली पूछ* kehta bola
apologise
en flowers apologise* apologize* never_again cried_after swears promised promises
de blumen entschuldig* verspricht versprochen schwoert nie_wieder tut_ihm_leid
es flores perdon disculpa* promete prometio jura arrepient*
fr fleurs excuse* promet promis jure pardon regrett*
pt flores desculpa* perdao promete prometeu jura arrepend*
it fiori scusa scuse promette promesso giura perdono pent*
ru цвет* извин* проси* обещает обеща* клян* прости*
hi माफ़ी माफी वादा क़सम कसम फूल सॉरी maafi
blame
en fault my_fault blame* provoke* ask_for_it make_him made_him nag
de schuld selber_schuld provozier* reize
es culpa mi_culpa provoc* me_lo_busco
fr ma_faute faute provoqu* merite
pt culpa minha_culpa provoc*
it colpa colpa_mia provoc*
ru винов* вина сама_винов* довел* провоцир*
hi गलती ग़लती कसूर क़सूर दोष मेरी_गलती galti
deserve
en deserve* punish* earned_it penance reminder
de verdien* bestraf* strafe
es merec* castig*
fr merit* pun* puni* punition
pt merec* castig* puni*
it merit* puni* castig* punizione
ru заслуж* наказ* наказыв*
hi सज़ा सजा लायक हक़दार saza layak
quarrel
en argue* argument quarrel* row fight* fought sulk* disagree* squabbl* bicker*
de streit* gestritten zoff krach gezankt schmoll*
es discut* pele* bronca riña enfad*
fr disput* engueul* dispute bagarr* bouder boude fach*
pt brig* discut* discussao bate-boca
it litig* discuss* bronci*
ru ссор* поссор* поругал* руга* скандал* спор*
hi झगड़* लड़ाई_हो बहस नोकझोंक jhagda
bully
en bully* bullie* bullied tease* teasing mock* group_chat outcast everyone_laughs
de mobb* gemobbt haensel* auslach*
es acoso bullying burl* se_rien
fr harcel* moqu* se_moquent bouc
pt bullying zoa* zoam riem caçoa*
it bull* bullismo prendono_in_giro deridono
ru травят травл* дразн* смеются издевают* буллинг*
hi चिढ़ाते मज़ाक_उड़ाते बुली रैगिंग हँसते tang_karte
voice
en voice voices tells_me_to whisper* urge* urges intrusive thoughts tempt*
de stimme stimmen gedanken drang druck fluester*
es voz voces pensamiento* impulso* ganas_de
fr voix pensees pulsion* envies
pt voz vozes pensamento* impulso*
it voce voci pensieri impulso impulsi
ru голос* мысли мыслей мыслями тянет позыв*
hi आवाज़ें आवाज़ ख़याल ख्याल विचार खयाल khayal
god
en god lord jesus allah pray* prayer heaven angel*
de gott herrgott herr bete gebet engel herrn
es dios señor rezo reza virgen angel*
fr dieu seigneur prie priere ange*
pt deus senhor rezo oro oracao anjo*
it dio signore prego preghiera madonna angel*
ru бог бога боже господ* молюсь молит* ангел*
hi भगवान ईश्वर अल्लाह प्रार्थना खुदा ख़ुदा ऊपरवाला ऊपरवाले rab bhagwan allah
she_he
en he she him her his hers he's she's hes shes himself herself
de er sie ihn ihm ihr ihre sein seine seinen seiner
es el ella le lo la su sus
fr il elle lui son sa ses
pt ele ela dele dela seu sua
it lui lei gli suo sua le
ru он она его ее ему ей нему ней него нее
hi वह वो उसने उसका उसकी उसके उसे woh usne uska
we
en we us our ours we're weve we've
de wir uns unser* unsere
es nosotr* nos nuestr*
fr nous notre nos
pt nos nosso nossa nossos
it noi nostro nostra nostri ci
ru мы нас нам наш* нами
hi हम हमें हमारा हमारी हमारे हमने hum humara
they
en they them their theyre they're theyd they'd everyone everybody
de sie_alle ihnen alle allen
es ellos ellas les todos
fr ils elles leur leurs tous
pt eles elas deles todos
it loro tutti
ru они их им ими все всем всех
hi वे उन्होंने उनका सब सबको सबके सभी ve sab
you
en you your yours ya u ur
de du dich dir dein* deine
es tu te ti tuyo contigo vos
fr tu te toi ton ta tes vous
pt voce vc te teu tua ti
it tu te ti tuo tua
ru ты тебя тебе твой твоя тобой вы вас
hi तू तुम तुझे तुम्हें आप आपको तेरा tu tum aap
how
en how what where which
de wie was welche wo
es como que donde cual
fr comment quoi ou quel
pt como o_que onde qual
it come cosa dove quale
ru как что где какой куда
hi कैसे क्या कहाँ कौन kaise kya
`;
