import { permitted, router } from '@/server/trpc/init';
import { listWorklist, worklistInput } from './list-worklist';
import { worklistView } from './worklist-view';

/** Calls worth labelling. */
export const worklistRouter = router({
  list: permitted('labels:correct')
    .input(worklistInput)
    .output(worklistView)
    .query(({ ctx, input }) => listWorklist(ctx, input)),
});
