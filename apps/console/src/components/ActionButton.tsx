import { Button, type ButtonProps } from '@mui/material';
import { useState, type ReactNode } from 'react';

interface ActionButtonProps extends Omit<ButtonProps, 'children'> {
  readonly label: string;
  /** The dialog, given how to close itself. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens its dialog. */
export function ActionButton({ label, children, ...button }: ActionButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="outlined" {...button} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen ? children(() => setOpen(false)) : null}
    </>
  );
}
