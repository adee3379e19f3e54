import { collectorOf } from '@/server/ingest/transcripts/collect-calls';
import { isProblem } from '@/server/ingest/transcripts/incoming-call';
import { TextRules } from '@/server/ingest/transcripts/parts/text-rules';
import type { ApiKind, BodyRow, CheckedRow } from './api-kind';
import { columnOf } from './column-of';
import { planOfRows } from './plan-of-rows';

const NO_OBJECT = { reason: 'The row is not one JSON object.', hint: 'Send one object a call.' };

/** What was said, an object a call. */
export const transcriptKind: ApiKind = {
  kind: 'transcripts',
  plan: () => planOfRows(['call_id'], { kind: 'transcripts', format: 'calls' }),
  async checker(variant, site) {
    const { mapping } = transcriptKind.plan(variant);
    if (mapping.kind !== 'transcripts') throw new Error('transcripts are read as transcripts');
    // Without a file's name: a call that names itself nowhere is a fault.
    const rules = await TextRules.open(mapping, site, '');
    return (row) => checkRow(row, rules);
  },
};

function checkRow({ line, text, object }: BodyRow, rules: TextRules): CheckedRow {
  const record = { line, lastLine: line, raw: text, object, problem: object ? null : NO_OBJECT };
  const collector = collectorOf(rules);
  const [unit] = [...collector.push([record]), ...collector.end()];
  if (!unit || !isProblem(unit.call)) return { text, fault: null };
  const { field, reason, hint } = unit.call;
  return { text, fault: { line, field: columnOf(rules.mapping, field), reason, hint } };
}
