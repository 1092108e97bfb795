import type { TextLexicon } from '../text-lexicon.ts';

/** Turkish words of mood. Verbs carry their denial inside ("sevmiyorum"), so commonest ones stand with it. */
export const TURKISH: TextLexicon = {
  language: 'tr',
  groups: [
    [
      'angry',
      0.8,
      'öfke* öfkeli çıldır* deliriyor* delirdim küplere kudur* gazap* hiddet* köpür* tepem_at* tepemin_tası kan_beynime',
    ],
    [
      'angry',
      0.6,
      'kızgın* kızdım kızıyor* kızdır* sinir* sinirli sinirlen* nefret rahatsız_ed* bıktım gıcık* haksız* adaletsiz* küstah* hakaret* aşağıla* kırıcı kaba uyuz* hüsran* kin',
    ],
    [
      'angry',
      0.6,
      'canıma_tak canıma_yetti yeter_artık ne_cüretle nasıl_cüret bağır* kavga* tartış* yalan* yalancı ihanet* aldat* kandır* aptal* salak* gerizekalı* geri_zekalı* ahmak* piç* lanet* kahret* kahrol* kes_sesini defol* alçak* şerefsiz* hain*',
    ],
    ['disgust', 0.4, 'iğrenç* iğren* tiksin* mide_bulan* midem_bulan* mideni* tiksinti* ıyy ıy öğk böğ'],
    [
      'disgust',
      0.3,
      'kus* kustum kusacağ* bulantı* leş* kokuşmuş* pis pislik* pis_koku kötü_kok* küf* çürük* çürümüş* hamam_böceği hamamböceği böcek* kurtçuk* bayat',
    ],
    ['fear', 0.8, 'dehşet* panik* kabus* kâbus* ödüm_kop* ödüm_pat* ürküt* tüyler_ürpert*'],
    [
      'fear',
      0.6,
      'kork* korku* korkunç korkuyor* korktu* korkutu* endişe* endişeli kaygı* kaygılı tedirgin* telaş* ürk* ürper* tehdit* tehlike* titri* titre* gergin* gerildim huzursuz* çekiniyor*',
    ],
    ['fear', 0.5, 'stres* baskı* bunal* kalbim_çarp* ya_olursa ya_başaramazsam tedirginlik heyecandan'],
    [
      'happy',
      0.8,
      'heyecan* coşku* coşkulu havalara_uç* bayıldım bayılıyor* yaşasın sabırsızlan* mest_ol* havalara çılgınca_mutlu',
    ],
    [
      'happy',
      0.5,
      'mutlu* mutluluk sevin* sevinç* neşe* neşeli keyif* keyifli gül* gülüyor* gülümse* eğlen* eğlence* kutla* kutlu memnun* şen komik* zevk*',
    ],
    [
      'happy',
      0.4,
      'harika* muhteşem* mükemmel* güzel güzeldi güzelmiş çok_güzel şahane* müthiş* enfes* nefis* süper mükemmeldi lezzet* olağanüstü en_iyi tatlım canım sevgilim',
    ],
    [
      'happy',
      0.4,
      'seviyor* sevdim sevgi* aşk* aşık* gurur* minnettar* teşekkür* sağ_ol sağol umut* umutlu başard* başarı* kazan* kazandık geçtim işe_alın* işi_aldım terfi* şanslı* tebrik*',
    ],
    [
      'happy',
      -0.4,
      'huzur huzurlu sakin* rahat* rahatla* rahatladım dingin* gevşe* dinlen* dinlendim hoşnut* güvende ferah*',
    ],
    [
      'sad',
      -0.5,
      'üzgün* üzül* üzüldüm üzücü* üzülüyor* üzüntü* mutsuz* yalnız* yalnızlık depres* karamsar* umutsuz* çaresiz* keder* kederli hüzün* hüzünlü boşluk* perişan* bedbaht* anlamsız* değersiz* matem* yas içim_acı* içim_sıkıl* kalbim_ağır',
    ],
    [
      'sad',
      -0.6,
      'yorgun* yoruldum yorgunluk bitkin* tüken* tükendim sıkıl* sıkıldım sıkıcı* bezgin* bıkkın* halsiz* gücüm_yok gücüm_kalmadı enerjim_yok takatim_yok mecalim',
    ],
    [
      'sad',
      -0.1,
      'ağla* ağlıyor* ağladım ağlamak gözyaş* hıçkır* özle* özledim özlüyor* hasret* hayal_kırıklığı pişman* maalesef ne_yazık yazık acı acıyor acıdı kaybet* kaybettim kayıp öldü öldüler ölüm* vefat* cenaze* kalbim_kırıl* kalbim_kırık kırgın* suçlu* utan* utanç* terk_et* ayrıldık ayrılık* reddedil* bana_fazla her_şey_fazla başa_çıkam* kimsem_yok',
    ],
    [
      'surprise',
      0.8,
      'şaşır* şaşkın* şaşırtıcı* hayret* şok şoke* inanılmaz* beklenmedik* afalla* sürpriz* vay vay_canına aman_tanrım donakal* ağzım_açık',
    ],
    [
      'surprise',
      0.7,
      'birden birdenbire aniden ansızın inanamıyor* inanamadım beklemiyor* hiç_beklemezdim kim_derdi kimin_aklına gerçekten_mi sahi_mi ciddi_misin nutkum*',
    ],
    [
      'neutral',
      0,
      'tamam sıradan* normal* her_zamanki her_zaman_olduğu olağan* ortalama* fena_değil fena_sayılmaz idare_eder şöyle_böyle eh_işte özel_bir_şey_yok yeni_bir_şey_yok bildiğin_gibi rutin* nötr*',
    ],
    ['lively', 0.6, 'enerjik* hareketli* yoğun* canlı kıpır* telaşlı uyanık*'],
    ['quiet', -0.6, 'uykulu* uykum_var yavaş* tembel* sessiz* durgun* uyuşuk*'],
    [
      'pleasant',
      0.1,
      'hiç_fena_değil hiç_de_fena_değil hiç_kötü_değil hiç_de_kötü_değil iyi iyiyim iyiydi daha_iyi hoş hoştu sıcak güneşli* nazik* kibar* kolay* sevimli*',
    ],
    [
      'unpleasant',
      0.1,
      'kötü* berbat* felaket* rezalet* zor zordu zorlan* sorun* hasta* hastayım çirkin* yanlış* fena rezil*',
    ],
    [
      'happy',
      0.5,
      'şikayet_edecek_hiçbir şikayetim_yok şikayet_edecek_bir_şeyim_yok her_şey_yolunda yolunda_gidiyor içim_içime_sığm* ayaklarım_yerden_kes* keyfim_yerinde dünyalar_benim_oldu gözüm_aydın bayram_ediyor* içim_rahat* ağzım_kulaklarım* neşem_yerinde',
    ],
    [
      'sad',
      -0.4,
      'içim_parçalan* yüreğim_parçalan* yüreğim_sızl* içim_sızl* içim_burkul* boğazım_düğüm* keyif_almıyor* zevk_almıyor* keyif_alamıyor* zevk_alamıyor* tadım_yok keyfim_yok gözlerim_dol* yüreğim_yan* hevesim_kalmadı elim_kolum_kalkm* moralim_bozuk moralim_sıfır',
    ],
    [
      'angry',
      0.7,
      'tepem_attı tepemi_attır* bıktım_usandım bıktık usandım çileden_çıkar* çileden_çık* sinirlerimi_boz* sinirime_dokun* küplere_bin* kanım_kayn* burama_kadar sabrım_taş* deliye_dön*',
    ],
    [
      'fear',
      0.6,
      'ellerim_titri* dizlerim_titri* elim_ayağım_titri* ödüm_patl* yüreğim_ağz* tüylerim_diken* soğuk_ter* içim_ürper* kalbim_küt_küt kötü_bir_his içimde_kötü',
    ],
    [
      'disgust',
      0.3,
      'midem_kalk* midemi_bulandır* böcek_çık* hamamböceğ* küflü küflen* kusacak* kusmak* leş_gibi çürümüş kokuşmuş',
    ],
    [
      'surprise',
      0.7,
      'ağzım_açık_kal* beklemiyordum hiç_beklemiyordum şok_ol* gözlerime_inanam* küçük_dilimi dilim_tutul* hayretler hayret_ettim aklıma_gelmezdi inanamıyorum apış* kalakaldım',
    ],
  ],
  negations:
    'değil değilim değilsin değiliz değildi değildim değildik değilmiş hiç yok asla hiçbir olmadan olmadı olmadım hissetmiyorum hissetmiyor hissetmedim etmiyorum olamıyorum duymuyorum',
  reach: { forwards: 1, backwards: 2 },
  unsurpassed: {
    never: 'hiç',
    could: 'olamam olamaz olamazdım olamazdı olamazdık',
    more: 'daha',
    so: 'kadar böyle böylesine',
  },
  harmless:
    'sadece_değil şüphesiz hiç_şüphesiz hiç_kuşkusuz neden_olmasın söylemek_istiyorum söylemek_isterim',
  wishes: 'istiyorum istiyor istedim isterim istiyoruz ihtiyacım gerek lazım keşke dilerim olmak_istiyorum',
  strengtheners:
    'çok öyle o_kadar gerçekten cidden aşırı son_derece tamamen kesinlikle inanılmaz_derecede fazlasıyla oldukça_çok acayip müthiş_derecede bayağı epey',
  weakeners: 'biraz azıcık hafif kısmen neredeyse pek',
  contrasts: 'ama fakat ancak yine_de oysa lakin',
  common:
    've bir bu şu o ben sen biz siz onlar bana beni benim sana seni senin ona onu onun bize bizi bizim mi mı mu mü de da ki ne için ile gibi kadar daha en var yok çok ama şey zaman gün bugün dün yarın şimdi sonra önce evet hayır olan oldu olarak olduğunu her hep bile nasıl neden niye kim nerede artık böyle şöyle değil misin mısın bak gel git geldi gitti söyle söyledi dedi ediyor ediyorum yapıyor yap yaptı yaptım olur olacak olsun bay bayan efendim lütfen biri biliyorum biliyor bilmiyorum istemiyorum burada orada buraya oraya bunu şunu onların kendi kadın adam insan hadi peki ya yani tek iki ilk öyle misiniz mıydı musun müsün geri bütün tüm doğru sadece işte başka belki son eğer demek büyük küçük şeyi sanırım birlikte şeyler buradan fazla hala bırak baba anne haydi geliyor hey özür yardım zaten işi olmalı benden oluyor kimse diye size hemen onunla göre önemli çocuk yeni yapmak yapma eve evde ederim yine ver umarım olabilir yeterince kabul bunun aynı burası ister bence musunuz içinde insanlar senden vardı zorunda hepsi karşı seninle istiyorsun olmak sakın dolu gidip anda tam tekrar dışında gece dedim neler sizin onlara sizi çünkü niçin bazen saat',
  splitsAtApostrophe: false,
};
