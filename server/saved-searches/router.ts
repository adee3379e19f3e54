import { permitted, router } from '@/server/trpc/init';
import { changeSearch, changeSearchInput } from './change';
import { deleteSearch, deleteSearchInput } from './delete';
import { listSearches, listSearchesInput, listSearchesOutput } from './list';
import { saveSearch, saveSearchInput } from './save';
import { searchView } from './search-view';

const own = permitted('calls:read');

/** Searches of calls under a name. */
export const savedSearchesRouter = router({
  list: own
    .input(listSearchesInput)
    .output(listSearchesOutput)
    .query(({ ctx, input }) => listSearches(ctx, input)),
  save: own
    .input(saveSearchInput)
    .output(searchView)
    .mutation(({ ctx, input }) => saveSearch(ctx, input)),
  change: own
    .input(changeSearchInput)
    .output(searchView)
    .mutation(({ ctx, input }) => changeSearch(ctx, input)),
  delete: own.input(deleteSearchInput).mutation(({ ctx, input }) => deleteSearch(ctx, input)),
});
