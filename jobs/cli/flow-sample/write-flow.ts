import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { csvHead, csvLine } from '@/server/csv/write-csv';
import { FLOW_ENTRY, makeFlow } from './make-flow';

export interface WrittenFlow {
  /** call records (CSV) */
  records: string;
  /** what was said (JSON lines) */
  texts: string;
  calls: number;
  conversations: number;
}

const COLUMNS = [
  ...['call_id', 'started_at', 'queue', 'entry', 'menu_choice', 'agent', 'agent_group', 'caller_number'],
  ...['wait_s', 'talk_s', 'outcome', 'transferred_to'],
];

/** Writes the generated flow as two files that `callcast ingest` reads, the records first. */
export function writeFlow(folder: string): WrittenFlow {
  mkdirSync(folder, { recursive: true });
  const { calls, texts } = makeFlow();
  const [records, said] = [
    path.join(folder, 'sample-flow.csv'),
    path.join(folder, 'sample-flow-texts.jsonl'),
  ];
  const lines = calls.map((call) =>
    csvLine([
      ...[call.id, call.startedAt.toISOString(), call.queue, call.menuChoice === '' ? '' : FLOW_ENTRY],
      ...[call.menuChoice, call.agent, call.group, call.caller],
      ...[call.wait, call.talk, call.outcome, call.transferredTo],
    ]),
  );
  writeFileSync(records, csvHead(COLUMNS) + lines.join(''));
  const turns = texts.flatMap(({ callId, conversation }) =>
    conversation.turns.map(({ text, intents }) =>
      JSON.stringify({ call_id: callId, language: 'en', speaker: 'customer', text, intent: intents }),
    ),
  );
  writeFileSync(said, `${turns.join('\n')}\n`);
  return { records, texts: said, calls: calls.length, conversations: texts.length };
}
