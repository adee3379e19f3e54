/** A link in running text. */
export const LINK = 'font-medium text-tremor-brand-emphasis underline dark:text-dark-tremor-brand-emphasis';
