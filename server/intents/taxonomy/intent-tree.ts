/** What the shape of a tree is told by. */
export interface TreeNode {
  id: string;
  parentId: string | null;
  position: number;
  mergedIntoId: string | null;
}

/**
 * A site's intents as they count now: merged ones under the one they were merged into. Nothing is rewritten by a merge, so
 * that taking it back is exact.
 */
export class IntentTree<Node extends TreeNode> {
  readonly #byId: ReadonlyMap<string, Node>;

  constructor(readonly nodes: readonly Node[]) {
    this.#byId = new Map(nodes.map((node) => [node.id, node]));
  }

  get(id: string): Node | undefined {
    return this.#byId.get(id);
  }

  /** The intent that an id counts for: itself, or the one it was merged into, however often. */
  canonicalId(id: string): string {
    let current = id;
    for (let step = 0; step <= this.nodes.length; step += 1) {
      const into = this.#byId.get(current)?.mergedIntoId;
      if (!into) return current;
      current = into;
    }
    return current;
  }

  /** The intent it stands under, null for the top. */
  parentOf(id: string): Node | null {
    const parentId = this.#byId.get(id)?.parentId;
    return parentId ? (this.#byId.get(this.canonicalId(parentId)) ?? null) : null;
  }

  /** The intents above it, the top first. */
  ancestorsOf(id: string): Node[] {
    const above: Node[] = [];
    let parent = this.parentOf(id);
    while (parent && above.length < this.nodes.length) {
      above.unshift(parent);
      parent = this.parentOf(parent.id);
    }
    return above;
  }

  /** What stands directly under it (null: at the top), in order; merged ones are not there. */
  childrenOf(id: string | null): Node[] {
    return this.nodes
      .filter((node) => node.mergedIntoId === null && (this.parentOf(node.id)?.id ?? null) === id)
      .sort(inOrder);
  }

  /** Whether `id` is `above` or stands somewhere under it. */
  isWithin(id: string, above: string): boolean {
    return id === above || this.ancestorsOf(id).some((node) => node.id === above);
  }

  /** It and all that stands under it, from the top down. */
  subtreeOf(id: string): Node[] {
    const node = this.#byId.get(id);
    return node ? [node, ...this.childrenOf(id).flatMap((child) => this.subtreeOf(child.id))] : [];
  }

  /** Every intent that counts for `id`: itself, and those merged into it. */
  countingFor(id: string): string[] {
    return this.nodes.filter((node) => this.canonicalId(node.id) === id).map((node) => node.id);
  }
}

function inOrder(a: TreeNode, b: TreeNode): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}
