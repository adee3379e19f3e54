const KEYS = [
  ['F2', 'rename'],
  ['N, Shift N', 'new beside, under'],
  ['Alt + arrows', 'move'],
  ['M', 'merge'],
  ['Del', 'archive'],
] as const;

/** The keys of the tree. */
export function KeysHelp() {
  return (
    <dl className="flex flex-wrap gap-x-3 gap-y-1 border-t border-tremor-border px-4 py-2 text-xs dark:border-dark-tremor-border">
      {KEYS.map(([key, does]) => (
        <div key={key} className="flex gap-1">
          <dt className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
            {key}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
