/** The address if a browser may open it as a page, and nothing otherwise: whatever came in, a link never runs anything. */
export function pageAt(address: string | undefined): string | undefined {
  if (!address) return undefined;
  try {
    const url = new URL(address);
    const page = url.protocol === 'https:' || url.protocol === 'http:';
    return page && url.hostname && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** What a link says of where it leads. */
export const hostOf = (page: string): string => new URL(page).hostname.replace(/^www\./, '');
