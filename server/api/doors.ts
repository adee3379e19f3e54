import type { RowsDoor } from './accept-body';
import { structureFaults } from './body/structure-faults';
import { CALL_COLUMNS } from './contracts/call-row';
import { INTERVAL_COLUMNS } from './contracts/interval-row';
import { FACT_COLUMNS, TRANSCRIPT_COLUMNS, UTTERANCE_COLUMNS } from './contracts/transcript-row';
import { twiceToldFaults, withUtterances } from './kinds/group-utterances';

/** POST /api/v1/calls */
export const callsDoor: RowsDoor = {
  kind: 'calls',
  name: 'calls',
  structure: (rows) => structureFaults(rows, CALL_COLUMNS),
};

/** POST /api/v1/intervals */
export const intervalsDoor: RowsDoor = {
  kind: 'intervals',
  name: 'intervals',
  structure: (rows) => structureFaults(rows, INTERVAL_COLUMNS),
};

const SAID = ['words', 'intent'];

/** POST /api/v1/transcripts: an object a call */
export const transcriptsDoor: RowsDoor = {
  kind: 'transcripts',
  name: 'transcripts',
  structure: (rows) => [
    ...structureFaults(rows, TRANSCRIPT_COLUMNS, ['utterances']),
    ...twiceToldFaults(rows),
  ],
};

/** POST /api/v1/utterances: an object an utterance */
export const utterancesDoor: RowsDoor = {
  kind: 'transcripts',
  name: 'utterances',
  structure: (rows) => structureFaults(rows, ['call_id', ...UTTERANCE_COLUMNS, ...FACT_COLUMNS], SAID),
  shape: withUtterances,
};
