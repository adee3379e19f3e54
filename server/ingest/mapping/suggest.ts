import { COMMON_TIME_FORMATS, compileTimeFormat, type TimeParser } from '../convert/date-format';
import { parseDuration } from '../convert/duration';
import { wallMs } from '../convert/zone-clock';
import { type AliasField, fieldsNamed } from './aliases';
import type { MappingInput } from './mapping';

/** A mapping guessed from names and sample values; confidence 0 to 1, by column of the file. */
export interface Suggestion {
  mapping: MappingInput;
  /** how sure each mapped field is: name and values fit 0.95, the name alone 0.6 */
  confidence: Record<string, number>;
}

const TEXTS = [
  'callId',
  'queue',
  'type',
  'entry',
  'menuChoice',
  'agent',
  'agentGroup',
  'transferredTo',
  'wrapUp',
  'recording',
] as const;
const TIMES = ['startedAt', 'queueEnteredAt', 'answeredAt', 'endedAt', 'intervalStart'] as const;
const DURATIONS = [
  'ivrMs',
  'queueMs',
  'waitMs',
  'talkMs',
  'holdMs',
  'acwMs',
  'asaMs',
  'longestWaitMs',
  'ahtMs',
] as const;
const COUNTS = ['calls', 'offered', 'answered', 'abandoned', 'shortAbandoned', 'withinTarget'] as const;

/** Words for outcomes and directions in the languages of the aliases. */
const OUTCOME_WORDS = {
  answer: 'answered',
  connected: 'answered',
  completed: 'answered',
  handled: 'answered',
  ok: 'answered',
  beantwoord: 'answered',
  beantwortet: 'answered',
  angenommen: 'answered',
  risposta: 'answered',
  accepted: 'answered',
  'no answer': 'abandoned',
  'no-answer': 'abandoned',
  no_answer: 'abandoned',
  noanswer: 'abandoned',
  'not answered': 'abandoned',
  unanswered: 'abandoned',
  'missed call': 'abandoned',
  voicemail: 'abandoned',
  cancelled: 'abandoned',
  canceled: 'abandoned',
  'abandoned in queue': 'abandoned',
  abandoned_in_queue: 'abandoned',
  gemist: 'abandoned',
  'niet beantwoord': 'abandoned',
  'nicht angenommen': 'abandoned',
  'nicht beantwortet': 'abandoned',
  'non risposta': 'abandoned',
  abandon: 'abandoned',
  missed: 'abandoned',
  'hung up': 'abandoned',
  hangup: 'abandoned',
  opgehangen: 'abandoned',
  aufgelegt: 'abandoned',
  verpasst: 'abandoned',
  abbandonata: 'abandoned',
  persa: 'abandoned',
  transfer: 'transferred',
  doorverbonden: 'transferred',
  weitergeleitet: 'transferred',
  trasferita: 'transferred',
  'ivr only': 'contained',
  selfservice: 'contained',
  failure: 'failed',
  error: 'failed',
  busy: 'failed',
  fehler: 'failed',
} as const;
/** An empty cell says nothing; a word that is not here goes to quarantine: nobody may take it for a yes. */
const CONSENT_WORDS = {
  '': 'unknown',
  ...{ yes: 'given', y: 'given', true: 'given', '1': 'given', granted: 'given', accepted: 'given' },
  ...{ 'opt-in': 'given', ja: 'given', j: 'given', si: 'given', sì: 'given' },
  ...{ no: 'refused', n: 'refused', false: 'refused', '0': 'refused', denied: 'refused' },
  ...{ declined: 'refused', withdrawn: 'refused', 'opt-out': 'refused', nee: 'refused', nein: 'refused' },
} as const;

const DIRECTION_WORDS = {
  in: 'inbound',
  incoming: 'inbound',
  inkomend: 'inbound',
  eingehend: 'inbound',
  entrata: 'inbound',
  out: 'outbound',
  outgoing: 'outbound',
  uitgaand: 'outbound',
  ausgehend: 'outbound',
  uscita: 'outbound',
  intern: 'internal',
  interno: 'internal',
} as const;

