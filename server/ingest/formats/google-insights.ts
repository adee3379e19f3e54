import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { inside, msOf, numberOf, objectsOf, oneOf, shareOf, textOf } from '../transcripts/parts/loose-values';
import { outlineOfHead } from '../transcripts/parts/outline';
import { recordObject } from '../transcripts/parts/record-object';
import type { SaidTurn } from '../transcripts/parts/said';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';

type Field = Record<string, unknown>;

/** Who takes part, as Dialogflow and Insights name them. */
const ROLES: ReadonlyMap<string, string> = new Map([
  ['HUMAN_AGENT', 'agent'],
  ['ANY_AGENT', 'agent'],
  ['AUTOMATED_AGENT', 'ivr'],
  ['END_USER', 'customer'],
]);

/**
 * Conversations of Google's Customer Experience Insights (CCAI Insights): the resource itself (transcriptSegments), and the
 * file that is handed to it (entries with start_timestamp_usec). The fields are those of its API reference ("Conversation")
 * and "Conversation data format".
 */
export const googleInsights: TextFormat = {
  name: 'google-insights',
  title: 'Google CCAI Insights',
  containers: ['json', 'jsonl'],
  recognize,
  call,
};

function recognize(head: FileHead): Recognition | null {
  const names = outlineOfHead(head);
  if (names.has('transcript.transcriptsegments')) {
    return { confidence: 0.98, why: 'its transcript has transcriptSegments, as CCAI Insights writes them' };
  }
  return names.has('entries.starttimestampusec')
    ? { confidence: 0.96, why: 'its entries have start_timestamp_usec, as CCAI Insights reads them' }
    : null;
}

function call(record: TextRecord, rules: TextRules): IncomingCall {
  const object = recordObject(record);
  const segments = objectsOf(inside(object, 'transcript', 'transcriptsegments'));
  const entries = objectsOf(inside(object, 'entries'));
  const times = entries.map(microseconds).filter((time) => time !== null);
  const begin = times.length === 0 ? 0 : Math.min(...times);
  const [language = ''] = segments
    .map((one) => textOf(inside(one, 'languagecode')))
    .filter((one) => one !== '');
  // Times that count from 1970 tell when it was said.
  const startedAt = begin > 1e15 ? new Date(begin / 1000).toISOString() : textOf(inside(object, 'starttime'));
  return spokenCall(
    {
      ids: [textOf(inside(object, 'name')).split('/').at(-1) ?? ''],
      language: textOf(inside(object, 'languagecode')) || language,
      engine: { name: 'google-insights', model: '' },
      turns:
        segments.length > 0
          ? segments.map((one) => turnOfSegment(one, startedAt))
          : entries.map((one) => turnOfEntry(one, begin > 1e15 ? begin : 0)),
      roles: ROLES,
      facts: {
        startedat: startedAt,
        talkms: msOf(inside(object, 'duration'), 's'),
        agent: textOf(oneOf(object, ['agentid'])),
      },
      recording: textOf(inside(object, 'datasource', 'gcssource', 'audiouri')),
    },
    rules,
  );
}

function turnOfSegment(segment: Field, startedAt: string): SaidTurn {
  const words = objectsOf(inside(segment, 'words')).map((word) => ({
    text: textOf(inside(word, 'word')),
    startMs: msOf(inside(word, 'startoffset') ?? 0, 's'),
    endMs: msOf(inside(word, 'endoffset'), 's'),
    confidence: shareOf(inside(word, 'confidence')),
  }));
  const role = textOf(inside(segment, 'segmentparticipant', 'role'));
  const saidAt = Date.parse(textOf(inside(segment, 'messagetime'))) - Date.parse(startedAt);
  const channel = textOf(inside(segment, 'channeltag'));
  return {
    speaker: ROLES.has(role) ? role : channel && `channel ${channel}`,
    text: textOf(inside(segment, 'text')),
    startMs: words[0]?.startMs ?? msOf(saidAt, 'ms'),
    endMs: words.at(-1)?.endMs ?? null,
    confidence: shareOf(inside(segment, 'confidence')) || null,
    words,
  };
}

function microseconds(entry: Field): number | null {
  return numberOf(inside(entry, 'starttimestampusec'));
}

function turnOfEntry(entry: Field, begin: number): SaidTurn {
  const at = microseconds(entry);
  return {
    speaker: textOf(inside(entry, 'role')),
    text: textOf(inside(entry, 'text')),
    startMs: at === null ? null : Math.round((at - begin) / 1000),
    endMs: null,
    confidence: null,
    words: [],
  };
}
