const keyOf = (userId: string): string => `cis.tasks.search.${userId}`;

/** The search part of the address this person last looked at tasks with; '' when there is none. */
export function rememberedSearch(userId: string): string {
  try {
    return window.localStorage.getItem(keyOf(userId)) ?? '';
  } catch {
    return '';
  }
}

export function rememberSearch(userId: string, search: string): void {
  try {
    if (search === '') window.localStorage.removeItem(keyOf(userId));
    else window.localStorage.setItem(keyOf(userId), search);
  } catch {
    // A browser that keeps nothing only forgets.
  }
}
