/** Shortest and longest password, in characters. */
export const PASSWORD_LENGTH = { shortest: 12, longest: 200 } as const;

/** What a user name may look like; a commune's names start with its slug and a dot. */
export const USERNAME_PATTERN = /^[a-z0-9][a-z0-9.-]{2,59}$/;

/** Names of the provinces the system serves, by two-digit code. */
export const PROVINCE_NAMES: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  '52': { vi: 'Tỉnh Gia Lai', en: 'Gia Lai province' },
};
