import { NEGATIVE, NEUTRAL, POSITIVE, SENTIMENTS } from '@/models/sentiment/sentiment';
import { AppError } from '@/server/errors';

const NAMES: Record<string, number> = {
  negative: NEGATIVE,
  neg: NEGATIVE,
  negatief: NEGATIVE,
  negativ: NEGATIVE,
  negativo: NEGATIVE,
  '-': NEGATIVE,
  neutral: NEUTRAL,
  neu: NEUTRAL,
  neutraal: NEUTRAL,
  neutro: NEUTRAL,
  none: NEUTRAL,
  positive: POSITIVE,
  pos: POSITIVE,
  positief: POSITIVE,
  positiv: POSITIVE,
  positivo: POSITIVE,
  '+': POSITIVE,
};

/** Numbers that files use, in the order of the sentiments they stand for: −1 0 1, 0 1 2, and 0 1, where nothing is neutral. */
const NUMBERS: readonly { numbers: readonly string[]; places: readonly number[] }[] = [
  { numbers: ['0', '1'], places: [NEGATIVE, POSITIVE] },
  { numbers: ['-1', '1'], places: [NEGATIVE, POSITIVE] },
  { numbers: ['-1', '0', '1'], places: [NEGATIVE, NEUTRAL, POSITIVE] },
  { numbers: ['0', '1', '2'], places: [NEGATIVE, NEUTRAL, POSITIVE] },
];

export interface ReadLabels {
  /** Place in SENTIMENTS of each row. */
  labels: number[];
  /** How each label of the file was read. */
  meaning: Record<string, string>;
  /** Whether some text is neutral; where none is, only negative and positive are told apart. */
  hasNeutral: boolean;
}

/** @throws AppError naming the first line whose label is no sentiment */
export function readLabels(rows: readonly { line: number; label: string | null }[]): ReadLabels {
  const said = rows.map(({ label }) =>
    (label ?? '')
      .trim()
      .toLowerCase()
      .replace(/^(-?\d)\.0+$/, '$1'),
  );
  const distinct = [...new Set(said)];
  const numbers = NUMBERS.find((scheme) => distinct.every((label) => scheme.numbers.includes(label)));
  const placeOf = (label: string): number | undefined => {
    const at = numbers?.numbers.indexOf(label) ?? -1;
    return at >= 0 ? numbers?.places[at] : Object.hasOwn(NAMES, label) ? NAMES[label] : undefined;
  };
  const labels = said.map((label, row) => {
    const place = placeOf(label);
    if (place !== undefined) return place;
    throw new AppError('invalid_input', `Line ${rows[row]?.line}: "${rows[row]?.label}" is no sentiment.`, {
      hint: 'Labels may be negative, neutral, positive; neg, neu, pos; 0, 1, 2 or -1, 0, 1; or 0 and 1 for negative and positive.',
    });
  });
  return {
    labels,
    meaning: Object.fromEntries(distinct.map((label) => [label, SENTIMENTS[placeOf(label) ?? 0] ?? ''])),
    hasNeutral: labels.includes(NEUTRAL),
  };
}
