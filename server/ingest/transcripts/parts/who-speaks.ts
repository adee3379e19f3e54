import { languageOf as isoOf } from '@/models/speech/language-of';
import type { SaidBy } from '@/models/speech/speakers/role-clues';
import { type Direction, whoIsAgent } from '@/models/speech/speakers/who-is-agent';
import type { Speaker } from '@/models/text/transcript';
import { speakerOf } from './speaker';

/** Who each label of a source is, and how that was told. */
export interface SpeakersTold {
  speakerOf(label: string): Speaker;
  /** labels: the source says so; greeting, direction: by what they say, and who began (models/speech/speakers) */
  by: 'labels' | 'greeting' | 'direction' | 'nothing';
  /** that agent and customer are not the wrong way round; null with `nothing` */
  confidence: number | null;
}

interface Question {
  turns: readonly { speaker: string; text: string }[];
  /** the source's words for its labels */
  roles: ReadonlyMap<string, string>;
  /** the agent's name, where it is told beside the turns */
  agent: string;
  /** BCP 47 */
  language: string;
  direction: Direction;
}

/** Labels are called agent and customer by what they say only when it is this sure which is which. */
const SURE = 0.7;
/** Where more than two speak, the two who say most are told apart when they say this share of it. */
const MOST_OF_IT = 0.8;
const NOT_A_NAME =
  /^(?:(?:speaker|spkr|spk|channel|ch|guest|participant|unknown|person|user)[\s_-]*)?\p{Nd}*$|^[a-z]$/iu;
/** As sources write that they do not know. */
const NOBODY = /^(?:unknown|unk|undefined|none|null|n\/a|\?+|speaker[\s_-]?(?:unknown|\?))?$/i;
const HEX_ID = /^[0-9a-f-]{16,}$/i;
const SERVICE =
  /\b(?:customer|client)\s+(?:service|care|support|success)\b|\bkundenservice\b|\bklantenservice\b/iu;

/**
 * Who is agent and who customer: by the source's words; where it names one of two, the other is the other; else by how
 * people speak. Labels of which nothing is known stay unknown.
 */
export function whoSpeaks({ turns, roles, agent, language, direction }: Question): SpeakersTold {
  const labels = [...new Set(turns.map(({ speaker }) => speaker))].filter((label) => !NOBODY.test(label));
  const told = new Map<string, Speaker>();
  for (const label of labels) {
    const role = roleOf(roles.get(label) ?? '') ?? roleOf(label) ?? (sameName(label, agent) ? 'agent' : null);
    if (role) told.set(label, role);
  }
  const open = labels.filter((label) => !told.has(label));
  const sides = new Set([...told.values()].filter((role) => role === 'agent' || role === 'customer'));
  const [only] = open;
  if (only !== undefined && open.length === 1 && sides.size === 1) {
    told.set(only, sides.has('agent') ? 'customer' : 'agent');
  }
  if (sides.size > 0) return answer(told, 'labels', 1);
  const pair = twoOf(open, turns);
  const found =
    pair &&
    whoIsAgent([saidBy(pair[0], turns), saidBy(pair[1], turns)], { language: isoOf(language), direction });
  if (!pair || !found || found.confidence < SURE) return answer(told, 'nothing', null);
  told.set(pair[0], found.agent === 0 ? 'agent' : 'customer');
  told.set(pair[1], found.agent === 0 ? 'customer' : 'agent');
  return answer(told, found.by, Math.round(found.confidence * 1000) / 1000);
}

function answer(
  told: ReadonlyMap<string, Speaker>,
  by: SpeakersTold['by'],
  confidence: number | null,
): SpeakersTold {
  return { speakerOf: (label) => told.get(label) ?? 'unknown', by, confidence };
}

/** What a label says of who speaks, also one as "Agent 1", "John (Agent)" or "Customer Service". */
function roleOf(label: string): Speaker | null {
  const whole = speakerOf(label);
  if (whole) return whole;
  if (SERVICE.test(label)) return 'agent';
  const roles = new Set(
    label.split(/[^\p{L}]+/u).flatMap((word) => (word === '' ? [] : (speakerOf(word) ?? []))),
  );
  const [role = null] = roles;
  return roles.size === 1 ? role : null;
}

function sameName(label: string, agent: string): boolean {
  return agent !== '' && label.trim().toLowerCase() === agent.trim().toLowerCase();
}

/** Whether a label is somebody's name, which is masked wherever it is said. */
export function isName(label: string): boolean {
  return (
    !NOT_A_NAME.test(label.trim()) && !HEX_ID.test(label) && roleOf(label) === null && /\p{L}{2}/u.test(label)
  );
}

function twoOf(labels: readonly string[], turns: Question['turns']): [string, string] | null {
  const said = new Map(labels.map((label) => [label, 0]));
  for (const { speaker, text } of turns) {
    const before = said.get(speaker);
    if (before !== undefined) said.set(speaker, before + text.length);
  }
  const [one, other] = [...said].toSorted((a, b) => b[1] - a[1]);
  if (!one || !other) return null;
  const all = [...said.values()].reduce((sum, length) => sum + length, 0);
  return one[1] + other[1] >= all * MOST_OF_IT ? [one[0], other[0]] : null;
}

function saidBy(label: string, turns: Question['turns']): SaidBy {
  const own = turns.flatMap(({ speaker, text }, turn) => (speaker === label ? [{ text, turn }] : []));
  return { texts: own.map(({ text }) => text), turns: own.map(({ turn }) => turn) };
}
