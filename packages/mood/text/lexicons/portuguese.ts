import type { TextLexicon } from '../text-lexicon.ts';

/** Portuguese words of mood (Brazil and Portugal). */
export const PORTUGUESE: TextLexicon = {
  language: 'pt',
  groups: [
    [
      'angry',
      0.8,
      'furios* fúria raiva raivos* ira irad* indignad* indigna* enfurec* puto puta_da_vida fora_de_mim sangue_ferve explodi revoltad* revolta*',
    ],
    [
      'angry',
      0.6,
      'zangad* irrita* irritad* chatead* bravo brava aborrecid* frustrad* frustra* odeio odiei odiar ódio injust* injustiç* briga* briguei discuti* grita* gritou gritam gritaram gritando insult* ofend* grosseir* ressent*',
    ],
    [
      'angry',
      0.6,
      'não_aguento não_suporto de_saco_cheio saco_cheio farto farta cheia_de de_mau_humor mau_humor me_tira_do_sério nos_nervos dá_nos_nervos falta_de_respeito desrespeit* mentir mentiu mentem mentindo mentiros* mentira* traí* enganad* idiota* imbecil estúpid* merda droga palhaçada',
    ],
    ['disgust', 0.4, 'nojo nojent* enoj* asco asqueros* repugn* repuls* abomin* eca argh credo que_nojo'],
    [
      'disgust',
      0.3,
      'náusea* nause* enjo* vomit* vômito* podre* estragad* fedor fede fedid* fedia mau_cheiro cheira_mal cheirava_mal imund* sujeira sujo suja barata baratas verme* mofo bolor larva*',
    ],
    ['fear', 0.8, 'terror aterroriz* apavor* pânico horror horroriz* pavor pesadelo* fobia'],
    [
      'fear',
      0.6,
      'medo medos temo teme temor receio recei* assust* susto nervos* preocup* ansios* ansiedade angusti* angústia inquiet* insegur* ameaç* aflit* aflição tremo tremia tremendo tremer',
    ],
    [
      'fear',
      0.5,
      'estress* stress* tenso tensa tensão sobrecarregad* pressionad* perigo perigos* e_se_acontecer coração_acelerado coração_disparado',
    ],
    [
      'happy',
      0.8,
      'empolga* entusias* eufóric* eufor* emocionad* animad* radiante* vibr* oba uhul eba viva não_vejo_a_hora mal_posso_esperar',
    ],
    [
      'happy',
      0.5,
      'feliz* felic* alegr* contente* rir ri rimos riu rindo risada* sorri* sorriso* divert* divertid* celebr* comemor* festa festej* curti* bom_humor',
    ],
    [
      'happy',
      0.4,
      'maravilh* fantástic* ótim* excelente* lind* belo bela belas espetacular* perfeit* delicios* genial* sensacional bacana legal show gostos* bonit*',
    ],
    [
      'happy',
      0.4,
      'amo amei ama adoro adorei adora apaixonad* orgulh* grato grata gratidão agradec* obrigad* esperança esperanços* otimist* sucesso venci vencemos ganhamos ganhei ganhou passei consegui conquist* sortud* muito_bem sinto_bem consegui_o_emprego fui_contratad* promovid* aprovad* conseguimos deu_certo ganhámos',
    ],
    [
      'happy',
      -0.4,
      'tranquil* paz calm* relax* seren* satisfeit* descansad* confortável à_vontade aliviad* alívio sossegad* sossego em_paz',
    ],
    [
      'sad',
      -0.5,
      'trist* solitári* solidão sozinh* deprimid* depress* melanc* desesper* desesperanç* infeliz* vazi* miseráve* abatid* desanimad* desânimo luto pena sem_sentido sem_esperança nostálgic* desolad* arrasad* me_sinto_pesad* sinto_me_pesad* me_sinto_tão_pesad* me_sinto_muito_pesad* coração_pesado tudo_me_pesa tudo_pesa tudo_está_pesado',
    ],
    [
      'sad',
      -0.6,
      'cansad* exaust* esgotad* cansaço entediad* tédio sem_energia sem_forças sem_vontade ficar_na_cama fadiga fatigad* esgotamento estafad* desgastad* exaurid* estou_acabad* um_caco de_rastos sem_força burnout',
    ],
    [
      'sad',
      -0.1,
      'chor* lágrima* saudade* sinto_falta falta_dele falta_dela decepcion* decepç* arrepend* dor dolorid* doendo dói machucad* ferid* perd* perda morreu morte morta faleceu funeral velório coração_partido coração_está_partido partiu_meu separaç* terminou_comigo me_deixou culpa culpad* lament* magoad* mágoa demais_para_mim demais_pra_mim tudo_é_demais_para_mim muito_para_mim muita_coisa_para_mim',
    ],
    [
      'surprise',
      0.8,
      'surpres* surpreend* espant* chocad* choque pasm* atônit* boquiabert* estupefat* impressionad* incríve* inesperad* inacreditáve* uau nossa caramba wow',
    ],
    [
      'surprise',
      0.7,
      'de_repente do_nada de_surpresa não_esperava nunca_esperava não_acredito nem_acredito custo_a_acreditar sem_palavras queixo_caído quem_diria quem_imaginaria subitamente repentin*',
    ],
    [
      'neutral',
      0,
      'normal* comum ordinári* habitual rotina* regular neutr* como_sempre nada_de_especial nada_de_mais nada_de_novo mais_ou_menos tudo_igual tanto_faz assim_assim na_mesma ok okay de_boa',
    ],
    ['lively', 0.6, 'agitad* energia enérgic* corrid* acelerad* ativo ativa ligad* desperto'],
    ['quiet', -0.6, 'sono sonolent* lent* silenci* preguiç* quiet*'],
    [
      'pleasant',
      0.1,
      'nada_mal nada_mau nada_má bem bom boa bons boas agradáve* gentil* simpátic* doce melhor sol fof*',
    ],
    [
      'unpleasant',
      0.1,
      'mal mau má ruim ruins pior terríve* horríve* péssim* difícil problema* doente* feio feia grave desagradáve*',
    ],
    [
      'happy',
      0.5,
      'não_tenho_do_que_reclamar não_tenho_de_que_me_queixar não_posso_reclamar não_me_posso_queixar nas_nuvens no_sétimo_céu pulando_de_alegria de_bem_com_a_vida radiante mar_de_rosas de_vento_em_popa explodindo_de_felicidade ganhei_o_dia tirei_um_peso',
    ],
    [
      'sad',
      -0.4,
      'coração_apertado parte_o_coração aperto_no_peito nó_na_garganta nada_me_anima nada_mais_me_anima sem_vontade_de_nada no_fundo_do_poço de_coração_pesado morrendo_de_saudade lágrimas_nos_olhos nada_mais_tem_graça perdi_o_gosto',
    ],
    [
      'angry',
      0.7,
      "uma_fera virei_uma_fera cuspindo_fogo soltando_fumaça passou_dos_limites gota_d'água sem_paciência me_dá_nos_nervos pelos_cabelos farto_de farta_de",
    ],
    [
      'fear',
      0.6,
      'morrendo_de_medo frio_na_barriga mãos_tremendo mãos_tremem tremendo_de_medo pernas_bambas coração_na_mão suando_frio arrepio_na_espinha com_o_coração_na_boca mau_pressentimento de_medo',
    ],
    [
      'disgust',
      0.3,
      'ânsia_de_vômito me_deu_ânsia embrulhou_o_estômago embrulha_o_estômago revirou_o_estômago quase_vomitei barata_no mofad*',
    ],
    [
      'surprise',
      0.7,
      'de_queixo_caído queixo_caiu não_esperava_por_essa caí_das_nuvens caí_da_cadeira de_boca_aberta não_acreditei_nos_meus_olhos',
    ],
  ],
  negations: 'não nem nunca jamais sem nada ninguém tampouco nenhum nenhuma mal_consigo',
  reach: { forwards: 4, backwards: 0 },
  unsurpassed: {
    never: 'nunca jamais',
    could: 'poderia podia posso pode',
    more: 'mais',
    so: 'tão tanto tanta',
    comparative: /^(?:melhor|pior)$/u,
  },
  harmless:
    'não_só não_apenas não_somente sem_dúvida por_que_não nada_mais quero_dizer queria_dizer quero_agradecer',
  wishes: 'quero queria preciso precisava gostaria desejo',
  strengtheners:
    'muito muita muitíssim* tão tanto tanta demais bastante totalmente realmente super completamente absolutamente extremamente profundamente que bem_mais',
  weakeners: 'pouco um_pouco meio levemente quase ligeiramente algo',
  contrasts: 'mas porém contudo todavia embora entretanto',
  common:
    'o a os as um uma uns umas e ou de do da dos das em no na nos nas ao à com por para pra pelo pela que meu minha meus minhas seu sua eu você ele ela nós me te se lhe isso isto esse essa este esta estou está estava sou é era foi fui ser tenho tem tinha hoje ontem amanhã muito mais quando como tudo todo porque já casa dia também só foi fiquei fico outra vez ainda até estão são eram têm há fazer fez diz disse vou vai vamos pode posso quer deve aqui ali lá onde quem mas pro sobre desde entre menos todos alguém algo vocês eles elas vc q pq né tá tô acho mesmo mesma ai ter fica ficar agora coisa coisas pessoas pessoa sei sim assim mundo falar toda todas pai faz depois dele dela deles sair fala mim tempo gosto será fazendo nosso falando outro outros nesse neste nessa desse deste dessa dar parece essas esses maior qualquer lado tipo hora lugar seus suas seria certo fora estar ir antes pegar então sempre tava cara gente mãe ano anos',
  splitsAtApostrophe: false,
};
