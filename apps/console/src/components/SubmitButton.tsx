import SaveIcon from '@mui/icons-material/Check';
import { Button, CircularProgress, type ButtonProps } from '@mui/material';
import { useFormState } from 'react-hook-form';

/** Sends the form around it; out of reach while the answer is awaited, so a double click sends once. */
export function SubmitButton({ children, ...rest }: ButtonProps) {
  const { isSubmitting } = useFormState();
  return (
    <Button
      type="submit"
      variant="contained"
      disabled={isSubmitting}
      startIcon={isSubmitting ? <CircularProgress size={16} color="inherit" /> : <SaveIcon />}
      {...rest}
    >
      {children}
    </Button>
  );
}
