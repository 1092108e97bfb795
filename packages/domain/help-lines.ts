/** Whom a line is for: anybody in despair, people hurt by somebody, children and the young. */
export type HelpLineKind = 'crisis' | 'abuse' | 'young';

/** A help line. Written from general knowledge in 2026-11: to be compared with its own page (`web`), which none was yet. */
export interface HelpLine {
  readonly name: string;
  readonly kind: HelpLineKind;
  /** As people write it there. */
  readonly phone?: string | undefined;
  /** How to write to it, as people write it there: a number, or a word and a number. */
  readonly text?: string | undefined;
  /** Its official page, where its numbers are to be looked up. */
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

type LineRow = readonly [
  kind: HelpLineKind,
  name: string,
  phone: string | undefined,
  web: string,
  open: 'always' | 'hours',
  languages: string,
  text?: string,
];
interface RegionRow {
  readonly country: string;
  readonly emergency: string;
  readonly lines: readonly LineRow[];
}

/** Only lines whose numbers we are certain of; a line that is not here is one tap away in the finder. */
const REGIONS: readonly RegionRow[] = [
  {
    country: 'AR',
    emergency: '911',
    lines: [
      ['crisis', 'Centro de Asistencia al Suicida', '135', 'www.asistenciaalsuicida.org.ar', 'hours', 'es'],
      ['abuse', 'Línea 144', '144', 'www.argentina.gob.ar/generos/linea-144', 'always', 'es'],
      ['young', 'Línea 102', '102', 'www.argentina.gob.ar/servicio/linea-102', 'always', 'es'],
    ],
  },
  {
    country: 'AT',
    emergency: '112',
    lines: [
      ['crisis', 'TelefonSeelsorge', '142', 'www.telefonseelsorge.at', 'always', 'de'],
      ['abuse', 'Frauenhelpline', '0800 222 555', 'www.frauenhelpline.at', 'always', 'de en'],
      ['young', 'Rat auf Draht', '147', 'www.rataufdraht.at', 'always', 'de'],
    ],
  },
  {
    country: 'AU',
    emergency: '000',
    lines: [
      ['crisis', 'Lifeline', '13 11 14', 'www.lifeline.org.au', 'always', 'en', '0477 13 11 14'],
      ['abuse', '1800RESPECT', '1800 737 732', 'www.1800respect.org.au', 'always', 'en', '0458 737 732'],
      ['young', 'Kids Helpline', '1800 55 1800', 'kidshelpline.com.au', 'always', 'en'],
    ],
  },
  {
    country: 'BE',
    emergency: '112',
    lines: [
      [
        'crisis',
        'Centre de Prévention du Suicide',
        '0800 32 123',
        'www.preventionsuicide.be',
        'always',
        'fr',
      ],
      ['crisis', 'Zelfmoordlijn 1813', '1813', 'www.zelfmoord1813.be', 'always', 'nl'],
      ['young', 'Écoute-Enfants', '103', 'www.103ecoute.be', 'hours', 'fr'],
    ],
  },
  {
    country: 'BR',
    emergency: '192',
    lines: [
      ['crisis', 'CVV', '188', 'cvv.org.br', 'always', 'pt'],
      ['abuse', 'Ligue 180', '180', 'www.gov.br/mulheres/pt-br/ligue180', 'always', 'pt'],
      ['young', 'Disque 100', '100', 'www.gov.br/mdh/pt-br/disque100', 'always', 'pt'],
    ],
  },
  {
    country: 'CA',
    emergency: '911',
    lines: [
      ['crisis', '9-8-8', '988', '988.ca', 'always', 'en fr', '988'],
      ['young', 'Kids Help Phone', '1-800-668-6868', 'kidshelpphone.ca', 'always', 'en fr', 'CONNECT 686868'],
    ],
  },
  {
    country: 'CH',
    emergency: '112',
    lines: [
      ['crisis', 'Die Dargebotene Hand / La Main Tendue', '143', 'www.143.ch', 'always', 'de fr it'],
      ['young', 'Pro Juventute', '147', 'www.147.ch', 'always', 'de fr it', '147'],
    ],
  },
  {
    country: 'CL',
    emergency: '133',
    lines: [
      ['crisis', 'Línea Prevención del Suicidio', '*4141', 'www.gob.cl/nuestrasaludmental', 'always', 'es'],
      ['abuse', 'Fono Orientación Violencia', '1455', 'www.sernameg.gob.cl', 'always', 'es'],
    ],
  },
  {
    country: 'CO',
    emergency: '123',
    lines: [
      ['abuse', 'Línea 155', '155', 'www.mininterior.gov.co', 'always', 'es'],
      ['young', 'ICBF', '141', 'www.icbf.gov.co', 'always', 'es'],
    ],
  },
  {
    country: 'DE',
    emergency: '112',
    lines: [
      ['crisis', 'TelefonSeelsorge', '0800 111 0 111', 'www.telefonseelsorge.de', 'always', 'de'],
      ['abuse', 'Hilfetelefon Gewalt gegen Frauen', '116 016', 'www.hilfetelefon.de', 'always', 'de en'],
      ['young', 'Nummer gegen Kummer', '116 111', 'www.nummergegenkummer.de', 'hours', 'de'],
    ],
  },
  {
    country: 'DK',
    emergency: '112',
    lines: [
      ['crisis', 'Livslinien', '70 201 201', 'www.livslinien.dk', 'hours', 'da'],
      ['young', 'BørneTelefonen', '116 111', 'www.bornetelefonen.dk', 'always', 'da'],
    ],
  },
  {
    country: 'ES',
    emergency: '112',
    lines: [
      ['crisis', 'Línea 024', '024', 'www.sanidad.gob.es/linea024', 'always', 'es'],
      ['abuse', '016', '016', 'violenciagenero.igualdad.gob.es', 'always', 'es en', 'WhatsApp 600 000 016'],
      ['young', 'Fundación ANAR', '900 20 20 10', 'www.anar.org', 'always', 'es'],
    ],
  },
  {
    country: 'FI',
    emergency: '112',
    lines: [['crisis', 'MIELI', '09 2525 0111', 'mieli.fi', 'always', 'fi']],
  },
  {
    country: 'FR',
    emergency: '112',
    lines: [
      ['crisis', '3114', '3114', '3114.fr', 'always', 'fr'],
      ['abuse', '3919 Violences Femmes Info', '3919', 'www.solidaritefemmes.org', 'always', 'fr'],
      ['young', '119 Allô enfance en danger', '119', 'www.allo119.gouv.fr', 'always', 'fr'],
    ],
  },
  {
    country: 'GB',
    emergency: '999',
    lines: [
      ['crisis', 'Samaritans', '116 123', 'www.samaritans.org', 'always', 'en'],
      ['crisis', 'Shout', undefined, 'giveusashout.org', 'always', 'en', 'SHOUT 85258'],
      [
        'abuse',
        'National Domestic Abuse Helpline',
        '0808 2000 247',
        'www.nationaldahelpline.org.uk',
        'always',
        'en',
      ],
      ['young', 'Childline', '0800 1111', 'www.childline.org.uk', 'always', 'en'],
    ],
  },
  {
    country: 'IE',
    emergency: '112',
    lines: [
      ['crisis', 'Samaritans Ireland', '116 123', 'www.samaritans.org/ireland', 'always', 'en'],
      ['crisis', 'Text About It', undefined, 'www.textaboutit.ie', 'always', 'en', 'HELLO 50808'],
      ['abuse', 'Women’s Aid', '1800 341 900', 'www.womensaid.ie', 'always', 'en'],
      ['young', 'Childline', '1800 66 66 66', 'www.childline.ie', 'always', 'en'],
    ],
  },
  {
    country: 'IN',
    emergency: '112',
    lines: [
      ['crisis', 'Tele-MANAS', '14416', 'telemanas.mohfw.gov.in', 'always', 'hi en'],
      ['abuse', 'Women Helpline', '181', 'wcd.gov.in', 'always', 'hi en'],
      ['young', 'Childline', '1098', 'wcd.gov.in', 'always', 'hi en'],
    ],
  },
  {
    country: 'IT',
    emergency: '112',
    lines: [
      ['crisis', 'Telefono Amico Italia', '02 2327 2327', 'www.telefonoamico.it', 'hours', 'it'],
      ['abuse', '1522', '1522', 'www.1522.eu', 'always', 'it en'],
      ['young', 'Telefono Azzurro', '19696', 'azzurro.it', 'always', 'it'],
    ],
  },
  {
    country: 'JP',
    emergency: '119',
    lines: [
      ['crisis', 'よりそいホットライン', '0120-279-338', 'www.since2011.net/yorisoi', 'always', 'ja'],
      ['young', 'チャイルドライン', '0120-99-7777', 'childline.or.jp', 'hours', 'ja'],
    ],
  },
  {
    country: 'LU',
    emergency: '112',
    lines: [['crisis', 'SOS Détresse', '454545', 'www.454545.lu', 'hours', 'fr de']],
  },
  {
    country: 'MX',
    emergency: '911',
    lines: [['crisis', 'Línea de la Vida', '800 911 2000', 'www.gob.mx/conasama', 'always', 'es']],
  },
  {
    country: 'NL',
    emergency: '112',
    lines: [
      ['crisis', '113 Zelfmoordpreventie', '0800-0113', 'www.113.nl', 'always', 'nl'],
      ['abuse', 'Veilig Thuis', '0800-2000', 'veiligthuis.nl', 'always', 'nl'],
      ['young', 'Kindertelefoon', '0800-0432', 'www.kindertelefoon.nl', 'hours', 'nl'],
    ],
  },
  {
    country: 'NO',
    emergency: '112',
    lines: [
      ['crisis', 'Mental Helse', '116 123', 'mentalhelse.no', 'always', 'no'],
      ['young', 'Alarmtelefonen for barn og unge', '116 111', 'www.116111.no', 'always', 'no'],
    ],
  },
  {
    country: 'NZ',
    emergency: '111',
    lines: [
      ['crisis', '1737', '1737', '1737.org.nz', 'always', 'en', '1737'],
      ['abuse', 'Women’s Refuge', '0800 733 843', 'womensrefuge.org.nz', 'always', 'en'],
      ['young', 'Youthline', '0800 376 633', 'www.youthline.co.nz', 'always', 'en', '234'],
    ],
  },
  {
    country: 'PE',
    emergency: '105',
    lines: [
      ['crisis', 'Línea 113', '113', 'www.gob.pe/555', 'always', 'es'],
      ['abuse', 'Línea 100', '100', 'www.gob.pe/480', 'always', 'es'],
    ],
  },
  {
    country: 'PL',
    emergency: '112',
    lines: [
      ['crisis', 'Centrum Wsparcia', '800 70 2222', 'centrumwsparcia.pl', 'always', 'pl'],
      ['young', 'Telefon zaufania', '116 111', '116111.pl', 'always', 'pl'],
    ],
  },
  {
    country: 'PT',
    emergency: '112',
    lines: [
      ['crisis', 'SNS 24', '808 24 24 24', 'www.sns24.gov.pt', 'always', 'pt'],
      ['abuse', 'APAV', '116 006', 'apav.pt', 'hours', 'pt'],
      ['young', 'SOS Criança', '116 111', 'iacrianca.pt', 'hours', 'pt'],
    ],
  },
  {
    country: 'RU',
    emergency: '112',
    lines: [
      [
        'crisis',
        'Экстренная психологическая помощь МЧС',
        '8 495 989-50-50',
        'psi.mchs.gov.ru',
        'always',
        'ru',
      ],
      ['young', 'Детский телефон доверия', '8-800-2000-122', 'telefon-doveria.ru', 'always', 'ru'],
    ],
  },
  {
    country: 'SE',
    emergency: '112',
    lines: [
      ['crisis', 'Mind Självmordslinjen', '90101', 'mind.se', 'always', 'sv'],
      ['abuse', 'Kvinnofridslinjen', '020-50 50 50', 'kvinnofridslinjen.se', 'always', 'sv'],
      ['young', 'Bris', '116 111', 'www.bris.se', 'always', 'sv'],
    ],
  },
  {
    country: 'TR',
    emergency: '112',
    lines: [['abuse', 'ALO 183', '183', 'www.aile.gov.tr', 'always', 'tr']],
  },
  {
    country: 'UA',
    emergency: '112',
    lines: [
      ['crisis', 'Lifeline Ukraine', '7333', 'lifelineukraine.com', 'always', 'uk ru'],
      ['abuse', 'Ла Страда', '116 123', 'la-strada.org.ua', 'always', 'uk ru'],
      ['young', 'Ла Страда', '116 111', 'la-strada.org.ua', 'hours', 'uk ru'],
    ],
  },
  {
    country: 'US',
    emergency: '911',
    lines: [
      ['crisis', '988 Suicide & Crisis Lifeline', '988', '988lifeline.org', 'always', 'en es', '988'],
      [
        'abuse',
        'National Domestic Violence Hotline',
        '1-800-799-7233',
        'www.thehotline.org',
        'always',
        'en es',
        'START 88788',
      ],
      ['young', 'Childhelp', '1-800-422-4453', 'www.childhelphotline.org', 'always', 'en es'],
    ],
  },
  {
    country: 'ZA',
    emergency: '112',
    lines: [
      ['crisis', 'SADAG', '0800 567 567', 'www.sadag.org', 'always', 'en'],
      ['abuse', 'GBV Command Centre', '0800 428 428', 'gbv.org.za', 'always', 'en'],
      ['young', 'Childline', '116', 'www.childlinesa.org.za', 'always', 'en'],
    ],
  },
];

/** The regions in the order of their country codes. A function, so that pages that do not ask do not load the table. */
export function helpRegions(): readonly HelpRegion[] {
  return REGIONS.map(({ lines, ...region }) => ({ ...region, lines: lines.map(lineOf) }));
}

function lineOf([kind, name, phone, web, open, languages, text]: LineRow): HelpLine {
  return {
    kind,
    name,
    phone,
    text,
    web: `https://${web}`,
    always: open === 'always',
    languages: languages.split(' '),
  };
}

/** A number to dial: digits and what phones take besides. */
export function dialLink(phone: string): string {
  return `tel:${phone.replace(/[^\d+*#]/gu, '')}`;
}
