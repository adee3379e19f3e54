'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import type { Taxonomy, TreeRow } from '@/server/intents/taxonomy/tree';
import { type NewPlace, withMoved } from './tree-moves';

/** One change after the other: an undo must not overtake what it takes back. */
const IN_TURN = { id: 'intent-taxonomy' };

/** The tree of a site's intents and what changes it; what can be shown before the server has answered is. */
export function useTaxonomy(siteId: number, say: (text: string, undo?: () => void) => void) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const question = trpc.intentTaxonomy.tree.queryOptions({ siteId });
  const tree = useQuery(question);
  const onSettled = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: trpc.intentTaxonomy.pathKey() }),
      cache.invalidateQueries({ queryKey: trpc.intents.pathKey() }),
      cache.invalidateQueries({ queryKey: trpc.intentModels.pathKey() }),
    ]);
  /** Shows a tree at once, and the one before again when the server refuses. */
  const showing = async (change: (rows: TreeRow[]) => TreeRow[]) => {
    await cache.cancelQueries({ queryKey: question.queryKey });
    const before = cache.getQueryData(question.queryKey);
    if (before) cache.setQueryData(question.queryKey, { ...before, intents: change(before.intents) });
    return { before };
  };
  const onError = (error: { message: string }, _input: unknown, kept?: { before: Taxonomy | undefined }) => {
    if (kept?.before) cache.setQueryData(question.queryKey, kept.before);
    say(error.message);
  };
  const common = { scope: IN_TURN, onSettled, onError };
  const changed = (id: string, part: Partial<TreeRow>) => (rows: TreeRow[]) =>
    rows.map((row) => (row.id === id ? { ...row, ...part } : row));
  const { intentTaxonomy: acts } = trpc;
  const create = useMutation(acts.create.mutationOptions({ scope: IN_TURN, onSettled }));
  const rename = useMutation(
    acts.rename.mutationOptions({
      ...common,
      onMutate: ({ intentId, name }) => showing(changed(intentId, { name })),
    }),
  );
  const describe = useMutation(
    acts.describe.mutationOptions({
      ...common,
      onMutate: ({ intentId, description }) => showing(changed(intentId, { description })),
    }),
  );
  const move = useMutation(
    acts.move.mutationOptions({
      ...common,
      onMutate: ({ intentId, parentId, beforeId }) =>
        showing((rows) => withMoved(rows, intentId, { parentId, beforeId })),
    }),
  );
  const archive = useMutation(
    acts.archive.mutationOptions({
      ...common,
      onMutate: ({ intentId }) => showing(changed(intentId, { archivedAt: new Date() })),
    }),
  );
  const restore = useMutation(
    acts.restore.mutationOptions({
      ...common,
      onMutate: ({ intentId }) => showing(changed(intentId, { archivedAt: null })),
    }),
  );
  const merge = useMutation(acts.merge.mutationOptions(common));
  const unmerge = useMutation(acts.unmerge.mutationOptions(common));
  return {
    tree,
    refresh: onSettled,
    create,
    rename: ({ id, name: before }: TreeRow, name: string) => {
      const set = (to: string) => rename.mutate({ siteId, intentId: id, name: to });
      set(name);
      say(`Renamed: ${name}`, () => set(before));
    },
    describe: ({ id, name, description: before }: TreeRow, description: string) => {
      const set = (to: string) => describe.mutate({ siteId, intentId: id, description: to });
      set(description);
      say(`Described: ${name}`, () => set(before));
    },
    move: ({ id, name }: TreeRow, place: NewPlace) => {
      const go = (to: NewPlace) => move.mutateAsync({ siteId, intentId: id, ...to });
      go(place).then(
        ({ from }) => say(`Moved: ${name}`, () => void go(from).catch(() => undefined)),
        () => undefined,
      );
    },
    archive: ({ id, name }: TreeRow) => {
      archive.mutate({ siteId, intentId: id });
      say(`Archived: ${name}`, () => restore.mutate({ siteId, intentId: id }));
    },
    restore: ({ id, name }: TreeRow) => {
      restore.mutate({ siteId, intentId: id });
      say(`Restored: ${name}`, () => archive.mutate({ siteId, intentId: id }));
    },
    merge: ({ id, name }: TreeRow, into: TreeRow) => {
      merge.mutate({ siteId, intentId: id, intoId: into.id });
      say(`Merged ${name} into ${into.name}`, () => unmerge.mutate({ siteId, intentId: id }));
    },
    unmerge: ({ id, name }: { id: string; name: string }, into: TreeRow) => {
      unmerge.mutate({ siteId, intentId: id });
      say(`${name} counts for itself again`, () => merge.mutate({ siteId, intentId: id, intoId: into.id }));
    },
  };
}

export type TaxonomyActs = ReturnType<typeof useTaxonomy>;
