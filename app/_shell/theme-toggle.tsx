'use client';

import { RiMoonLine, RiSunLine } from '@remixicon/react';
import { useTheme } from 'next-themes';
import { useEffect, useState } from 'react';
import { IconButton } from '@/app/_ui/icon-button';

/** Switches between light and dark. */
export function ThemeToggle() {
  const { resolvedTheme, setTheme } = useTheme();
  const [known, setKnown] = useState(false);
  useEffect(() => setKnown(true), []);
  const dark = known && resolvedTheme === 'dark';
  return (
    <IconButton
      label={dark ? 'Switch to light' : 'Switch to dark'}
      icon={dark ? RiSunLine : RiMoonLine}
      onClick={() => setTheme(dark ? 'light' : 'dark')}
    />
  );
}
