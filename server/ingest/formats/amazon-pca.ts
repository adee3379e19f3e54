import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { inside, msOf, objectsOf, oneOf, shareOf, textOf } from '../transcripts/parts/loose-values';
import { outlineOfHead } from '../transcripts/parts/outline';
import { recordObject } from '../transcripts/parts/record-object';
import type { SaidTurn } from '../transcripts/parts/said';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import type { TextRecord } from '../transcripts/text-records';
import type { TextFormat } from './text-format';

type Field = Record<string, unknown>;

/**
 * Results of Amazon's post-call analytics solution (PCA): ConversationAnalytics, whose SpeakerLabels say who speaks, and
 * SpeechSegments. The fields are those of its documentation, "Output JSON structure".
 */
export const amazonPca: TextFormat = {
  name: 'amazon-pca',
  title: 'Amazon post-call analytics (PCA)',
  containers: ['json', 'jsonl'],
  recognize,
  call,
};

function recognize(head: FileHead): Recognition | null {
  const names = outlineOfHead(head);
  if (names.has('speechsegments') && names.has('conversationanalytics')) {
    return { confidence: 0.99, why: 'it has ConversationAnalytics and SpeechSegments' };
  }
  return names.has('speechsegments.segmentspeaker')
    ? { confidence: 0.95, why: 'its SpeechSegments have a SegmentSpeaker' }
    : null;
}

function call(record: TextRecord, rules: TextRules): IncomingCall {
  const object = recordObject(record);
  const analytics = inside(object, 'conversationanalytics');
  const labels = objectsOf(inside(analytics, 'speakerlabels')).map((one): [string, string] => [
    textOf(inside(one, 'speaker')),
    textOf(inside(one, 'displaytext')),
  ]);
  const [job] = objectsOf(inside(analytics, 'sourceinformation'));
  const transcribed = inside(job, 'transcribejobinfo');
  return spokenCall(
    {
      ids: [textOf(inside(analytics, 'guid'))],
      jobs: [textOf(inside(transcribed, 'transcriptionjobname'))],
      language: textOf(inside(analytics, 'languagecode')),
      engine: { name: 'amazon-pca', model: textOf(inside(transcribed, 'transcribeapitype')).slice(0, 200) },
      turns: objectsOf(inside(object, 'speechsegments') ?? inside(analytics, 'speechsegments')).map(turnOf),
      roles: new Map(labels),
      facts: {
        startedat: textOf(inside(analytics, 'conversationtime')),
        agent: firstText(inside(analytics, 'agent')),
        customerid: textOf(oneOf(analytics, ['cust', 'customer', 'custid', 'customerid'])),
        talkms: msOf(inside(analytics, 'duration'), 's'),
      },
      recording: textOf(oneOf(transcribed, ['mediaoriginaluri', 'mediafileuri'])),
      names: labels.map(([, name]) => name),
    },
    rules,
  );
}

/** Agents may be a list: who had the call first counts. */
function firstText(value: unknown): string {
  const text = textOf(Array.isArray(value) ? value[0] : value);
  return /^(?:unknown|none|n\/a)$/i.test(text) ? '' : text;
}

function turnOf(segment: Field): SaidTurn {
  const isMenu =
    inside(segment, 'ivrsegment') === true || textOf(inside(segment, 'ivrsegment')).toLowerCase() === 'true';
  const words = objectsOf(inside(segment, 'wordconfidence')).map((word) => ({
    text: textOf(inside(word, 'text')),
    startMs: msOf(inside(word, 'starttime'), 's'),
    endMs: msOf(inside(word, 'endtime'), 's'),
    confidence: shareOf(inside(word, 'confidence')),
  }));
  return {
    speaker: isMenu ? 'IVR' : textOf(inside(segment, 'segmentspeaker')),
    text: textOf(oneOf(segment, ['originaltext', 'displaytext'])),
    startMs: msOf(inside(segment, 'segmentstarttime'), 's'),
    endMs: msOf(inside(segment, 'segmentendtime'), 's'),
    confidence: shareOf(inside(segment, 'confidence')),
    words,
  };
}
