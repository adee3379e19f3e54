import { permitted, router } from '@/server/trpc/init';
import { addExamples, addExamplesInput, addExamplesOutput } from './examples/add';
import { listExamples, listExamplesInput, listExamplesOutput } from './examples/list';
import { moveExamples, moveExamplesInput, moveExamplesOutput } from './examples/move';
import { putBackExamples, putBackExamplesInput, putBackExamplesOutput } from './examples/put-back';
import { removeExamples, removeExamplesInput, removeExamplesOutput } from './examples/remove';
import { importTaxonomy, importTaxonomyInput, importTaxonomyOutput } from './exchange/import-taxonomy';
import { archiveIntent, archiveIntentOutput } from './taxonomy/archive';
import { createIntent, createIntentInput } from './taxonomy/create';
import { describeIntent, describeIntentInput } from './taxonomy/describe';
import { historyOutput, intentHistory } from './taxonomy/history';
import { intentScope, intentView } from './taxonomy/intent-view';
import { mergeIntent, mergeIntentInput } from './taxonomy/merge';
import { moveIntent, moveIntentInput, moveIntentOutput } from './taxonomy/move';
import { renameIntent, renameIntentInput } from './taxonomy/rename';
import { restoreIntent, restoreIntentOutput } from './taxonomy/restore';
import { splitIntent, splitIntentInput } from './taxonomy/split';
import { intentTaxonomy, treeInput, treeOutput } from './taxonomy/tree';
import { unmergeIntent } from './taxonomy/unmerge';

const read = permitted('intents:read');
/** Phrases of callers are among the examples. */
const readTexts = permitted('transcripts:read');
const write = permitted('intents:write');

/** The tree of what calls are about, and the examples that models learn it from. */
export const intentTaxonomyRouter = router({
  tree: read
    .input(treeInput)
    .output(treeOutput)
    .query(({ ctx, input }) => intentTaxonomy(ctx, input)),
  history: read
    .input(intentScope)
    .output(historyOutput)
    .query(({ ctx, input }) => intentHistory(ctx, input)),
  create: write
    .input(createIntentInput)
    .output(intentView)
    .mutation(({ ctx, input }) => createIntent(ctx, input)),
  rename: write
    .input(renameIntentInput)
    .output(intentView)
    .mutation(({ ctx, input }) => renameIntent(ctx, input)),
  describe: write
    .input(describeIntentInput)
    .output(intentView)
    .mutation(({ ctx, input }) => describeIntent(ctx, input)),
  move: write
    .input(moveIntentInput)
    .output(moveIntentOutput)
    .mutation(({ ctx, input }) => moveIntent(ctx, input)),
  archive: write
    .input(intentScope)
    .output(archiveIntentOutput)
    .mutation(({ ctx, input }) => archiveIntent(ctx, input)),
  restore: write
    .input(intentScope)
    .output(restoreIntentOutput)
    .mutation(({ ctx, input }) => restoreIntent(ctx, input)),
  merge: write
    .input(mergeIntentInput)
    .output(intentView)
    .mutation(({ ctx, input }) => mergeIntent(ctx, input)),
  unmerge: write
    .input(intentScope)
    .output(intentView)
    .mutation(({ ctx, input }) => unmergeIntent(ctx, input)),
  split: write
    .input(splitIntentInput)
    .output(intentView)
    .mutation(({ ctx, input }) => splitIntent(ctx, input)),
  examples: readTexts
    .input(listExamplesInput)
    .output(listExamplesOutput)
    .query(({ ctx, input }) => listExamples(ctx, input)),
  addExamples: write
    .input(addExamplesInput)
    .output(addExamplesOutput)
    .mutation(({ ctx, input }) => addExamples(ctx, input)),
  removeExamples: write
    .input(removeExamplesInput)
    .output(removeExamplesOutput)
    .mutation(({ ctx, input }) => removeExamples(ctx, input)),
  putBackExamples: write
    .input(putBackExamplesInput)
    .output(putBackExamplesOutput)
    .mutation(({ ctx, input }) => putBackExamples(ctx, input)),
  moveExamples: write
    .input(moveExamplesInput)
    .output(moveExamplesOutput)
    .mutation(({ ctx, input }) => moveExamples(ctx, input)),
  importFile: write
    .input(importTaxonomyInput)
    .output(importTaxonomyOutput)
    .mutation(({ ctx, input }) => importTaxonomy(ctx, input)),
});
