import type { ColourRoles } from '@cis/ui';
import type { ThemeOptions } from '@mui/material/styles';

/** How MUI's and react-admin's components look here; targets of 44 px on touch screens, 24 px elsewhere. */
export function componentStyles(roles: ColourRoles): NonNullable<ThemeOptions['components']> {
  const border = `1px solid ${roles.line}`;
  return {
    MuiTextField: { defaultProps: { variant: 'outlined', margin: 'dense', size: 'small', fullWidth: true } },
    MuiFormControl: {
      defaultProps: { variant: 'outlined', margin: 'dense', size: 'small', fullWidth: true },
    },
    MuiPaper: {
      styleOverrides: { rounded: { border }, root: { backgroundImage: 'none' } },
      defaultProps: { elevation: 0 },
    },
    MuiCard: { styleOverrides: { root: { border, boxShadow: 'none', backgroundImage: 'none' } } },
    MuiAppBar: { styleOverrides: { root: { boxShadow: 'none', borderRadius: 0, border: 0 } } },
    MuiButton: { defaultProps: { disableElevation: true } },
    MuiButtonBase: { styleOverrides: { root: { '@media (pointer: coarse)': { minHeight: 44 } } } },
    MuiTableCell: {
      styleOverrides: {
        root: { borderColor: roles.line },
        head: { fontWeight: 600, backgroundColor: roles.surfaceSunken, whiteSpace: 'nowrap' },
        body: { verticalAlign: 'top' },
      },
    },
    MuiTableSortLabel: { styleOverrides: { root: { minHeight: 24 } } },
    // Labels stand above their fields, filled or not.
    MuiInputLabel: { defaultProps: { shrink: true } },
    MuiOutlinedInput: { defaultProps: { notched: true } },
    MuiFormHelperText: {
      // Also below a field that is fixed: why it is so has to be readable.
      styleOverrides: {
        root: { color: roles.inkMuted, marginLeft: 0, '&.Mui-disabled': { color: roles.inkMuted } },
      },
    },
    MuiLink: { defaultProps: { underline: 'hover' } },
    // A small wheel beside what is busy, which says so itself; without a name it would be read as an unknown progress.
    MuiCircularProgress: { defaultProps: { 'aria-hidden': true } },
    MuiTooltip: { defaultProps: { enterTouchDelay: 0 } },
  };
}
