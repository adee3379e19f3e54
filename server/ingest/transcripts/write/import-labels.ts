import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { changeTaxonomy } from '@/server/intents/taxonomy/change-taxonomy';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import type { IncomingCall } from '../incoming-call';
import type { MaskedText } from '../mask-incoming';
import type { TranscriptMapping } from '../transcript-mapping';

export interface LabelledCall {
  call: IncomingCall;
  masked: MaskedText;
}

type LabelRules = TranscriptMapping['labels'];

/**
 * Labels of a delivery become intents, made where they are missing, and examples with masked text. What an earlier
 * delivery said of these calls is put aside (it comes back when this one is taken back); safe to repeat. Calls with especially sensitive content give no examples where
 * the site keeps them out of training.
 * @param sender who sent the delivery, as examples name their origin
 * @param seq the delivery's number
 */
export async function importLabels(
  siteId: number,
  stored: readonly LabelledCall[],
  rules: LabelRules,
  { sender, skipSensitive, seq }: { sender: string; skipSensitive: boolean; seq: number },
): Promise<void> {
  const callIds = stored.map(({ call }) => call.callId);
  const labelled = stored.filter(({ masked }) => !(skipSensitive && masked.sensitive.length > 0));
  const none = new Set(rules.none);
  const codes = new Set(labelled.flatMap(({ masked }) => masked.turns.flatMap(({ labels }) => labels)));
  const idOf = await intentsOf(
    siteId,
    [...codes].filter((code) => !none.has(code)),
    rules,
  );
  const examples = labelled.flatMap(({ call, masked }) =>
    masked.turns.flatMap(({ labels, text }, utterance) =>
      [...new Set(labels.map((label) => idOf.get(label) ?? null))].map((intentId) => ({
        intentId,
        text,
        language: masked.language,
        callId: call.callId,
        utterance,
      })),
    ),
  );
  await replaceExamples(siteId, callIds, examples, { sender, seq });
}

interface ImportedExample {
  intentId: string | null;
  text: string;
  language: string;
  callId: string;
  utterance: number;
}

/** One statement each, however many there are: a block of calls may hold twenty thousand. */
async function replaceExamples(
  siteId: number,
  callIds: readonly string[],
  examples: readonly ImportedExample[],
  { sender, seq }: { sender: string; seq: number },
): Promise<void> {
  await database().$transaction([
    database().$executeRaw(Prisma.sql`
      INSERT INTO "ReplacedExample"
        (id, "siteId", "intentId", text, language, "callId", utterance, "batchSeq", "createdAt", "createdBy")
      SELECT id, "siteId", "intentId", text, language, "callId", utterance, "batchSeq", "createdAt", "createdBy"
      FROM "IntentExample"
      WHERE "siteId" = ${siteId} AND source = 'import' AND "callId" = ANY(${callIds}::text[])
        AND "batchSeq" <> ${seq}`),
    database().$executeRaw(Prisma.sql`
      DELETE FROM "IntentExample"
      WHERE "siteId" = ${siteId} AND source = 'import' AND "callId" = ANY(${callIds}::text[])`),
    database().$executeRaw(Prisma.sql`
      INSERT INTO "IntentExample"
        (id, "siteId", "intentId", text, language, source, "callId", utterance, "batchSeq", "createdBy")
      SELECT gen_random_uuid(), ${siteId}, intent, said, language, 'import', call, place, ${seq}, ${sender}
      FROM unnest(
        ${examples.map(({ intentId }) => intentId)}::uuid[], ${examples.map(({ text }) => text)}::text[],
        ${examples.map(({ language }) => language)}::text[], ${examples.map(({ callId }) => callId)}::text[],
        ${examples.map(({ utterance }) => utterance)}::int[]) AS example (intent, said, language, call, place)`),
  ]);
}

/** Ids by code; a label of an intent that was merged is one of the intent it was merged into. */
async function intentsOf(
  siteId: number,
  codes: readonly string[],
  { names }: LabelRules,
): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const known = await database().intent.findMany({
    where: { siteId },
    select: { id: true, code: true, mergedIntoId: true },
  });
  const missing = codes.filter((code) => !known.some((intent) => intent.code === code));
  const all = missing.length === 0 ? known : [...known, ...(await makeIntents(siteId, missing, names))];
  const byId = new Map(all.map((intent) => [intent.id, intent]));
  return new Map(
    all.map(({ code, id }) => {
      let canonical = id;
      for (
        let next = byId.get(id);
        next;
        next = next.mergedIntoId ? byId.get(next.mergedIntoId) : undefined
      ) {
        canonical = next.id;
      }
      return [code, canonical];
    }),
  );
}

function makeIntents(siteId: number, codes: readonly string[], names: LabelRules['names']) {
  return changeTaxonomy(SYSTEM_ACTOR, siteId, async ({ transaction, tree, wrote }) => {
    const made: { id: string; code: string; mergedIntoId: string | null }[] = [];
    const top = tree.childrenOf(null);
    const taken = new Set(top.map(({ name }) => name.toLowerCase()));
    for (const code of codes) {
      const known = tree.nodes.find((node) => node.code === code);
      const name = freeName(names[code] ?? nameOfLabel(code), taken);
      const position = top.length + made.length;
      const intent =
        known ??
        (await transaction.intent.create({
          data: { siteId, parentId: null, name, code, position, createdBy: SYSTEM_ACTOR.name },
        }));
      if (!known) await wrote('create', intent.id, { name, parent: null });
      made.push({ id: intent.id, code: intent.code, mergedIntoId: intent.mergedIntoId });
    }
    return made;
  });
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} (${number})`;
  taken.add(name.toLowerCase());
  return name;
}

/** "GetQuote" and "get_quote" are "Get quote" to people. */
function nameOfLabel(code: string): string {
  const words = code
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .trim();
  const name = words === code ? code : words.toLowerCase();
  return (name.charAt(0).toUpperCase() + name.slice(1)).slice(0, 120);
}
