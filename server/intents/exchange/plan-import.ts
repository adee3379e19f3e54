import { AppError } from '@/server/errors';
import type { Intent } from '@/server/postgres/generated/client';
import { IntentTree, type TreeNode } from '../taxonomy/intent-tree';
import type { FileIntent, TaxonomyFile } from './taxonomy-file';

/** What a file makes of an intent. */
export interface PlannedIntent {
  code: string;
  name: string;
  description: string;
  parentCode: string | null;
  position: number;
  examples: FileIntent['examples'];
  /** null: it is new */
  before: Intent | null;
  /** what becomes different: name, description, place */
  changes: ('name' | 'description' | 'place')[];
}

/**
 * What a file makes of a taxonomy, parents before what stands under them. Archived and merged intents get examples, nothing else.
 * @throws AppError `invalid_input` for a parent that is neither there nor in the file, and for intents under themselves
 */
export function planImport(tree: IntentTree<Intent>, file: TaxonomyFile): PlannedIntent[] {
  const byCode = new Map(tree.nodes.map((node) => [node.code, node]));
  const inFile = new Set(file.intents.map(({ code }) => code));
  const positions = new Map<string | null, number>();
  const planned = file.intents.map((intent) => {
    const before = byCode.get(intent.code) ?? null;
    const { parentCode, ...words } = wanted(tree, intent, before);
    if (parentCode !== null && !inFile.has(parentCode) && !byCode.has(parentCode)) {
      throw new AppError('invalid_input', `${intent.code} stands under ${parentCode}, which is not there.`, {
        hint: 'Add a line for it, or leave the parent empty.',
      });
    }
    const moved = before === null || parentCode !== codeAbove(tree, before);
    const position = positions.get(parentCode) ?? childrenOfCode(tree, byCode, parentCode);
    if (moved) positions.set(parentCode, position + 1);
    const changes = before === null ? [] : differences(before, { ...words, moved });
    const { code, examples } = intent;
    return { code, ...words, parentCode, position, examples, before, changes };
  });
  refuseCircles(tree, planned);
  return parentsFirst(planned);
}

/** Name, description and place as the file wants them; where it is silent, and for what is out of use, as they are. */
function wanted(
  tree: IntentTree<Intent>,
  { code, name, description, parent }: FileIntent,
  before: Intent | null,
): Pick<PlannedIntent, 'name' | 'description' | 'parentCode'> {
  if (before === null)
    return { name: name ?? code, description: description ?? '', parentCode: parent ?? null };
  const standing = {
    name: before.name,
    description: before.description,
    parentCode: codeAbove(tree, before),
  };
  if (before.archivedAt !== null || before.mergedIntoId !== null) return standing;
  return {
    name: name ?? standing.name,
    description: description ?? standing.description,
    parentCode: parent === undefined ? standing.parentCode : parent,
  };
}

function codeAbove(tree: IntentTree<Intent>, { id }: Intent): string | null {
  return tree.parentOf(id)?.code ?? null;
}

function childrenOfCode(
  tree: IntentTree<Intent>,
  byCode: ReadonlyMap<string, Intent>,
  code: string | null,
): number {
  if (code === null) return tree.childrenOf(null).length;
  const parent = byCode.get(code);
  return parent ? tree.childrenOf(parent.id).length : 0;
}

function differences(
  before: Intent,
  after: { name: string; description: string; moved: boolean },
): PlannedIntent['changes'] {
  return [
    ...(before.name === after.name ? [] : ['name' as const]),
    ...(before.description === after.description ? [] : ['description' as const]),
    ...(after.moved ? ['place' as const] : []),
  ];
}

/** Looks at the tree as it would be, by codes. */
function refuseCircles(tree: IntentTree<Intent>, planned: readonly PlannedIntent[]): void {
  const codeOf = new Map(tree.nodes.map(({ id, code }) => [id, code]));
  const nodes = new Map<string, TreeNode>(
    tree.nodes.map(({ code, parentId, position, mergedIntoId }) => [
      code,
      {
        id: code,
        parentId: parentId && (codeOf.get(parentId) ?? null),
        position,
        mergedIntoId: mergedIntoId && (codeOf.get(mergedIntoId) ?? null),
      },
    ]),
  );
  for (const { code, parentCode, position } of planned) {
    const mergedIntoId = nodes.get(code)?.mergedIntoId ?? null;
    nodes.set(code, { id: code, parentId: parentCode, position, mergedIntoId });
  }
  const after = new IntentTree([...nodes.values()]);
  const circular = planned.find(({ code }) => after.ancestorsOf(code).some(({ id }) => id === code));
  if (!circular) return;
  throw new AppError('invalid_input', `${circular.code} would stand under itself.`, {
    hint: 'Mend the parents in the file.',
  });
}

function parentsFirst(planned: readonly PlannedIntent[]): PlannedIntent[] {
  const byCode = new Map(planned.map((intent) => [intent.code, intent]));
  const ordered = new Set<PlannedIntent>();
  const put = (intent: PlannedIntent) => {
    if (ordered.has(intent)) return;
    const parent = intent.parentCode === null ? undefined : byCode.get(intent.parentCode);
    if (parent) put(parent);
    ordered.add(intent);
  };
  for (const intent of planned) put(intent);
  return [...ordered];
}
