import { slashedOrder } from './convert/slashed-dates';
import { tellingColumns, tellsOfMessages } from './mapping/common-names';
import { type CallMapping, type Mapping, mapping as mappingSchema } from './mapping/mapping';
import { suggestMapping } from './mapping/suggest';
import type { Preset } from './presets/preset';
import { presetFor } from './presets/registry';

/** How a table would be read, by its columns. */
interface RecognizedTable {
  mapping: Mapping;
  /** null: guessed */
  preset: Preset | null;
  /** 0 to 1, by field, where it was guessed */
  fields: Record<string, number>;
  confidence: number;
  why: string;
}

/** By how many fields besides the time a guess is how sure; more fields are no surer. */
const SURE_BY_FIELDS = [0.2, 0.55, 0.78, 0.92];
const KINDS = { calls: 'calls', intervals: 'interval volumes' } as const;

/**
 * What a table is by the names of its columns and its first rows: the preset of its source, else a guess.
 * @param rows cells of the first rows
 */
export function recognizeTable(
  kind: 'calls' | 'intervals',
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): RecognizedTable {
  const preset = presetFor(columns, kind);
  if (preset) {
    return {
      mapping: mappingSchema.parse(preset.mapping),
      preset,
      fields: {},
      confidence: preset.recognized === 'always' ? 0.97 : 0.93,
      why: `it has the columns ${preset.columns.slice(0, 4).join(', ')}${preset.columns.length > 4 ? ' …' : ''}`,
    };
  }
  const guess = suggestMapping(kind, columns, rows);
  const mapping = mappingSchema.parse(guess.mapping);
  const certain = sureness(kind, guess.confidence);
  const isUnclear = slashedOrder(timesOf(mapping, columns, rows)) === 'unclear';
  const sure = isUnclear ? inDoubt(certain, 'day') : certain;
  return {
    mapping,
    preset: null,
    fields: guess.confidence,
    ...(mapping.kind === 'calls' ? ofCalls(sure, columns, guess.confidence, mapping) : sure),
  };
}

/** Below what doors without a person take. */
const SURE_OF_DATES = 0.75;

/** How sure one is of a file whose dates do not tell whether the day or the month comes first. */
export function inDoubt(
  { confidence, why }: { confidence: number; why: string },
  readFirst: 'day' | 'month',
): { confidence: number; why: string } {
  const doubt = `nothing tells whether its dates put the day or the month first (the ${readFirst} is taken)`;
  return { confidence: Math.min(confidence, SURE_OF_DATES), why: `${why}; but ${doubt}` };
}

/** First values of the column of the time. */
function timesOf(
  mapping: Mapping,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const { fields } = mapping;
  const time = 'startedAt' in fields ? fields.startedAt : fields.intervalStart;
  const at = columns.indexOf(time.columns[0] ?? '');
  return rows.flatMap((cells) => cells[at] ?? []);
}

/** A guess stands on the column of the time, and on how many others it can name. */
function sureness(kind: 'calls' | 'intervals', fields: Record<string, number>) {
  const time = fields[kind === 'calls' ? 'startedAt' : 'intervalStart'] ?? 0;
  const others = Object.entries(fields).filter(
    ([field, sure]) => field !== 'startedAt' && field !== 'intervalStart' && sure > 0,
  );
  if (time === 0) {
    return { confidence: 0.05, why: `no column of it is known as the time of ${KINDS[kind]}` };
  }
  const most = SURE_BY_FIELDS[Math.min(others.length, SURE_BY_FIELDS.length - 1)] ?? 0;
  // Of two readings the one that knows more columns comes first.
  const confidence = Math.min(0.92, time * most + others.length / 1000);
  const named = others.map(([field]) => wordsOf(field)).join(', ');
  return {
    confidence,
    why: `its columns are named as those of ${KINDS[kind]}: a time${named ? `, ${named}` : ' alone'}`,
  };
}

/** By how many names that only logs of calls have, a guess is at most how sure: many a log has a time, a status, a duration. */
const SURE_BY_TELLING = [0.5, 0.75];
/** Without one of these every call would seem to be given up. */
const TELL_ANSWERED = ['outcome', 'answeredAt'];
const SURE_WITHOUT_OUTCOME = 0.7;

function ofCalls(
  sure: { confidence: number; why: string },
  columns: readonly string[],
  fields: Record<string, number>,
  { fields: { talkMs } }: CallMapping,
) {
  const isOfOthers = tellsOfMessages(columns);
  const most = SURE_BY_TELLING[isOfOthers ? 0 : tellingColumns(columns).length] ?? 1;
  if (sure.confidence > most) {
    const others = isOfOthers
      ? 'it has columns of messages or tickets'
      : 'many other files have such columns';
    return { confidence: most, why: `${sure.why}; but ${others}` };
  }
  const isTold =
    TELL_ANSWERED.some((field) => (fields[field] ?? 0) > 0) || (talkMs !== undefined && !talkMs.whole);
  const how = talkMs?.whole ? `; "${talkMs.column}" is talk where a call was answered, else the wait` : '';
  const why = sure.why + how;
  if (isTold || sure.confidence <= SURE_WITHOUT_OUTCOME) return { ...sure, why };
  return { confidence: SURE_WITHOUT_OUTCOME, why: `${sure.why}; but none tells whether a call was answered` };
}

/** A field as people say it: waitMs → wait, callId → call id. */
function wordsOf(field: string): string {
  return field.replace(/Ms$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
