import type { TextLexicon } from '../text-lexicon.ts';

/** Indonesian words of mood, everyday spellings among them ("nggak", "banget"). */
export const INDONESIAN: TextLexicon = {
  language: 'id',
  groups: [
    [
      'angry',
      0.8,
      'murka geram berang ngamuk mengamuk naik_darah naik_pitam meledak_marah emosi_banget darah_mendidih',
    ],
    [
      'angry',
      0.6,
      'marah marahi kemarahan memarahi kesal kesel jengkel sebal sebel dongkol benci membenci kebencian frustrasi tersinggung menghina hinaan kasar tidak_adil nggak_adil jahat mengganggu menyebalkan nyebelin menjengkelkan muak_dengan dendam',
    ],
    [
      'angry',
      0.6,
      'bosan_dengan_semua sudah_cukup beraninya berani_sekali teriak berteriak membentak dibentak bertengkar pertengkaran bohong berbohong dibohongi pembohong khianat mengkhianati dikhianati menipu ditipu bodoh goblok tolol bajingan brengsek keparat sialan sial diam_kau tutup_mulut bangsat kurang_ajar',
    ],
    ['disgust', 0.4, 'jijik menjijikkan menjijikan jijay muak memuakkan ih iih huek hoek najis'],
    [
      'disgust',
      0.3,
      'mual muntah muntahan bau_busuk busuk berbau bau_amis kotor jorok berjamur jamuran basi kecoa kecoak belatung lendir berlendir amis',
    ],
    ['fear', 0.8, 'panik ketakutan mengerikan ngeri teror mimpi_buruk horor histeris merinding'],
    [
      'fear',
      0.6,
      'takut menakutkan menakuti cemas kecemasan khawatir kuatir kekhawatiran gelisah gugup waswas was_was resah deg_degan gemetar seram menyeramkan ancaman mengancam terancam grogi minder',
    ],
    [
      'fear',
      0.5,
      'stres stress tertekan tekanan tegang kewalahan jantung_berdebar berdebar_debar bahaya berbahaya bagaimana_jika gimana_kalau',
    ],
    [
      'happy',
      0.8,
      'gembira_sekali antusias bersemangat semangat girang euforia hore horee asyik asik nggak_sabar tidak_sabar langit_ketujuh kegirangan',
    ],
    [
      'happy',
      0.5,
      'bahagia sebahagia sesenang segembira kebahagiaan berbahagia senang kesenangan menyenangkan gembira kegembiraan riang ceria tertawa ketawa tawa senyum tersenyum lucu seru pesta merayakan menikmati sukacita suka_cita',
    ],
    [
      'happy',
      0.4,
      'luar_biasa indah hebat keren mantap mantul bagus_sekali sempurna terbaik fantastis menakjubkan lezat enak nikmat cantik wonderful top',
    ],
    [
      'happy',
      0.4,
      'cinta mencintai mencintaimu sayang menyayangi jatuh_cinta bangga kebanggaan bersyukur syukur terima_kasih makasih berharap harapan berhasil sukses menang kemenangan juara lulus diterima_kerja naik_jabatan dapat_kerja beruntung selamat_ya alhamdulillah',
    ],
    [
      'happy',
      -0.4,
      'tenang damai kedamaian tentram tenteram puas lega santai rileks nyaman aman_rasanya bersantai',
    ],
    [
      'sad',
      -0.5,
      'sedih sesedih kesedihan menyedihkan bersedih murung kesepian sepi sendirian depresi putus_asa keputusasaan hampa kosong terpuruk merana nelangsa galau duka berduka dukacita muram sengsara menderita tidak_berarti sia_sia tidak_berguna hati_berat',
    ],
    [
      'sad',
      -0.6,
      'lelah capek cape letih penat kelelahan bosan membosankan jenuh lesu loyo burnout tidak_bertenaga tak_berdaya nggak_kuat tidak_kuat tidak_ada_tenaga kangen_rumah',
    ],
    [
      'sad',
      -0.1,
      'menangis nangis tangis tangisan air_mata terisak rindu kangen merindukan kecewa mengecewakan kekecewaan menyesal penyesalan sayang_sekali sayangnya maaf sakit_hati terluka luka kehilangan hilang meninggal tewas wafat kematian pemakaman patah_hati bersalah malu ditinggal ditinggalkan putus ditolak terlalu_berat terlalu_banyak_bagiku',
    ],
    [
      'surprise',
      0.8,
      'terkejut mengejutkan kejutan kaget mengagetkan heran mengherankan syok shock takjub tercengang tak_terduga tidak_terduga wow wah astaga ya_ampun terperangah melongo',
    ],
    [
      'surprise',
      0.7,
      'tiba_tiba mendadak tidak_percaya nggak_percaya tak_percaya tidak_menyangka nggak_nyangka tak_disangka tidak_disangka siapa_sangka sungguh benarkah masa_sih serius',
    ],
    [
      'neutral',
      0,
      'oke ok biasa biasa_saja biasa_aja normal seperti_biasa rata_rata netral tidak_ada_yang_istimewa tidak_ada_yang_baru lumayan begitu_begitu_saja rutin standar tidak_buruk tidak_jelek',
    ],
    ['lively', 0.6, 'sibuk energik lincah aktif hiruk_pikuk gelisah_aktif'],
    ['quiet', -0.6, 'mengantuk ngantuk lambat malas diam sunyi pelan'],
    [
      'pleasant',
      0.1,
      'tidak_buruk_sama_sekali sama_sekali_tidak_buruk nggak_jelek_sama_sekali lumayan_bagus baik bagus ramah hangat manis mudah lebih_baik cerah membantu menarik baik_hati',
    ],
    [
      'unpleasant',
      0.1,
      'buruk jelek parah sulit susah masalah sakit payah salah gagal ancur hancur berantakan kacau',
    ],
    [
      'happy',
      0.5,
      'tidak_ada_yang_perlu_dikeluhkan nggak_ada_yang_perlu_dikeluhkan tidak_mengeluh nggak_bisa_ngeluh bukan_main_senang* senangnya berbunga_bunga hatiku_berbunga serasa_terbang di_atas_awan lagi_enak_enaknya girang* lega_banget semua_lancar plong',
    ],
    [
      'sad',
      -0.4,
      'hatiku_hancur hati_hancur hancur_hatiku hatiku_sakit hatiku_pilu hatiku_perih nggak_ada_lagi_yang tidak_ada_lagi_yang_membuat nggak_semangat tidak_semangat sepi_banget rasanya_sepi nggak_baik_baik_saja tidak_baik_baik_saja kangen_banget air_mataku sesak_dadaku',
    ],
    [
      'angry',
      0.7,
      'darahku_mendidih bikin_darahku muak_sama muak_banget_sama habis_kesabaran kesabaranku_habis bikin_emosi geram* sebel* kesel* gondok* jengkel* dongkol*',
    ],
    [
      'fear',
      0.6,
      'gemetaran gemetar* tanganku_gemetar* jantungku_berdebar jantung_copot jantungku_mau_copot keringat_dingin takut_setengah_mati bulu_kuduk lututku_lemas perasaan_nggak_enak firasat_buruk ngeri*',
    ],
    [
      'disgust',
      0.3,
      'mau_muntah sampai_mau_muntah bikin_mual mual* kecoak* busuk* menjijik* jijik* jorok* bau_banget eneg* enek*',
    ],
    [
      'surprise',
      0.7,
      'gak_nyangka tak_menyangka nggak_menyangka kaget_banget tercengang* terbelalak tidak_percaya_mata tiba_tiba_muncul di_luar_dugaan ternganga',
    ],
  ],
  negations: 'tidak tak nggak gak ga enggak bukan belum jangan tanpa tiada tidaklah ndak kagak',
  reach: { forwards: 3, backwards: 0 },
  unsurpassed: {
    never: 'pernah',
    could: 'bisa mungkin dapat',
    more: 'lebih',
    so: 'begitu seperti',
    comparative: /^se(?:bahagia|senang|gembira|sedih|takut|marah|kecewa|lelah)$/u,
  },
  harmless:
    'tidak_hanya bukan_hanya tidak_heran tanpa_ragu kenapa_tidak mengapa_tidak ingin_bilang mau_bilang ingin_mengatakan',
  wishes: 'ingin mau pengen pengin butuh perlu berharap_bisa mendambakan ingin_sekali',
  strengtheners:
    'sangat sekali banget amat benar_benar sungguh_sungguh begitu terlalu luar_biasa_sangat betul_betul paling parah_banget super',
  weakeners: 'sedikit agak cukup lumayan_agak hampir rada',
  contrasts: 'tapi tetapi namun meskipun walaupun',
  common:
    'saya aku kamu anda dia kami kita mereka ini itu yang dan di ke dari untuk dengan pada adalah akan sudah telah sedang bisa dapat ada juga lagi saja hanya karena jika kalau apa siapa mana bagaimana kenapa hari sekarang kemarin besok semua seperti oleh sebagai atau jadi harus lebih ya tidak bukan nya ku mu punya apa-apa tahu lihat datang pergi bilang kata katanya orang rumah sini sana situ begini begitu lalu kemudian setelah sebelum ketika waktu selalu pernah masih tentang antara dalam luar atas bawah anak ibu ayah bapak pak bu teman kau dong sih deh kok kan nih tuh aja udah sama satu dua tiga terjadi masuk tempat melihat kalian keluar mungkin lakukan wanita saat tunggu hal tolong sampai menjadi mulai kembali truk denganmu pasti disini bagian jam lupa banyak dengarkan sesuatu malam pagi siang sore benar baiklah lama pun naik mencoba yakin ayo jalan membiarkan lain pertama kali bahkan beberapa secepatnya tepat boleh dulu melakukan para memberikan membuat besar kecil pulang sendiri tadi barusan terus habis sesudah sambil soalnya biar supaya bakal lewat depan belakang setiap tiap masak kerja lho gue gua lu',
  splitsAtApostrophe: false,
};
