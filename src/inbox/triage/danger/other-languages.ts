import { phrases } from '../reading/phrases.ts';
import type { Sort } from '../reading/whys.ts';

/**
 * Suicide, dying, not breathing and "help" in languages that many residents of England speak: Polish, Romanian, Urdu (in both
 * letters), Panjabi, Bengali, Gujarati, Arabic, Portuguese, Spanish, Ukrainian, Russian, Lithuanian, Turkish, French and Welsh.
 * Few words, so their absence says nothing.
 */
export const inOtherLanguages: Sort = {
  what: 'words that may mean danger, in another language',
  says: phrases(`
    samobójst*
    zabić|zabije|zabiję się|sie
    chcę|chce umrzeć
    nie chcę|chce żyć
    nie mogę|moge oddychać
    pomocy
    boli mnie (w) klatce|klatka
    on|mąż|partner mnie bije
    bije mnie
    sinucid*|sinucig
    vreau să mor
    nu mai vreau să trăiesc
    nu pot (să) respira|respir
    ajutor
    mă bate
    خودکشی
    مرنا چاہتا|چاہتی
    سانس نہیں
    مدد
    khudkushi|khudkashi
    marna chahta|chahti|chahata
    saans nahi|nahin
    ਖੁਦਕੁਸ਼ੀ|ਆਤਮਹੱਤਿਆ
    আত্মহত্যা
    આત્મહત્યા
    आत्महत्या
    انتحار|انتحر|الانتحار
    ساعدوني|النجدة
    suicídio|suicidio|suicidarme|suicidar
    quero|quiero morrer|morir
    não|no consigo|puedo respirar
    socorro
    самогубство|самогубства|самоубийство
    хочу померти|умереть
    допоможіть|помогите
    не можу|могу дихати|дышать
    savižudyb*
    noriu mirti
    intihar
    ölmek istiyorum
    veux mourir
    peux (plus|pas) respirer
    hunanladdiad
    lladd fy hun
    methu anadlu
  `),
};
