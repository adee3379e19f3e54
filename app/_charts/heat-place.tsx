'use client';

import Link from 'next/link';

interface HeatPlaceProps {
  /** what the grid finds it by */
  place: string;
  /** null: no data */
  value: number | null;
  /** null: nothing to open */
  href: string | null;
  name: string;
  reachable: boolean;
  color: (value: number) => string;
  onShow: () => void;
  onFocus: () => void;
}

/** One field of a heat grid: a link where there is something to open, else a picture with a name. */
export function HeatPlace({ place, value, href, name, reachable, color, onShow, onFocus }: HeatPlaceProps) {
  const shared = {
    'data-place': place,
    tabIndex: reachable ? 0 : -1,
    onMouseEnter: onShow,
    onFocus: () => {
      onShow();
      onFocus();
    },
    className: `block h-6 rounded-sm ${value === null ? 'bg-[repeating-linear-gradient(135deg,transparent_0_3px,rgb(128_128_128/0.12)_3px_4px)]' : ''}`,
    style: value === null ? undefined : { backgroundColor: color(value) },
  };
  if (href) {
    return (
      <Link {...shared} href={href} prefetch={false} aria-label={name}>
        <span className="sr-only">{name}</span>
      </Link>
    );
  }
  return <span {...shared} role="img" aria-label={name} />;
}
