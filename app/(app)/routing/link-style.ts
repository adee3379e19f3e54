export const LINK =
  'font-medium text-tremor-brand-emphasis underline-offset-2 hover:underline dark:text-dark-tremor-brand-emphasis';
