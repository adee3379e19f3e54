import type { FileHead, Recognition } from '../source/file-head';
import { NamedValues } from '../transcripts/parts/named-values';
import type { CallFormat } from './call-format';
import { CALL_COLUMNS, callRowMapping } from './telephony/call-row';
import { genesysConversations } from './telephony/genesys-call';
import { isInteractionTable } from './telephony/genesys-row';
import { LegRows } from './telephony/leg-rows';

/**
 * Conversation details of Genesys Cloud's analytics API, answers of queries and results of jobs alike (with or without the
 * wrapper `conversations`). A conversation with speech is a call: it waits from its first queue until an agent takes it;
 * talk, hold and after-call work are those of all its agents, by the metrics, or by the segments where there are none.
 * The view Interactions as it is exported (CSV) is read as well.
 */
export const genesysConversationDetail: CallFormat = {
  name: 'genesys-conversations',
  title: 'Genesys Cloud conversation details',
  containers: ['json', 'jsonl', 'delimited', 'xlsx', 'parquet'],
  recognize,
  columns: CALL_COLUMNS,
  mapping: callRowMapping({
    tAnswered: 'answered',
    nTransferred: 'transferred',
    tAbandon: 'abandoned',
    tVoicemail: 'abandoned',
    tFlowDisconnect: 'contained',
    nOutboundAttempted: 'failed',
  }),
  // A conversation is whole; what is told of it again counts as a correction.
  open: () => new LegRows(genesysConversations, 0),
};

function recognize({ objects, columns }: FileHead): Recognition | null {
  if (isInteractionTable(columns)) {
    return {
      confidence: 0.93,
      why: 'it has the columns of the view Interactions: Conversation ID, Date, Total Talk …',
    };
  }
  const named = objects.map((object) => NamedValues.of(object));
  const own = named.filter(
    (one) => one.has(['conversationid']) && Array.isArray(one.value(['participants'])),
  );
  if (own.length === 0 || own.length * 2 < objects.length) return null;
  const sure = own.some((one) => one.has(['conversationstart', 'originatingdirection']));
  return {
    confidence: sure ? 0.98 : 0.85,
    why: 'its objects have conversationId, conversationStart and participants',
  };
}
