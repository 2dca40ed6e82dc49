/** The address of a list with these filters set, as the lists keep them themselves. */
export function filteredList(resource: string, filter: Readonly<Record<string, string | number>>): string {
  if (Object.keys(filter).length === 0) return `/${resource}`;
  return `/${resource}?${new URLSearchParams({ filter: JSON.stringify(filter) }).toString()}`;
}
