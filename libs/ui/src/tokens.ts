/** Colours by role. `tokens.css` carries the same values as custom properties; `tokens.spec.ts` keeps the two in step. */
export interface ColourRoles {
  readonly ink: string;
  readonly inkMuted: string;
  readonly primary: string;
  readonly onPrimary: string;
  readonly surface: string;
  readonly surfaceSunken: string;
  readonly line: string;
  readonly ahead: string;
  readonly onTrack: string;
  readonly behind: string;
  readonly atRisk: string;
  readonly missing: string;
}

export const LIGHT: ColourRoles = {
  ink: '#14213D',
  inkMuted: '#4A5770',
  primary: '#0B5CAD',
  onPrimary: '#FFFFFF',
  surface: '#FFFFFF',
  surfaceSunken: '#F6F8FB',
  line: '#D8DEE9',
  ahead: '#0F766E',
  onTrack: '#1D4ED8',
  behind: '#B45309',
  atRisk: '#B91C1C',
  missing: '#5B6575',
};

export const DARK: ColourRoles = {
  ink: '#E6ECF5',
  inkMuted: '#AEBACB',
  primary: '#7CB8F5',
  onPrimary: '#0C1526',
  surface: '#17223A',
  surfaceSunken: '#0F182B',
  line: '#33415C',
  ahead: '#5EEAD4',
  onTrack: '#9DB8FF',
  behind: '#FBBF57',
  atRisk: '#FF9E9E',
  missing: '#AEB8C8',
};

/** Spacing step and corner radius, in CSS pixels. */
export const SPACE = 4;
export const RADIUS = 6;

export const FONT_FAMILY =
  "'Source Sans 3 Variable', 'Source Sans 3', 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
