import { decodeAudio } from '@/models/speech/audio/decode-audio';
import type { SpeechAudio } from '@/models/speech/audio/speech-audio';
import type { SpokenTranscript } from '@/models/speech/spoken-transcript';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { eraseCalls } from '@/server/privacy/erase-calls';
import { readPolicy } from '@/server/privacy/read-policy';
import type { RecordingProgress } from '../contracts/recording';
import type { SpeechSettingsValue } from '../contracts/settings';
import { removeBytes } from '../drop/keep-bytes';
import { keptFacts } from '../drop/told-facts';
import { type Judgement, judgeRecording, REFUSED } from '../judge-recording';
import { ERASED } from '../keep/forget-audio';
import { DELIVERY_UNDONE } from '../keep/take-back-audio';
import { undoTextsOf } from '../keep/undo-texts';
import { forgetRefused } from '../keep/withdraw-refused';
import { LISTENED_TO } from '../named/standing-of';
import { makePlayback } from '../playback/make-playback';
import { maskedSpans } from '../playback/masked-spans';
import { removePlayback } from '../playback/remove-playback';
import { readSpeechSettings } from '../settings/read-settings';
import { type Claimed, changeClaimed } from './claim';
import { deliverText } from './deliver-text';
import { maskedInSpoken } from './masked-in-spoken';
import { readBytes } from './read-bytes';
import type { SpeechModels } from './speech-models';
import { keptAudioFacts } from './spoken-call';
import { toldByRecord } from './told-by-record';

export interface TranscribeControl {
  models: SpeechModels;
  signal: AbortSignal;
  onProgress(progress: RecordingProgress): void;
}

/** What became of it; `lost`: it was taken out of this process's hands. */
export type Transcribed = 'done' | 'skipped' | 'lost';

/**
 * Transcribes a taken recording: looks whether it may and is to be, opens the file, recognizes what is said, delivers the
 * text through the ordinary door, and makes the masked copy to listen to. Whether the caller refused is asked before the
 * file is opened, before the text is delivered, while it is stored, and at the end.
 * @throws WeightsMissing, ModelError for a file that cannot be read, AppError; the signal's reason when it aborts
 */
export async function transcribeRecording(
  claimed: Claimed,
  control: TranscribeControl,
): Promise<Transcribed> {
  const startedAt = Date.now();
  const judgement = await judge(claimed);
  const { verdict, call } = judgement;
  if (verdict.kind !== 'take') return skip(claimed, verdict);
  const { queue, calledAt, facts } = call;
  await changeClaimed(claimed, { queue, calledAt, facts, purposes: verdict.purposes });
  const settings = await readSpeechSettings(claimed.siteId);
  const { audio, spoken } = await hear(claimed, judgement, settings, control);
  const { facts: audioFacts, doubtful } = await keptAudioFacts(spoken, audio.format, audio.warnings);
  if ((await judge(claimed)).verdict.kind === 'refused') return skip(claimed, { kind: 'refused' });
  const heard = {
    language: spoken.language,
    engine: spoken.engine,
    model: spoken.model,
    durationMs: Math.round(spoken.durationMs),
    audio: audioFacts,
  };
  const done = (more: { reason: string | null; batchId?: string | null }) =>
    finish(claimed, { ...heard, ...more, workMs: Date.now() - startedAt });
  if (spoken.utterances.length === 0) return done({ reason: 'Nobody speaks in this recording.' });

  if (!(await changeClaimed(claimed, { durationMs: heard.durationMs }))) return 'lost';
  control.onProgress({ stage: 'storing', done: heard.durationMs, total: heard.durationMs });
  const { id: recordingId, siteId, callId, fileName } = claimed;
  const { purposes } = verdict;
  const told = claimed.cameWithId === null ? {} : await toldByRecord(siteId, callId);
  const text = { siteId, recordingId, fileName, call, purposes, spoken, told };
  const { batchId, stored } = claimed.listenOnly ? NO_TEXT : await deliverText(text);
  if (!stored) return skip(claimed, { kind: 'refused' });
  control.onProgress({ stage: 'playback', done: heard.durationMs, total: heard.durationMs });
  const masked =
    batchId === null ? await maskedInSpoken(text) : await maskedSpans({ siteId, callId, batchId });
  // Without knowing where personal data is said, there is nothing that may be heard.
  if (masked) await makePlayback({ siteId, recordingId, audio, masked: [...masked, ...doubtful] });
  if ((await judge(claimed)).verdict.kind === 'refused') {
    await eraseCalls({ actor: SYSTEM_ACTOR }, { siteId, callId });
    return skip(claimed, { kind: 'refused' });
  }
  return done({ reason: batchId === null ? LISTENED_TO : null, batchId });
}

