import { playbackOfCall, playbackOfCallInput } from '@/server/recordings/playback/playback-of-call';
import { playbackView } from '@/server/recordings/playback/playback-view';
import { permitted, router } from '@/server/trpc/init';
import { callChoices, callChoicesInput, callChoicesOutput } from './call-choices';
import { getTranscript, getTranscriptInput } from './conversation/get-transcript';
import { labelChoices, labelChoicesInput, labelChoicesOutput } from './conversation/label-choices';
import { transcriptView } from './conversation/transcript-view';
import { countCalls, countCallsInput, countCallsOutput } from './count-calls';
import { findCall, findCallInput, findCallOutput } from './find-call';
import { getCall, getCallInput, getCallOutput } from './get-call';
import { listCalls, listCallsInput, listCallsOutput } from './list-calls';

const read = permitted('calls:read');

/** The calls behind a number, and one call. */
export const callsRouter = router({
  list: read
    .input(listCallsInput)
    .output(listCallsOutput)
    .query(({ ctx, input }) => listCalls(ctx, input)),
  count: read
    .input(countCallsInput)
    .output(countCallsOutput)
    .query(({ ctx, input }) => countCalls(ctx, input)),
  choices: read
    .input(callChoicesInput)
    .output(callChoicesOutput)
    .query(({ ctx, input }) => callChoices(ctx, input)),
  transcript: permitted('transcripts:read')
    .input(getTranscriptInput)
    .output(transcriptView)
    .query(({ ctx, input }) => getTranscript(ctx, input)),
  playback: permitted('recordings:listen')
    .input(playbackOfCallInput)
    .output(playbackView)
    .query(({ ctx, input }) => playbackOfCall(ctx, input)),
  labelChoices: permitted('intents:read')
    .input(labelChoicesInput)
    .output(labelChoicesOutput)
    .query(({ ctx, input }) => labelChoices(ctx, input)),
  find: read
    .input(findCallInput)
    .output(findCallOutput)
    .query(({ ctx, input }) => findCall(ctx, input)),
  get: read
    .input(getCallInput)
    .output(getCallOutput)
    .query(({ ctx, input }) => getCall(ctx, input)),
});
