import type { MappingSite } from '../mapping/compile-calls';
import type { Origin } from '../source/open-source';
import type { SourceShape } from '../source/shape';
import { collectorOf } from './collect-calls';
import { dealtOut } from './deal-out';
import { fileStem } from './file-stem';
import type { KnownCall } from './find-calls';
import {
  type CallUnit,
  type IncomingCall,
  type IncomingTurn,
  isProblem,
  type UnitProblem,
} from './incoming-call';
import { joinCalls } from './join-calls';
import { judgeCall } from './judge-call';
import { maskIncoming } from './mask-incoming';
import { openedTexts } from './open-vcons';
import { TextRules } from './parts/text-rules';
import type { TextPreview, TextPreviewCall } from './text-preview';
import { readTexts } from './text-records';
import type { TranscriptMapping } from './transcript-mapping';

interface TextPreviewInput {
  origin: Origin;
  fileName: string;
  shape: SourceShape;
  mapping: TranscriptMapping;
  /** null: a site that is not made yet, of which no call is known */
  siteId: number | null;
  site: MappingSite;
}

const LOOKED_AT = 200;
const SHOWN = 10;
const SHOWN_TURNS = 4;
const SHOWN_CHARS = 200;
/** Of a file that is one call so many characters are read: ten hours and more. */
const LOOKED_AT_CHARS = 1_000_000;
/** So much is masked of one call, and of all of them: the web server looks, and a file may be one call of a day. */
const MASKED_TURNS = 500;
const MASKED_CHARS = { ofCall: 50_000, ofAll: 500_000 };

/**
 * What would come of a file of texts, from its first calls; what it shows is masked, and nothing is stored.
 * @returns also how many of the calls looked at are good and bad
 */
export async function previewTexts(
  input: TextPreviewInput,
): Promise<TextPreview & { good: number; bad: number }> {
  const { siteId, mapping, site, fileName } = input;
  const rules = await TextRules.open(mapping, site, fileStem(fileName));
  const { units, known } = await joinCalls(siteId, await firstCalls(input, rules), mapping, {
    seq: 1,
    line: 0,
  });
  const room = { left: MASKED_CHARS.ofAll };
  const calls = units.map((unit) => previewCall(unit, input, { rules, known, room }));
  const isBad = ({ problem }: TextPreviewCall) => problem !== null;
  const bad = calls.filter(isBad).length;
  const refused = calls.filter((call) => call.refused).length;
  // Bad calls behind the shown ones are worth seeing, too.
  const shown = [...calls.slice(0, SHOWN), ...calls.slice(SHOWN).filter(isBad).slice(0, SHOWN)];
  return { calls: shown, refused, good: calls.length - bad - refused, bad };
}

/** Of a file that was cut off, what can be read of it. */
async function firstCalls(
  { origin, shape, mapping }: TextPreviewInput,
  rules: TextRules,
): Promise<CallUnit[]> {
  const { batches } = openedTexts(await readTexts(origin, shape, LOOKED_AT_CHARS), mapping, origin);
  const collector = collectorOf(rules);
  const units: CallUnit[] = [];
  try {
    for await (const records of batches) {
      units.push(...collector.push(records));
      if (units.length >= LOOKED_AT) return units.slice(0, LOOKED_AT);
    }
  } catch (error) {
    if (units.length === 0) throw error;
  }
  return [...units, ...collector.end()];
}

interface Looking {
  rules: TextRules;
  known: ReadonlyMap<string, KnownCall>;
  /** characters that may still be masked */
  room: { left: number };
}

function previewCall(
  unit: CallUnit,
  { mapping, site }: TextPreviewInput,
  { rules, known, room }: Looking,
): TextPreviewCall {
  if (isProblem(unit.call)) return unread(unit.firstLine, '', unit.call);
  const zone = mapping.timeZone ?? site.timeZone;
  const call = mapping.undated ? dealtOut(unit.call, mapping.undated, zone) : unit.call;
  const judgement = judgeCall(unit, call, known.get(call.callId));
  if (judgement.kind === 'refused') return { ...unread(unit.firstLine, call.callId, null), refused: true };
  const read = goodCall(unit.firstLine, call, { rules, room });
  // What joins no call was read all the same: who looks at it sees how.
  return judgement.kind === 'quarantine' ? { ...read, problem: shown(judgement.problem) } : read;
}

function goodCall(
  line: number,
  call: IncomingCall,
  { rules, room }: Pick<Looking, 'rules' | 'room'>,
): TextPreviewCall {
  const turns = beginningOf(call.turns, Math.min(MASKED_CHARS.ofCall, room.left));
  room.left -= turns.reduce((sum, { text }) => sum + text.length, 0);
  const masked = maskIncoming({ ...call, turns }, rules);
  return {
    line,
    callId: call.callId,
    startedAt: call.facts.startedAt,
    language: masked.language,
    utterances: call.turns.length,
    masks: masked.masks.reduce((sum, [, count]) => sum + count, 0),
    labels: [...new Set(masked.turns.flatMap(({ labels }) => labels))],
    turns: masked.turns.slice(0, SHOWN_TURNS).map(({ speaker, text }, place) => ({
      place,
      speaker,
      text: text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)}…` : text,
    })),
    refused: false,
    problem: null,
  };
}

function beginningOf(turns: readonly IncomingTurn[], mostChars: number): IncomingTurn[] {
  const first: IncomingTurn[] = [];
  let left = mostChars;
  for (const turn of turns.slice(0, MASKED_TURNS)) {
    if (left <= 0) break;
    first.push(turn.text.length > left ? { ...turn, text: turn.text.slice(0, left), words: null } : turn);
    left -= turn.text.length;
  }
  return first;
}

function unread(line: number, callId: string, problem: UnitProblem | null): TextPreviewCall {
  return {
    line: problem?.line ?? line,
    callId,
    startedAt: null,
    language: null,
    utterances: 0,
    masks: 0,
    labels: [],
    turns: [],
    refused: false,
    problem: problem && shown(problem),
  };
}

function shown({ field, reason, hint }: UnitProblem) {
  return { field, reason, hint };
}