/** Its call has its words from elsewhere. */
const NO_TEXT = { batchId: null, stored: true };

function judge({ siteId, callId, queue, calledAt, facts }: Claimed): Promise<Judgement> {
  return judgeRecording(siteId, { callId, queue, calledAt, facts: keptFacts.parse(facts) });
}

/** The channel that the settings say is the agent's. */
const AGENT_CHANNEL = { guess: null, agent_first: 0, customer_first: 1 } as const;

async function hear(
  claimed: Claimed,
  { call, verdict }: Judgement,
  settings: SpeechSettingsValue,
  { models, signal, onProgress }: TranscribeControl,
): Promise<{ audio: SpeechAudio; spoken: SpokenTranscript }> {
  const language = (verdict.kind === 'take' && verdict.language) || settings.language;
  const transcriber = await models.transcriberFor({ model: settings.model, language });
  onProgress({ stage: 'opening', done: 0, total: 1 });
  const audio = await decodeAudio(await readBytes(claimed), { fileName: claimed.fileName, signal });
  await changeClaimed(claimed, { durationMs: Math.round(audio.duration * 1000) });
  const spoken = await transcriber.transcribe(audio, {
    language,
    channels: 'auto',
    agentChannel: AGENT_CHANNEL[settings.channelRoles],
    direction: call.facts.direction,
    signal,
    onProgress,
  });
  return { audio, spoken };
}

async function skip(
  claimed: Claimed,
  verdict: { kind: 'refused' } | { kind: 'not_taken'; reason: string },
): Promise<Transcribed> {
  if (verdict.kind === 'refused') {
    await forgetRefused(claimed.siteId, [claimed.callId]);
    await changeClaimed(claimed, { status: 'skipped', reason: REFUSED, finishedAt: new Date() });
  } else {
    await changeClaimed(claimed, { status: 'skipped', reason: verdict.reason, finishedAt: new Date() });
  }
  return 'skipped';
}

async function finish(
  claimed: Claimed,
  data: Parameters<typeof changeClaimed>[1] & { batchId?: string | null },
): Promise<Transcribed> {
  const { id, siteId, origin, path } = claimed;
  const { keepOriginals } = await readPolicy(siteId);
  const forgets = origin === 'upload' && path !== null && !keepOriginals;
  const mine = await changeClaimed(claimed, {
    ...data,
    ...(forgets ? { path: null } : {}),
    status: 'done',
    progress: Prisma.DbNull,
    finishedAt: new Date(),
  });
  if (!mine) {
    await takeBack(claimed, data.batchId ?? null);
    return 'lost';
  }
  if (claimed.cameWithId !== null) await undoTextsOf(id, data.batchId ?? null);
  if (forgets) await removeBytes(path);
  return 'done';
}

/**
 * The recording was taken out of our hands while its text was stored: what a person deleted meanwhile, what a caller
 * refused, or what came with a delivery that was taken back, does not come back by that. What another process has taken
 * over is that one's.
 */
async function takeBack(claimed: Claimed, batchId: string | null): Promise<void> {
  const { id } = claimed;
  const row = await database().recording.findUniqueOrThrow({ where: { id }, omit: { peaks: true } });
  // Meanwhile it was said to be of another call, or its call to have words from elsewhere: there it is heard anew.
  const isOther = row.callId !== claimed.callId || row.listenOnly !== claimed.listenOnly;
  if (isOther && batchId !== null) await undoTextsOf(id, row.batchId);
  if (row.status === 'done' || row.status === 'running' || row.status === 'waiting') return;
  if (row.playback !== null) await removePlayback(row.playback);
  await database().recording.updateMany({
    where: { id, status: row.status },
    data: { playback: null, peaks: null, muted: [] },
  });
  const { siteId, callId, reason } = row;
  if (reason === ERASED || reason === REFUSED) await eraseCalls({ actor: SYSTEM_ACTOR }, { siteId, callId });
  if (reason === DELIVERY_UNDONE) await undoTextsOf(id, null);
}
