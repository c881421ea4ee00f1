/** Which site a tab's address is of: its host name. None for what is no page of the web, where there is nothing to switch. */
export function siteAt(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url.hostname : undefined;
}
