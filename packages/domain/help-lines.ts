/** Whom a line is for: anybody in despair, people hurt by somebody, children and the young. */
export type HelpLineKind = 'crisis' | 'abuse' | 'young';

/** A help line; every number and address stands on its own page (`web`). */
export interface HelpLine {
  readonly name: string;
  readonly kind: HelpLineKind;
  /** As people write it there. */
  readonly phone?: string;
  /** How to write to it, as people write it there: a number, or a word and a number. */
  readonly text?: string;
  /** Its official page, which is also the source of the numbers. */
  readonly web: string;
  /** Open day and night, every day. */
  readonly always: boolean;
  /** ISO 639-1, the main ones. */
  readonly languages: readonly string[];
}

export interface HelpRegion {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly emergency: string;
  readonly lines: readonly HelpLine[];
}

/** Lists lines of nearly every country. */
export const HELP_LINE_FINDER = 'https://findahelpline.com';
/** Reaches help from a mobile phone in most countries. */
export const EMERGENCY_ELSEWHERE = '112';

const ALWAYS = true;
const SOMETIMES = false;

function line(
  kind: HelpLineKind,
  name: string,
  phone: string | undefined,
  web: string,
  always: boolean,
  languages: string,
  text?: string,
): HelpLine {
  return { name, kind, phone, text, web: `https://${web}`, always, languages: languages.split(' ') };
}

