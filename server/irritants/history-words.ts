import { z } from 'zod';
import { describeRule } from '@/models/irritants/rules/describe-rule';
import { irritantRuleSchema } from '@/models/irritants/rules/rule';

const text = z.string().catch('');
const change = z.object({ field: z.string(), before: z.json(), after: z.json() });

/** What the audit log keeps of acts on irritants; each act uses some of it. */
const detailsSchema = z.object({
  name: text.optional(),
  into: text.optional(),
  merged: text.optional(),
  outOf: text.optional(),
  unmerged: text.optional(),
  title: text.optional(),
  owner: text.optional(),
  dueOn: text.optional(),
  effectFrom: text.nullish(),
  day: text.optional(),
  kind: text.optional(),
  phrases: z.array(z.string()).optional(),
  splitOff: text.optional(),
  rule: z.unknown().optional(),
  changes: z.array(change).optional(),
  version: z.number().optional(),
  inPlace: z.boolean().optional(),
});
type Details = z.output<typeof detailsSchema>;

const quoted = (value: unknown): string => `“${typeof value === 'string' ? value : JSON.stringify(value)}”`;

function changesInWords({ changes = [] }: Details): string {
  return changes
    .map(({ field, before, after }) =>
      before === ''
        ? `gave it the ${field} ${quoted(after)}`
        : `changed its ${field} from ${quoted(before)} to ${quoted(after)}`,
    )
    .join(', ');
}

function ruleInWords({ rule, version }: Details): string {
  const read = irritantRuleSchema.safeParse(rule);
  const number = version === undefined ? '' : ` (version ${version})`;
  return read.success ? `set its rule${number}: ${describeRule(read.data)}` : `changed its rule${number}`;
}

const quotedList = (phrases: readonly string[] = []): string => phrases.map(quoted).join(', ');

const WORDS: Record<string, (details: Details) => string> = {
  'irritant.create': () => 'made it',
  'irritant.discover': ({ phrases }) => `found it by its words: ${quotedList(phrases)}`,
  'irritant.rule': ruleInWords,
  'irritant.describe': changesInWords,
  'irritant.confirm': () => 'confirmed it',
  'irritant.dismiss': () => 'dismissed it',
  'irritant.reopen': () => 'left it open again',
  'irritant.merge': ({ into, merged }) =>
    into ? `merged it into ${quoted(into)}` : `merged ${quoted(merged)} into it`,
  'irritant.unmerge': ({ outOf, unmerged }) =>
    outOf ? `took it out of ${quoted(outOf)}` : `took ${quoted(unmerged)} out of it`,
  'irritant.split': ({ splitOff, phrases }) =>
    splitOff
      ? `split ${quoted(splitOff)} off it: ${quotedList(phrases)}`
      : `split it off: ${quotedList(phrases)}`,
  'irritant.train': ({ version, inPlace }) =>
    inPlace
      ? `learned it from what people judged (version ${version}), which reads calls now`
      : `learned it from what people judged (version ${version}), not surely enough to read calls`,
  'irritant-alarm.acknowledge': ({ day, kind }) => `acknowledged the alarm (${kind}) of ${day}`,
  'irritant-alarm.reopen': ({ day, kind }) =>
    `took back the acknowledgement of the alarm (${kind}) of ${day}`,
  'irritant-action.add': ({ title, owner, dueOn }) =>
    `made an action of it: ${quoted(title)}, ${owner}, until ${dueOn}`,
  'irritant-action.change': ({ title }) => `changed the action ${quoted(title)}`,
  'irritant-action.done': ({ title, effectFrom }) =>
    `marked the action ${quoted(title)} as done, with effect from ${effectFrom}`,
  'irritant-action.drop': ({ title }) => `dropped the action ${quoted(title)}`,
  'irritant-action.reopen': ({ title }) => `opened the action ${quoted(title)} again`,
};

/** An act as a clause that follows the name of who did it; null for acts that are no news here (reads). */
export function historyWords(action: string, details: unknown): string | null {
  const words = WORDS[action];
  if (!words) return null;
  return words(detailsSchema.parse(details));
}
