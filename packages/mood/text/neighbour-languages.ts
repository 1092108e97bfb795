/**
 * The commonest words of languages whose moods we do not know but which pass for one that we do: a text with more of these
 * than of ours is of an unknown language. By ISO 639-1 code, written by hand, plain (no accents) and apart by white space.
 * A word that is common in one of ours as well tells nothing and is left out when they are compared.
 */
export const NEIGHBOUR_LANGUAGES: Readonly<Record<string, string>> = {
  cy: 'mae yn yr y ddim wedi dw rydw rydyn roedd oedd fy gyda hefyd iawn heddiw ddoe yfory bod bydd nawr wrth gan eto bob pob dim beth pan ond mor teimlo gwaith diwrnod amser hwn hon hyn yma ei eu chi nhw ac am dros wnes wnaeth oes fod felly achos ar ol gallu cael mynd',
  ga: 'ta bhi agus mo sin seo leis nil an na go raibh agam agat inniu inne amarach ach freisin anois bhfuil sibh siad dom duit liom leat ata le gach la mar nior feidir an-mhaith gur dheanamh',
  ca: 'amb molt avui ahir dema perque aixo aquesta aquest tinc estic soc vaig som estem pero mes tambe ara quan els meu meva teu nosaltres res gens tothom cada hem ell ens sempre dia feina casa bo fer dir sento',
  gl: 'non moi hoxe onte manan unha esta estou son tamen pero cando eu meu mina ten teño teno todo nada sempre mais dende despois agora foi xa ao pola polo nos vos lle',
  eu: 'da eta ez naiz dut nago gaur atzo bihar oso baina ere dago zen nire zure hau hori egin gara dira du dute beti asko pozik lan etxe',
  ro: 'sunt este si nu ca am ai are pentru dar foarte azi ieri maine cu din sa mai imi iti mi-e acum cand ce mea meu ta tau noi voi ei nimic tot toata asta fost fac merge inca doar prea',
  da: 'jeg og ikke meget mig min mit har hav i dag igar imorgen af med til der ogsaa men hvad hvor vaeret blevet bliver blev kan skal sa nar efter kun noget nogen altid hun ham hende os jer dem fordi ud hjem igen selv',
  no: 'jeg og ikke veldig meg min mitt har av med til ogsa hva hvor vaert blitt blir ble skal na nar etter bare noe noen alltid hun ham henne oss dere dem fordi ut hjem igjen selv litt mye',
  is: 'eg og ekki mjog mig minn mitt er var ad thad sem hefur hef vid thu hun hann dag gaer morgun en lika nuna alltaf',
  fi: 'mina sina han me te he on en ei olen olet ole oli olin ja mutta myos tanaan eilen huomenna niin kun koska nyt hyvin paljon minun sinun se tama mita missa aina taas vain jos etta kanssa ihan',
  et: 'mina ma sina ta me te nad on ei olen oled oli ja aga ka tana eile homme nii kui sest praegu vaga minu sinu see mis kus alati jalle ainult et koos',
  hu: 'en te o mi ti ok van nem vagyok vagy volt es de is ma tegnap holnap nagyon hogy mert most csak meg ez az egy azt itt ott mindig mar minden nekem neked fel ki be lesz',
  cs: 'jsem jsi je jsme nejsem byl byla bylo velmi moc dnes vcera zitra ale taky take kdyz protoze ted jen uz jeste me muj moje tvuj co kde vzdy zase nic neni mam mas ktery ktera nebo jako',
  sk: 'som si je sme nie bol bola bolo velmi dnes vcera zajtra ale aj ked pretoze lebo teraz len uz este ma moj moja tvoj co kde vzdy zasa nic mam mas ktory ktora alebo ako',
  hr: 'sam si je smo nisam bio bila bilo vrlo jako danas jucer sutra ali i kad jer sad sada samo vec jos me moj moja tvoj sto gdje uvijek opet nista nije imam imas koji koja ili kao',
  sl: 'sem si je smo nisem bil bila bilo zelo danes vceraj jutri ampak tudi ko ker zdaj samo ze se moj moja tvoj kaj kje vedno spet nic ni imam imas ki ali kot',
  sq: 'jam je eshte jemi nuk ishte isha dhe por shume sot dje neser sepse tani vetem kur cfare ku gjithmone perseri asgje kam ke ka im ime yne me te ne nga per',
  lt: 'as tu jis ji mes yra nera buvo esu esi ir bet labai siandien vakar rytoj nes dabar tik kai kas kur visada vel nieko turiu mano tavo su del man',
  lv: 'es tu vins vina mes ir nav bija esmu esi un bet loti sodien vakar rit jo tagad tikai kad kas kur vienmer atkal neko man mans mana tavs ar par',
  af: 'ek jy hy sy ons hulle is nie baie vandag gister more maar en ook nou net wanneer wat waar altyd weer niks my jou het was kan sal vir van met omdat dit',
  ms: 'saya awak kamu dia kami mereka adalah tidak sangat hari ini semalam esok tetapi dan juga sekarang hanya bila apa mana selalu lagi kerana dengan untuk pada boleh mahu',
  tl: 'ako ikaw siya kami tayo sila ay hindi wala napaka sobra ngayon kahapon bukas pero at din rin lang kapag kasi ano saan palagi ulit ng mga sa na ang ko mo po yung naman',
  sw: 'mimi wewe yeye sisi wao ni si sana leo jana kesho lakini na pia sasa tu wakati kwa sababu nini wapi daima tena hakuna nina una ana ya wa la za katika yangu yako',
  so: 'waan waxaan aad maanta shalay berri laakiin iyo sidoo kale hadda kaliya goorma maxaa xagee had mar kasta ma jiro waa ayaa ku ka u oo',
  yo: 'mo mi o wa ni ti ko si pupo loni ana ola sugbon ati bayi nikan nigba kini nibo fun ninu mi re won awa',
  ht: 'mwen ou li nou yo se pa anpil jodi a ye demen men epi tou kounye selman le kisa ki kote toujou anko anyen gen te ap pou nan',
  mt: 'jien int hu hi ahna huma mhux hafna llum ilbieraht ghada imma u wkoll issa biss meta xi fejn dejjem mill-gdid xejn ghandi ta ma fil kont kien ghax',
  eo: 'mi vi li si ni ili estas ne tre hodiau hierau morgau sed kaj ankau nun nur kiam kio kie ciam denove nenio havas mia via kun por estis car',
};