/** Of so many samples a format must read: a few bad rows are no other format, and one is none in a short file. */
const LEAST_SHARE = 0.8;

/** The format that reads the most samples; none when none reads nearly all. */
function fittingFormats(samples: readonly string[]): string[] {
  const filled = samples.filter((sample) => sample !== '');
  let best: { format: string; fits: number } = { format: '', fits: 0 };
  for (const format of COMMON_TIME_FORMATS) {
    const parse = compileTimeFormat(format);
    const fits = filled.filter((sample) => readsTime(parse, sample)).length;
    if (fits > best.fits) best = { format, fits };
  }
  const least = Math.min(filled.length * LEAST_SHARE, filled.length - 1);
  return best.fits > 0 && best.fits >= least ? [best.format] : [];
}

function readsTime(parse: TimeParser, sample: string): boolean {
  const wall = parse(sample);
  return wall !== null && (wall.epochMs === null ? wallMs(wall) !== null : plausibleEpoch(wall.epochMs));
}

/** After 1990 and before 2100: seconds and milliseconds are told apart. */
function plausibleEpoch(ms: number): boolean {
  return ms > 631_152_000_000 && ms < 4_102_444_800_000;
}

class Samples {
  constructor(
    readonly columns: readonly string[],
    private readonly rows: readonly (readonly string[])[],
  ) {}

  of(...columns: string[]): string[] {
    const indexes = columns.map((column) => this.columns.indexOf(column));
    return this.rows.map((cells) =>
      indexes
        .map((index) => (cells[index] ?? '').trim())
        .join(' ')
        .trim(),
    );
  }

  /** The columns whose name may mean the field, in the order of the file. */
  named(field: AliasField): string[] {
    return this.columns.filter((column) => fieldsNamed(column).includes(field));
  }
}

/**
 * Guesses how a file's columns map to canonical fields.
 * @param rows cells of the first rows
 */
