import type { FileHead, Recognition } from '../source/file-head';
import type { IncomingCall } from '../transcripts/incoming-call';
import { isStreamEvent, streamTurns } from '../transcripts/parts/amazon-stream';
import { amazonRoles, amazonTurns } from '../transcripts/parts/amazon-turns';
import { automationTurns } from '../transcripts/parts/data-automation';
import { inside, msOf, objectsOf, oneOf, textOf } from '../transcripts/parts/loose-values';
import { outlineOfHead } from '../transcripts/parts/outline';
import { recordObject } from '../transcripts/parts/record-object';
import type { SaidCall } from '../transcripts/parts/said';
import { spokenCall } from '../transcripts/parts/spoken-call';
import type { TextRules } from '../transcripts/parts/text-rules';
import { transcribeTurns } from '../transcripts/parts/transcribe-turns';
import type { TextFormat } from './text-format';

type Field = Record<string, unknown>;

/**
 * Amazon Transcribe: Call Analytics, standard jobs (with or without speaker or channel labels), events of their streams (a
 * list, or a line each), and the audio output of
 * Bedrock Data Automation, which is made of the same. The fields are those of Amazon's guides ("Post-call analytics
 * output", "Data input and output", "Audio"). None of them tells when the call was, unless the recording's name does.
 */
export const amazonTranscribe: TextFormat = {
  name: 'amazon-transcribe',
  title: 'Amazon Transcribe',
  containers: ['json', 'jsonl'],
  recognize,
  isPart: isStreamEvent,
  call: (record, rules) => call(recordObject(record), rules),
};

function recognize(head: FileHead): Recognition | null {
  const names = outlineOfHead(head);
  const has = (...paths: string[]) => paths.every((path) => names.has(path));
  if (has('results.transcripts') && (has('results.items') || has('results.audiosegments'))) {
    return {
      confidence: 0.99,
      why: 'it has results with transcripts and items, as Amazon Transcribe writes them',
    };
  }
  if (has('transcriptevent.transcript.results') || has('utteranceevent.participantrole')) {
    return { confidence: 0.97, why: 'its objects are events of a stream of Amazon Transcribe' };
  }
  if (has('audiosegments.starttimestampmillis') || has('audioitems', 'metadata')) {
    return { confidence: 0.97, why: 'it has audio_segments, as Bedrock Data Automation writes them' };
  }
  if (has('transcript.beginoffsetmillis', 'transcript.participantrole') && !has('transcript.participantid')) {
    return {
      confidence: 0.98,
      why: 'its transcript has turns by role and offset, as Call Analytics writes them',
    };
  }
  if (has('transcript', 'conversationcharacteristics', 'jobname')) {
    return { confidence: 0.95, why: 'it has Transcript and ConversationCharacteristics of a job' };
  }
  return null;
}

function call(object: Field, rules: TextRules): IncomingCall {
  const events = objectsOf(inside(object, 'parts'));
  if (events.length > 0) return spokenCall(ofStream(events), rules);
  const said =
    inside(object, 'results') !== undefined ? ofJob(object) : (ofAutomation(object) ?? ofAnalytics(object));
  return spokenCall(said, rules);
}

function ofJob(object: Field): SaidCall {
  const results = inside(object, 'results');
  const [first] = objectsOf(inside(results, 'languagecodes'));
  return {
    ids: [],
    jobs: [textOf(inside(object, 'jobname'))],
    language: textOf(inside(results, 'languagecode') ?? inside(first, 'languagecode')),
    engine: { name: 'amazon-transcribe', model: '' },
    turns: transcribeTurns(results),
  };
}

function ofStream(events: readonly Field[]): SaidCall {
  const isAnalytics = events.some((event) => inside(event, 'utteranceevent') !== undefined);
  return {
    ids: [],
    language: '',
    engine: { name: 'amazon-transcribe', model: isAnalytics ? 'call-analytics' : '' },
    turns: streamTurns(events),
  };
}

function ofAnalytics(object: Field): SaidCall {
  const characteristics = inside(object, 'conversationcharacteristics');
  return {
    ids: [textOf(inside(object, 'contactid'))],
    jobs: [textOf(oneOf(object, ['jobname', 'callanalyticsjobname']))],
    language: textOf(inside(object, 'languagecode')),
    engine: { name: 'amazon-transcribe', model: 'call-analytics' },
    turns: amazonTurns(objectsOf(inside(object, 'transcript'))),
    roles: amazonRoles(inside(object, 'participants')),
    facts: { talkms: msOf(inside(characteristics, 'totalconversationdurationmillis'), 'ms') },
    recording: textOf(inside(object, 'media', 'mediafileuri')),
  };
}

function ofAutomation(object: Field): SaidCall | null {
  const turns = automationTurns(object);
  if (!turns) return null;
  const metadata = inside(object, 'metadata');
  const [first] = objectsOf(inside(object, 'audiosegments'));
  return {
    ids: [],
    language: textOf(oneOf(metadata, ['dominantassetlanguage', 'language']) ?? inside(first, 'language')),
    engine: { name: 'amazon-bedrock-data-automation', model: '' },
    turns,
    facts: { talkms: msOf(inside(metadata, 'durationmillis'), 'ms') },
    recording: textOf(inside(metadata, 's3key')),
  };
}
