'use client';

import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { DESTINATIONS } from './destinations';

/** Jump anywhere by typing. Loaded when first opened. */
export function CommandPalette({ hrefs, onClose }: { hrefs: readonly string[]; onClose: () => void }) {
  const router = useRouter();
  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  const surface =
    'rounded-lg border border-tremor-border bg-tremor-background shadow-tremor-dropdown dark:border-dark-tremor-border dark:bg-dark-tremor-background';
  return (
    <Command.Dialog
      open
      onOpenChange={(open) => open || onClose()}
      label="Go to"
      overlayClassName="fixed inset-0 z-40 bg-black/40"
      contentClassName={`fixed left-1/2 top-24 z-50 w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 ${surface}`}
    >
      <Command.Input
        placeholder="Go to a page, or type a call’s id"
        className="w-full rounded-t-lg border-0 border-b border-tremor-border bg-transparent px-4 py-3 text-sm focus:ring-0 dark:border-dark-tremor-border"
      />
      <Command.List className="max-h-80 overflow-y-auto p-2">
        <Command.Empty className="p-3 text-sm">Nothing found.</Command.Empty>
        {DESTINATIONS.filter((destination) => hrefs.includes(destination.href)).map((destination) => (
          <Command.Item
            key={destination.href}
            value={`${destination.label} ${destination.question}`}
            onSelect={() => go(destination.href)}
            className="flex cursor-pointer items-baseline gap-3 rounded-md px-3 py-2 text-sm data-[selected=true]:bg-tremor-background-subtle dark:data-[selected=true]:bg-dark-tremor-background-subtle"
          >
            <span className="font-medium">{destination.label}</span>
            <span className="text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
              {destination.question}
            </span>
          </Command.Item>
        ))}
      </Command.List>
    </Command.Dialog>
  );
}
