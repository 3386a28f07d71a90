import type { Kind } from '../../src/hub/kinds.ts';

const item = {
  id: 'bcdfghjklm',
  file: 'news/sample.md',
  topics: ['vaccinations'],
  published: '2026-11-20T09:00:00Z',
};

const ltr = (title: string, kind: Kind = 'news') => ({ ...item, title, kind, language: 'en-GB' });
const rtl = (language: string, title: string, kind: Kind = 'news') => ({ ...item, title, kind, language });

/** Items whose cards are worth a look, by what is worth it. */
export const SAMPLES = {
  short: ltr('Flu clinics open now'),
  usual: ltr('Walk-in flu clinic opens in Brackenford market hall this Saturday'),
  long: ltr(
    'Free transport to the new community diagnostic centre at Oxley Heath starts on Monday and runs every day of 2026',
  ),
  'long-words': ltr(
    'Gastroenterology and otolaryngology outpatients: appointments move to Fennaby Hospital from Monday 30 November',
  ),
  alert: ltr('A&E at Wrenhythe is very busy: use 111 first', 'alert'),
  event: {
    ...ltr('Carers drop-in at Thornby library', 'event'),
    event: {
      start: '2026-11-28T09:00:00Z',
      end: '2026-12-02T17:00:00Z',
      for: 'Carers',
      walkIn: true,
      allDay: false,
    },
  },
  consultation: {
    ...ltr('Have your say on changes to out-of-hours pharmacy services', 'consultation'),
    consultation: { closes: '2027-01-16T00:00:00Z', phone: '111', paper: 'Forms' },
  },
  plain: ltr('Christmas hours 🎄'),
  urdu: rtl('ur', 'این ایچ ایس 111 کب استعمال کریں، اور 999 کو کب کال کریں'),
  'urdu-long': rtl(
    'ur',
    'ملمیر میں فلو کی ویکسین مفت لگوائیں، صبح 10:30 سے شام 16:45 تک، 28 نومبر 2026، فون 01632 960 001 پر بات کریں اب',
    'alert',
  ),
  arabic: rtl('ar', 'عيادة لقاح الإنفلونزا مفتوحة من 10:30 إلى 16:45 يوم 20/11/2026'),
  'arabic-mixed': rtl('ar', 'NHS 111: انخفاض أوقات الانتظار بنسبة 15% في مستشفى Wrenhythe & Marle'),
  persian: rtl('fa', 'واکسن آنفولانزا برای همه افراد بالای ۶۵ سال از ساعت ۱۰:۳۰ رایگان است'),
  hebrew: rtl('he', 'מרפאת חיסוני שפעת פתוחה בין 10:30 ל-16:45'),
  'hebrew-in-english': ltr('Pharmacy open on חנוכה from 10:30, call 01632 960 001'),
};