export function suggestMapping(
  kind: 'calls' | 'intervals',
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Suggestion {
  const samples = new Samples(columns, rows);
  const fields: Record<string, unknown> = {};
  const confidence: Record<string, number> = {};
  const used = new Set<string>();
  const put = (field: string, source: unknown, from: readonly string[], sure: number) => {
    fields[field] = source;
    confidence[field] = sure;
    for (const column of from) used.add(column);
  };
  const isCalls = kind === 'calls';
  suggestTimes(samples, isCalls, put);
  for (const field of DURATIONS) suggestDuration(samples, field, isCalls, used, put);
  if (!isCalls) for (const field of COUNTS) suggestCount(samples, field, used, put);
  if (isCalls) suggestChoices(samples, used, put);
  for (const field of TEXTS) {
    if (!isCalls && field !== 'queue' && field !== 'type') continue;
    const column = samples.named(field).find((name) => !used.has(name));
    if (column) put(field, { column }, [column], 0.95);
  }
  const start = isCalls ? 'startedAt' : 'intervalStart';
  if (!fields[start]) put(start, { columns: [columns[0] ?? '1'], formats: ['iso'] }, [], 0);
  const mapping = isCalls ? { kind, fields } : { kind, minutes: intervalMinutes(samples, fields), fields };
  return { mapping: mapping as MappingInput, confidence };
}

type Put = (field: string, source: unknown, from: readonly string[], sure: number) => void;

function suggestTimes(samples: Samples, isCalls: boolean, put: Put): void {
  const [date] = samples.named('date');
  const hasHours = (column: string) => samples.of(column).some((text) => /\d:\d\d/.test(text));
  for (const field of TIMES) {
    if ((field === 'intervalStart') === isCalls) continue;
    // "Date" alone may hold the time of day as well.
    const own = [
      ...samples.named(field),
      ...(field === 'startedAt' ? samples.named('date').filter(hasHours) : []),
    ];
    const alone = own.find((column) => fittingFormats(samples.of(column)).length > 0);
    if (alone) {
      put(field, { columns: [alone], formats: fittingFormats(samples.of(alone)) }, [alone], 0.95);
      continue;
    }
    const first = field === 'startedAt' || field === 'intervalStart';
    const clock = [...own, ...(first ? [...samples.named('time'), ...samples.named('startedAt')] : [])];
    const time = date && clock.find((column) => column !== date && joined(samples, date, column).length > 0);
    if (!date || !time) continue;
    const source = { columns: [date, time], formats: joined(samples, date, time), mayCrossMidnight: !first };
    put(field, source, [date, time], 0.9);
  }
}

function joined(samples: Samples, date: string, time: string): string[] {
  return fittingFormats(samples.of(date, time));
}

function suggestDuration(
  samples: Samples,
  field: AliasField,
  isCalls: boolean,
  used: Set<string>,
  put: Put,
): void {
  const ofIntervals = field === 'asaMs' || field === 'longestWaitMs' || field === 'ahtMs';
  if (ofIntervals === isCalls) return;
  const free = samples.named(field).filter((name) => !used.has(name));
  // "Duration" may be that of the whole call: one that is surely of the talk comes first.
  const column = free.find((name) => field !== 'talkMs' || !isOfWholeCall(name)) ?? free[0];
  if (!column) return;
  const unit = /ms|milli/i.test(column) ? 'ms' : /min/i.test(column) ? 'min' : 's';
  const fits = samples.of(column).every((text) => text === '' || parseDuration(text, unit) >= 0);
  const whole = field === 'talkMs' && isOfWholeCall(column) ? { whole: true } : {};
  put(field, { column, unit, ...whole }, [column], fits ? 0.95 : 0.6);
}

const OF_WHOLE_CALL =
  /^(?:total ?)?(?:call ?)?(?:duration|length|durata|dauer|gespreksduur|gespraechsdauer|gesprächsdauer)(?: ?(?:s|sec|secs|seconds|ms|min|minutes))?$/i;

/** Names under which systems give the length of a call, whether anybody answered or not. */
function isOfWholeCall(column: string): boolean {
  return OF_WHOLE_CALL.test(column.replace(/[^\p{L}]+/gu, ' ').trim());
}

function suggestCount(samples: Samples, field: AliasField, used: Set<string>, put: Put): void {
  const column = samples.named(field).find((name) => !used.has(name));
  if (column) put(field, { column }, [column], 0.95);
}

function suggestChoices(samples: Samples, used: Set<string>, put: Put): void {
  const words = { outcome: OUTCOME_WORDS, direction: DIRECTION_WORDS, consent: CONSENT_WORDS } as const;
  for (const field of ['outcome', 'direction', 'consent'] as const) {
    const column = samples.named(field).find((name) => !used.has(name));
    if (column) put(field, { column, values: words[field] }, [column], 0.8);
  }
  const caller = samples.named('caller').find((name) => !used.has(name));
  if (caller) put('caller', { column: caller }, [caller], 0.95);
}

/** The shortest step between two neighbouring rows, in minutes; 15 when the rows do not tell. */
function intervalMinutes(samples: Samples, fields: Record<string, unknown>): number {
  const source = fields.intervalStart as { columns: string[]; formats: string[] } | undefined;
  const parse = compileTimeFormat(source?.formats[0] ?? 'iso');
  const times = samples.of(...(source?.columns ?? [])).flatMap((text) => {
    const wall = parse(text);
    return wall ? [wall.epochMs ?? wallMs(wall) ?? 0] : [];
  });
  const steps = times.slice(1).map((time, index) => (time - (times[index] ?? time)) / 60_000);
  const shortest = Math.min(...steps.filter((step) => step >= 1));
  return Number.isFinite(shortest) ? Math.min(1440, Math.round(shortest)) : 15;
}
