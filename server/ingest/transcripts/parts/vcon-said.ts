import type { IncomingTurn } from '../incoming-call';
import { shortText } from './facts';
import type { LabelledTurn } from './labelled-turn';
import { isObject, NamedValues } from './named-values';
import { LANGUAGE_NAMES } from './names';
import type { TextRules } from './text-rules';
import { startOf } from './vcon-dialogs';
import type { VconParty } from './vcon-parties';
import { spokenIn } from './vcon-spoken';
import { typedIn } from './vcon-typed';
import { contentOf, LONGEST_CALL_MS, listOf, textOf } from './vcon-values';
import { vendorTurns } from './vcon-vendors';

/** What was said, of all dialogs, in milliseconds since the first one began. */
export interface Said {
  turns: LabelledTurn[];
  language: string | null;
  engine: { name: string; model: string; settings: string };
}

interface Analysis extends Said {
  /** the dialogs it is about; empty: all */
  dialogs: number[];
}

/**
 * What was said in a vCon: the transcripts among its analyses, one a dialog, each moved to when its dialog began, and the
 * dialogs of typed text. @returns null where there is nothing @throws RowProblem
 */
export function saidIn(
  vcon: Readonly<Record<string, unknown>>,
  parties: readonly VconParty[],
  rules: TextRules,
): Said | null {
  const dialogs = listOf(vcon.dialog);
  const began = dialogs.map((dialog) => startOf(dialog, rules));
  const first = firstOf(began);
  const chosen = transcriptsOf(vcon, { parties, rules, first });
  const [main] = chosen;
  const spoken = chosen.flatMap(({ turns, dialogs: about }) => {
    const [at] = about;
    const start = at === undefined ? null : (began[at] ?? null);
    const offset = start !== null && first !== null ? start - first : 0;
    return turns.map(({ label, turn }) => ({ label, turn: moved(turn, offset) }));
  });
  const typed = typedIn(dialogs, { parties, rules, began, first });
  const turns = inOrder([...spoken, ...typed]);
  if (turns.length === 0) return null;
  return {
    turns,
    language: main?.language ?? null,
    engine: main?.engine ?? { name: '', model: '', settings: '' },
  };
}

function firstOf(began: readonly (number | null)[]): number | null {
  const known = began.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}

interface Context {
  parties: readonly VconParty[];
  rules: TextRules;
  first: number | null;
}

/** Of each dialog the first analysis that tells what was said; the first of all where it is about more than one dialog. */
function transcriptsOf(vcon: Readonly<Record<string, unknown>>, context: Context): Analysis[] {
  const analyses = listOf(vcon.analysis);
  const isTranscript = ({ type }: Record<string, unknown>) => /transcri/i.test(textOf(type));
  // Some tools write what was said under another type; its form tells it.
  const candidates = [...analyses.filter(isTranscript), ...analyses.filter((one) => !isTranscript(one))];
  const chosen: Analysis[] = [];
  const taken = new Set<number>();
  for (const analysis of candidates) {
    const dialogs = placesOf(analysis.dialog);
    const alone = dialogs.length !== 1;
    if (chosen.length > 0 && (alone || dialogs.some((at) => taken.has(at)))) continue;
    const read = readAnalysis(analysis, dialogs, isTranscript(analysis), context);
    if (!read) continue;
    chosen.push(read);
    if (alone) break;
    for (const at of dialogs) taken.add(at);
  }
  return chosen;
}

function placesOf(value: unknown): number[] {
  const found: unknown[] = Array.isArray(value) ? value : [value];
  return found.flatMap((one) => (/^\d+$/.test(textOf(one)) ? [Number(one)] : []));
}

function readAnalysis(
  analysis: Record<string, unknown>,
  dialogs: number[],
  isTranscript: boolean,
  { parties, rules, first }: Context,
): Analysis | null {
  const body = contentOf(analysis);
  const vendor = vendorTurns(body, rules);
  const turns = vendor?.turns ?? spokenIn(body, { parties, rules, first, isTranscript });
  if (turns.length === 0) return null;
  const values = NamedValues.of(isObject(body) ? body : {});
  const inside = isObject(body) && isObject(body.transcript) ? body.transcript : {};
  const schema = isObject(analysis.vendor_schema) ? analysis.vendor_schema : {};
  return {
    dialogs,
    turns,
    language: values.text(LANGUAGE_NAMES) || textOf(inside.language) || (vendor?.language ?? null),
    engine: {
      name: shortText(textOf(analysis.vendor), 'engine'),
      model: shortText(textOf(analysis.product ?? schema.model) || (vendor?.model ?? ''), 'model'),
      settings: values.text(['settings']),
    },
  };
}

function moved(turn: IncomingTurn, offset: number): IncomingTurn {
  if (offset === 0) return turn;
  if (offset > LONGEST_CALL_MS) return { ...turn, startMs: null, endMs: null, words: null };
  return {
    ...turn,
    startMs: turn.startMs === null ? null : turn.startMs + offset,
    endMs: turn.endMs === null ? null : turn.endMs + offset,
    words:
      turn.words?.map((word) => ({
        ...word,
        startMs: word.startMs + offset,
        endMs: word.endMs + offset,
      })) ?? null,
  };
}

/** As they began, where all tell it and they do not stand so already; else as they stand. */
function inOrder(turns: LabelledTurn[]): LabelledTurn[] {
  if (turns.some(({ turn }) => turn.startMs === null)) return turns;
  return turns.toSorted((a, b) => (a.turn.startMs ?? 0) - (b.turn.startMs ?? 0));
}
