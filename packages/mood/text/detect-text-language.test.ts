import { describe, expect, it } from 'vitest';
import { detectTextLanguage } from './detect-text-language.ts';

describe('detectTextLanguage', () => {
  it.each([
    ["Dw i'n teimlo'n drist iawn heddiw", 'Welsh'],
    ["Mae gen i ofn mynd i'r ysbyty yfory", 'Welsh'],
    ['Tá brón orm inniu, níl mo chara anseo', 'Irish'],
    ["Avui estic molt content perquè he aprovat l'examen", 'Catalan'],
    ['Jeg er meget glad i dag, alt gik godt', 'Danish'],
    ['Jeg er veldig trist i dag og vil bare hjem', 'Norwegian'],
    ['Olen tänään todella surullinen ja väsynyt', 'Finnish'],
    ['Sunt foarte trist astăzi și nu vreau nimic', 'Romanian'],
    ['Dnes jsem velmi smutný a nechci nic', 'Czech'],
    ['Nagyon szomorú vagyok ma', 'Hungarian'],
    ['Ek is baie hartseer vandag', 'Afrikaans'],
    ['Ma olen täna väga kurb ja väsinud', 'Estonian'],
    ['Hôm nay tôi rất buồn', 'Vietnamese'],
  ])('takes "%s" for none of ours: it is %s', (text) => {
    expect(detectTextLanguage(text)).toBeUndefined();
  });

  it.each([
    ['tr', 'Şikâyet edecek bir şey yok'],
    ['tr', 'Şimdi eve gidiyorum'],
    ['it', 'Forse adesso va tutto meglio'],
    ['pl', 'Teraz chyba już wszyscy wiedzą'],
    ['sv', 'Jag är så glad i dag'],
    ['id', 'Tadi ke pasar, terus pulang'],
  ])('knows %s: "%s"', (language, text) => {
    expect(detectTextLanguage(text)).toBe(language);
  });
});