/** Only lines whose numbers we are certain of; a line that is not here is one tap away in the finder. */
export const HELP_REGIONS: readonly HelpRegion[] = [
  {
    country: 'AR',
    emergency: '911',
    lines: [
      line(
        'crisis',
        'Centro de Asistencia al Suicida',
        '135',
        'www.asistenciaalsuicida.org.ar',
        SOMETIMES,
        'es',
      ),
      line('abuse', 'Línea 144', '144', 'www.argentina.gob.ar/generos/linea-144', ALWAYS, 'es'),
      line('young', 'Línea 102', '102', 'www.argentina.gob.ar/servicio/linea-102', ALWAYS, 'es'),
    ],
  },
  {
    country: 'AT',
    emergency: '112',
    lines: [
      line('crisis', 'TelefonSeelsorge', '142', 'www.telefonseelsorge.at', ALWAYS, 'de'),
      line('abuse', 'Frauenhelpline', '0800 222 555', 'www.frauenhelpline.at', ALWAYS, 'de en'),
      line('young', 'Rat auf Draht', '147', 'www.rataufdraht.at', ALWAYS, 'de'),
    ],
  },
  {
    country: 'AU',
    emergency: '000',
    lines: [
      line('crisis', 'Lifeline', '13 11 14', 'www.lifeline.org.au', ALWAYS, 'en', '0477 13 11 14'),
      line('abuse', '1800RESPECT', '1800 737 732', 'www.1800respect.org.au', ALWAYS, 'en', '0458 737 732'),
      line('young', 'Kids Helpline', '1800 55 1800', 'kidshelpline.com.au', ALWAYS, 'en'),
    ],
  },
  {
    country: 'BE',
    emergency: '112',
    lines: [
      line(
        'crisis',
        'Centre de Prévention du Suicide',
        '0800 32 123',
        'www.preventionsuicide.be',
        ALWAYS,
        'fr',
      ),
      line('crisis', 'Zelfmoordlijn 1813', '1813', 'www.zelfmoord1813.be', ALWAYS, 'nl'),
      line('young', 'Écoute-Enfants', '103', 'www.103ecoute.be', SOMETIMES, 'fr'),
    ],
  },
  {
    country: 'BR',
    emergency: '192',
    lines: [
      line('crisis', 'CVV', '188', 'cvv.org.br', ALWAYS, 'pt'),
      line('abuse', 'Ligue 180', '180', 'www.gov.br/mulheres/pt-br/ligue180', ALWAYS, 'pt'),
      line('young', 'Disque 100', '100', 'www.gov.br/mdh/pt-br/disque100', ALWAYS, 'pt'),
    ],
  },
  {
    country: 'CA',
    emergency: '911',
    lines: [
      line('crisis', '9-8-8', '988', '988.ca', ALWAYS, 'en fr', '988'),
      line(
        'young',
        'Kids Help Phone',
        '1-800-668-6868',
        'kidshelpphone.ca',
        ALWAYS,
        'en fr',
        'CONNECT 686868',
      ),
    ],
  },
  {
    country: 'CH',
    emergency: '112',
    lines: [
      line('crisis', 'Die Dargebotene Hand / La Main Tendue', '143', 'www.143.ch', ALWAYS, 'de fr it'),
      line('young', 'Pro Juventute', '147', 'www.147.ch', ALWAYS, 'de fr it', '147'),
    ],
  },
  {
    country: 'CL',
    emergency: '133',
    lines: [
      line('crisis', 'Línea Prevención del Suicidio', '*4141', 'www.gob.cl/nuestrasaludmental', ALWAYS, 'es'),
      line('abuse', 'Fono Orientación Violencia', '1455', 'www.sernameg.gob.cl', ALWAYS, 'es'),
    ],
  },
  {
    country: 'CO',
    emergency: '123',
    lines: [
      line('abuse', 'Línea 155', '155', 'www.mininterior.gov.co', ALWAYS, 'es'),
      line('young', 'ICBF', '141', 'www.icbf.gov.co', ALWAYS, 'es'),
    ],
  },
  {
    country: 'DE',
    emergency: '112',
    lines: [
      line('crisis', 'TelefonSeelsorge', '0800 111 0 111', 'www.telefonseelsorge.de', ALWAYS, 'de'),
      line('abuse', 'Hilfetelefon Gewalt gegen Frauen', '116 016', 'www.hilfetelefon.de', ALWAYS, 'de en'),
      line('young', 'Nummer gegen Kummer', '116 111', 'www.nummergegenkummer.de', SOMETIMES, 'de'),
    ],
  },
  {
    country: 'DK',
    emergency: '112',
    lines: [
      line('crisis', 'Livslinien', '70 201 201', 'www.livslinien.dk', SOMETIMES, 'da'),
      line('young', 'BørneTelefonen', '116 111', 'www.bornetelefonen.dk', ALWAYS, 'da'),
    ],
  },
  {
    country: 'ES',
    emergency: '112',
    lines: [
      line('crisis', 'Línea 024', '024', 'www.sanidad.gob.es/linea024', ALWAYS, 'es'),
      line('abuse', '016', '016', 'violenciagenero.igualdad.gob.es', ALWAYS, 'es en', 'WhatsApp 600 000 016'),
      line('young', 'Fundación ANAR', '900 20 20 10', 'www.anar.org', ALWAYS, 'es'),
    ],
  },
  {
    country: 'FI',
    emergency: '112',
    lines: [line('crisis', 'MIELI', '09 2525 0111', 'mieli.fi', ALWAYS, 'fi')],
  },
  {
    country: 'FR',
    emergency: '112',
    lines: [
      line('crisis', '3114', '3114', '3114.fr', ALWAYS, 'fr'),
      line('abuse', '3919 Violences Femmes Info', '3919', 'www.solidaritefemmes.org', ALWAYS, 'fr'),
      line('young', '119 Allô enfance en danger', '119', 'www.allo119.gouv.fr', ALWAYS, 'fr'),
    ],
  },
  {
    country: 'GB',
    emergency: '999',
    lines: [
      line('crisis', 'Samaritans', '116 123', 'www.samaritans.org', ALWAYS, 'en'),
      line('crisis', 'Shout', undefined, 'giveusashout.org', ALWAYS, 'en', 'SHOUT 85258'),
      line(
        'abuse',
        'National Domestic Abuse Helpline',
        '0808 2000 247',
        'www.nationaldahelpline.org.uk',
        ALWAYS,
        'en',
      ),
      line('young', 'Childline', '0800 1111', 'www.childline.org.uk', ALWAYS, 'en'),
    ],
  },
  {
    country: 'IE',
    emergency: '112',
    lines: [
      line('crisis', 'Samaritans Ireland', '116 123', 'www.samaritans.org/ireland', ALWAYS, 'en'),
      line('crisis', 'Text About It', undefined, 'www.textaboutit.ie', ALWAYS, 'en', 'HELLO 50808'),
      line('abuse', 'Women’s Aid', '1800 341 900', 'www.womensaid.ie', ALWAYS, 'en'),
      line('young', 'Childline', '1800 66 66 66', 'www.childline.ie', ALWAYS, 'en'),
    ],
  },
  {
    country: 'IN',
    emergency: '112',
    lines: [
      line('crisis', 'Tele-MANAS', '14416', 'telemanas.mohfw.gov.in', ALWAYS, 'hi en'),
      line('abuse', 'Women Helpline', '181', 'wcd.gov.in', ALWAYS, 'hi en'),
      line('young', 'Childline', '1098', 'wcd.gov.in', ALWAYS, 'hi en'),
    ],
  },
  {
    country: 'IT',
    emergency: '112',
    lines: [
      line('crisis', 'Telefono Amico Italia', '02 2327 2327', 'www.telefonoamico.it', SOMETIMES, 'it'),
      line('abuse', '1522', '1522', 'www.1522.eu', ALWAYS, 'it en'),
      line('young', 'Telefono Azzurro', '19696', 'azzurro.it', ALWAYS, 'it'),
    ],
  },
  {
    country: 'JP',
    emergency: '119',
    lines: [
      line('crisis', 'よりそいホットライン', '0120-279-338', 'www.since2011.net/yorisoi', ALWAYS, 'ja'),
      line('young', 'チャイルドライン', '0120-99-7777', 'childline.or.jp', SOMETIMES, 'ja'),
    ],
  },
  {
    country: 'LU',
    emergency: '112',
    lines: [line('crisis', 'SOS Détresse', '454545', 'www.454545.lu', SOMETIMES, 'fr de')],
  },
  {
    country: 'MX',
    emergency: '911',
    lines: [line('crisis', 'Línea de la Vida', '800 911 2000', 'www.gob.mx/conasama', ALWAYS, 'es')],
  },
  {
    country: 'NL',
    emergency: '112',
    lines: [
      line('crisis', '113 Zelfmoordpreventie', '0800-0113', 'www.113.nl', ALWAYS, 'nl'),
      line('abuse', 'Veilig Thuis', '0800-2000', 'veiligthuis.nl', ALWAYS, 'nl'),
      line('young', 'Kindertelefoon', '0800-0432', 'www.kindertelefoon.nl', SOMETIMES, 'nl'),
    ],
  },
  {
    country: 'NO',
    emergency: '112',
    lines: [
      line('crisis', 'Mental Helse', '116 123', 'mentalhelse.no', ALWAYS, 'no'),
      line('young', 'Alarmtelefonen for barn og unge', '116 111', 'www.116111.no', ALWAYS, 'no'),
    ],
  },
  {
    country: 'NZ',
    emergency: '111',
    lines: [
      line('crisis', '1737', '1737', '1737.org.nz', ALWAYS, 'en', '1737'),
      line('abuse', 'Women’s Refuge', '0800 733 843', 'womensrefuge.org.nz', ALWAYS, 'en'),
      line('young', 'Youthline', '0800 376 633', 'www.youthline.co.nz', ALWAYS, 'en', '234'),
    ],
  },
  {
    country: 'PE',
    emergency: '105',
    lines: [
      line('crisis', 'Línea 113', '113', 'www.gob.pe/555', ALWAYS, 'es'),
      line('abuse', 'Línea 100', '100', 'www.gob.pe/480', ALWAYS, 'es'),
    ],
  },
  {
    country: 'PL',
    emergency: '112',
    lines: [
      line('crisis', 'Centrum Wsparcia', '800 70 2222', 'centrumwsparcia.pl', ALWAYS, 'pl'),
      line('young', 'Telefon zaufania', '116 111', '116111.pl', ALWAYS, 'pl'),
    ],
  },
  {
    country: 'PT',
    emergency: '112',
    lines: [
      line('crisis', 'SNS 24', '808 24 24 24', 'www.sns24.gov.pt', ALWAYS, 'pt'),
      line('abuse', 'APAV', '116 006', 'apav.pt', SOMETIMES, 'pt'),
      line('young', 'SOS Criança', '116 111', 'iacrianca.pt', SOMETIMES, 'pt'),
    ],
  },
  {
    country: 'RU',
    emergency: '112',
    lines: [
      line(
        'crisis',
        'Экстренная психологическая помощь МЧС',
        '8 495 989-50-50',
        'psi.mchs.gov.ru',
        ALWAYS,
        'ru',
      ),
      line('young', 'Детский телефон доверия', '8-800-2000-122', 'telefon-doveria.ru', ALWAYS, 'ru'),
    ],
  },
  {
    country: 'SE',
    emergency: '112',
    lines: [
      line('crisis', 'Mind Självmordslinjen', '90101', 'mind.se', ALWAYS, 'sv'),
      line('abuse', 'Kvinnofridslinjen', '020-50 50 50', 'kvinnofridslinjen.se', ALWAYS, 'sv'),
      line('young', 'Bris', '116 111', 'www.bris.se', ALWAYS, 'sv'),
    ],
  },
  {
    country: 'TR',
    emergency: '112',
    lines: [line('abuse', 'ALO 183', '183', 'www.aile.gov.tr', ALWAYS, 'tr')],
  },
  {
    country: 'UA',
    emergency: '112',
    lines: [
      line('crisis', 'Lifeline Ukraine', '7333', 'lifelineukraine.com', ALWAYS, 'uk ru'),
      line('abuse', 'Ла Страда', '116 123', 'la-strada.org.ua', ALWAYS, 'uk ru'),
      line('young', 'Ла Страда', '116 111', 'la-strada.org.ua', SOMETIMES, 'uk ru'),
    ],
  },
  {
    country: 'US',
    emergency: '911',
    lines: [
      line('crisis', '988 Suicide & Crisis Lifeline', '988', '988lifeline.org', ALWAYS, 'en es', '988'),
      line(
        'abuse',
        'National Domestic Violence Hotline',
        '1-800-799-7233',
        'www.thehotline.org',
        ALWAYS,
        'en es',
        'START 88788',
      ),
      line('young', 'Childhelp', '1-800-422-4453', 'www.childhelphotline.org', ALWAYS, 'en es'),
    ],
  },
  {
    country: 'ZA',
    emergency: '112',
    lines: [
      line('crisis', 'SADAG', '0800 567 567', 'www.sadag.org', ALWAYS, 'en'),
      line('abuse', 'GBV Command Centre', '0800 428 428', 'gbv.org.za', ALWAYS, 'en'),
      line('young', 'Childline', '116', 'www.childlinesa.org.za', ALWAYS, 'en'),
    ],
  },
];

/** A number to dial: digits and what phones take besides. */
export function dialLink(phone: string): string {
  return `tel:${phone.replace(/[^\d+*#]/gu, '')}`;
}
