/** The address of a term's page below the extension's root. */
export const termPath = (key: string) => `dashboard.html#/term/${encodeURIComponent(key)}`;
