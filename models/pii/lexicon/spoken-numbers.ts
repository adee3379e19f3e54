import type { Language } from '@/models/text/transcript';

/** Spoken numbers of a language: words (divided by blanks) → digits, 0 to 99; and years in one word. */
export interface SpokenNumbers {
  numbers: ReadonlyMap<string, string>;
  years: ReadonlyMap<string, string>;
}

const EN =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const EN_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const NL =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien';
const NL_TENS = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig';
const DE =
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn';
const DE_TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig';
const IT =
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove';
const IT_TENS = 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta';
const FR = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize';
const FR_TENS = 'vingt trente quarante cinquante soixante';
const ES =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve';
const ES_TENS = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa';
const ZH = '零一二三四五六七八九';

/** The spoken numbers of a language. */
export function spokenNumbers(language: Language): SpokenNumbers {
  return BUILD[language]();
}

const BUILD: Readonly<Record<Language, () => SpokenNumbers>> = {
  en: () => {
    const numbers = counted(EN);
    EN_TENS.split(' ').forEach((ten, tens) => {
      add(numbers, ten, `${tens + 2}0`);
      firstNine(EN).forEach((unit, index) => {
        add(numbers, `${ten} ${unit}`, `${tens + 2}${index + 1}`);
        add(numbers, `${ten} - ${unit}`, `${tens + 2}${index + 1}`);
      });
    });
    return { numbers, years: new Map() };
  },
  nl: () => {
    const numbers = counted(NL);
    NL_TENS.split(' ').forEach((ten, tens) => {
      add(numbers, ten, `${tens + 2}0`);
      firstNine(NL).forEach((unit, index) => {
        const value = `${tens + 2}${index + 1}`;
        const link = unit.endsWith('e') ? 'ën' : 'en';
        for (const word of [`${unit}${link}${ten}`, `${unit}en${ten}`, `${unit} en ${ten}`])
          add(numbers, word, value);
      });
    });
    const years = yearsFrom(
      numbers,
      ['negentien', 'negentienhonderd', 'negentienhonderden'],
      ['tweeduizend', 'tweeduizenden'],
    );
    return { numbers, years };
  },
  de: () => {
    const numbers = counted(DE);
    DE_TENS.split(' ').forEach((ten, tens) => {
      firstNine(DE).forEach((unit, index) => {
        const stem = unit === 'eins' ? 'ein' : unit;
        const value = `${tens + 2}${index + 1}`;
        for (const word of [`${stem}und${ten}`, `${stem} und ${ten}`]) {
          add(numbers, word, value);
          add(numbers, word.replace('ß', 'ss'), value);
        }
      });
      add(numbers, ten, `${tens + 2}0`);
    });
    return {
      numbers,
      years: yearsFrom(numbers, ['neunzehnhundert', 'neunzehnhundertund'], ['zweitausend', 'zweitausendund']),
    };
  },
  it: () => {
    const numbers = counted(IT);
    IT_TENS.split(' ').forEach((ten, tens) => {
      add(numbers, ten, `${tens + 2}0`);
      firstNine(IT).forEach((unit, index) => {
        const stem = /^[uo]/.test(unit) ? ten.slice(0, -1) : ten;
        const value = `${tens + 2}${index + 1}`;
        add(numbers, `${stem}${unit}`, value);
        if (unit === 'tre') add(numbers, `${stem}tré`, value);
      });
    });
    return { numbers, years: yearsFrom(numbers, ['millenovecento'], ['duemila']) };
  },
  fr: () => {
    const numbers = counted(FR);
    const put = (words: string, value: number) => {
      add(numbers, words, String(value));
      add(numbers, words.replaceAll(' ', ' - '), String(value));
    };
    for (const [words, value] of [
      ['dix sept', 17],
      ['dix huit', 18],
      ['dix neuf', 19],
    ] as const)
      put(words, value);
    FR_TENS.split(' ').forEach((ten, tens) => {
      put(ten, (tens + 2) * 10);
      put(`${ten} et un`, (tens + 2) * 10 + 1);
      firstNine(FR).forEach((unit, index) => void put(`${ten} ${unit}`, (tens + 2) * 10 + index + 1));
    });
    for (let value = 1; value < 20; value += 1) {
      const small =
        [...numbers].find(([words, digits]) => digits === String(value) && !words.includes('-'))?.[0] ?? '';
      if (value >= 10) put(`soixante ${value === 11 ? 'et ' : ''}${small}`, 60 + value);
      put(`quatre vingt ${small}`, 80 + value);
    }
    put('quatre vingts', 80);
    put('quatre vingt', 80);
    return { numbers, years: new Map() };
  },
  es: () => {
    const numbers = counted(ES);
    ES_TENS.split(' ').forEach((ten, tens) => {
      add(numbers, ten, `${tens + 3}0`);
      firstNine(ES).forEach(
        (unit, index) => void add(numbers, `${ten} y ${unit}`, `${tens + 3}${index + 1}`),
      );
    });
    return { numbers, years: new Map() };
  },
  'zh-TW': () => {
    const numbers = new Map<string, string>();
    [...ZH].forEach((digit, value) => void add(numbers, digit, String(value)));
    for (let value = 10; value < 100; value += 1) {
      const tens = value < 20 ? '' : (ZH[Math.floor(value / 10)] ?? '');
      add(
        numbers,
        [...`${tens}十${value % 10 === 0 ? '' : (ZH[value % 10] ?? '')}`].join(' '),
        String(value),
      );
    }
    return { numbers, years: new Map() };
  },
};

function counted(words: string): Map<string, string> {
  return new Map(words.split(' ').map((word, value) => [word, String(value)]));
}

function firstNine(words: string): string[] {
  return words.split(' ').slice(1, 10);
}

/** A word that has a value already keeps it. */
function add(numbers: Map<string, string>, words: string, digits: string): void {
  if (!numbers.has(words)) numbers.set(words, digits);
}

/** Years said as one word: a century and what follows, "neunzehnhundertfünfundachtzig". */
function yearsFrom(
  numbers: ReadonlyMap<string, string>,
  last: readonly string[],
  this_: readonly string[],
): Map<string, string> {
  const years = new Map<string, string>();
  for (const [words, digits] of numbers) {
    if (words.includes(' ')) continue;
    for (const century of last) years.set(`${century}${words}`, `19${digits.padStart(2, '0')}`);
    for (const century of this_) years.set(`${century}${words}`, `20${digits.padStart(2, '0')}`);
  }
  for (const century of this_) years.set(century, '2000');
  return years;
}
