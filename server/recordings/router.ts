import { z } from 'zod';
import { permitted, router } from '@/server/trpc/init';
import { recordingsOverview as overviewSchema } from './contracts/overview';
import { recordingView } from './contracts/recording';
import { rulesPreview, rulesView } from './contracts/rules';
import { speechSettingsView } from './contracts/settings';
import { checkFolder, checkFolderInput, folderCheck } from './folder/check-folder';
import { cancelRecordings, cancelRecordingsInput } from './queue/cancel';
import { changedRecordings } from './queue/chosen';
import { countRecordings, recordingCounts } from './queue/counts';
import { listRecordings, listRecordingsInput, listRecordingsOutput } from './queue/list';
import { recordingsOfCall, recordingsOfCallInput } from './queue/of-call';
import { overviewInput, recordingsOverview } from './queue/overview';
import { prioritizeInput, prioritizeRecordings } from './queue/prioritize';
import { removeAudio, removeAudioInput } from './queue/remove';
import { retryRecordings, retryRecordingsInput } from './queue/retry';
import { getRules, rulesInput } from './rules/get';
import { previewRules, previewRulesInput } from './rules/preview';
import { saveRules, saveRulesInput } from './rules/save';
import { getSpeechSettings, speechSettingsInput } from './settings/get';
import { saveSpeechSettings, saveSpeechSettingsInput } from './settings/save';

const read = permitted('recordings:read');
const write = permitted('recordings:write');

/** Recordings on their way to text. Files come in by POST /api/recordings/upload. */
export const recordingsRouter = router({
  list: read
    .input(listRecordingsInput)
    .output(listRecordingsOutput)
    .query(({ ctx, input }) => listRecordings(ctx, input)),
  overview: read
    .input(overviewInput)
    .output(overviewSchema)
    .query(({ ctx, input }) => recordingsOverview(ctx, input)),
  counts: read.output(recordingCounts).query(({ ctx }) => countRecordings(ctx)),
  ofCall: read
    .input(recordingsOfCallInput)
    .output(z.array(recordingView))
    .query(({ ctx, input }) => recordingsOfCall(ctx, input)),
  cancel: write
    .input(cancelRecordingsInput)
    .output(changedRecordings)
    .mutation(({ ctx, input }) => cancelRecordings(ctx, input)),
  retry: write
    .input(retryRecordingsInput)
    .output(changedRecordings)
    .mutation(({ ctx, input }) => retryRecordings(ctx, input)),
  prioritize: write
    .input(prioritizeInput)
    .output(changedRecordings)
    .mutation(({ ctx, input }) => prioritizeRecordings(ctx, input)),
  removeAudio: write
    .input(removeAudioInput)
    .output(changedRecordings)
    .mutation(({ ctx, input }) => removeAudio(ctx, input)),
  settings: read
    .input(speechSettingsInput)
    .output(speechSettingsView)
    .query(({ ctx, input }) => getSpeechSettings(ctx, input)),
  saveSettings: write
    .input(saveSpeechSettingsInput)
    .output(speechSettingsView)
    .mutation(({ ctx, input }) => saveSpeechSettings(ctx, input)),
  checkFolder: write
    .input(checkFolderInput)
    .output(folderCheck)
    .query(({ ctx, input }) => checkFolder(ctx, input)),
  rules: read
    .input(rulesInput)
    .output(rulesView)
    .query(({ ctx, input }) => getRules(ctx, input)),
  saveRules: write
    .input(saveRulesInput)
    .output(rulesView)
    .mutation(({ ctx, input }) => saveRules(ctx, input)),
  previewRules: read
    .input(previewRulesInput)
    .output(rulesPreview)
    .query(({ ctx, input }) => previewRules(ctx, input)),
});
