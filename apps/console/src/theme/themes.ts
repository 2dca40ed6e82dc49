import { DARK, FONT_FAMILY, LIGHT, RADIUS, SPACE, type ColourRoles } from '@cis/ui';
import { viVN } from '@mui/material/locale';
import { createTheme, type ThemeOptions } from '@mui/material/styles';
import { defaultTheme } from 'react-admin';

import { componentStyles } from './component-styles';

function paletteOf(mode: 'light' | 'dark', roles: ColourRoles): NonNullable<ThemeOptions['palette']> {
  return {
    mode,
    primary: { main: roles.primary, contrastText: roles.onPrimary },
    // react-admin paints the app bar and some buttons with "secondary".
    secondary: { main: roles.primary, contrastText: roles.onPrimary },
    success: { main: roles.ahead },
    info: { main: roles.onTrack },
    warning: { main: roles.behind },
    error: { main: roles.atRisk },
    text: { primary: roles.ink, secondary: roles.inkMuted },
    background: { default: roles.surfaceSunken, paper: roles.surface },
    divider: roles.line,
  };
}

function themeOf(mode: 'light' | 'dark', roles: ColourRoles): ThemeOptions {
  return createTheme(
    {
      ...defaultTheme,
      palette: paletteOf(mode, roles),
      spacing: SPACE * 2,
      shape: { borderRadius: RADIUS },
      typography: {
        fontFamily: FONT_FAMILY,
        fontSize: 15,
        h1: { fontSize: '1.375rem', fontWeight: 600 },
        h2: { fontSize: '1.125rem', fontWeight: 600 },
        h3: { fontSize: '1rem', fontWeight: 600 },
        h6: { fontWeight: 600, fontSize: '1rem' },
        button: { textTransform: 'none', fontWeight: 600 },
      },
      components: { ...defaultTheme.components, ...componentStyles(roles) },
    },
    viVN,
  );
}

export const lightTheme = themeOf('light', LIGHT);
export const darkTheme = themeOf('dark', DARK);
