import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import type { SealedFigure } from './submission.types';

/** A figure as it is read in a table: its value with its parts, or its state and why. */
export function useFigureText(): (figure: SealedFigure | null, decimals: number) => string {
  const format = useFormat();
  const word = useWord();
  return (figure, decimals) => {
    if (!figure) return '–';
    const { state, value, numerator, denominator, reason } = figure;
    if (state !== 'reported')
      return reason ? `${word('observationState', state)}: ${reason}` : word('observationState', state);
    const parts =
      numerator === null || denominator === null
        ? ''
        : ` (${format.number(numerator)}/${format.number(denominator)})`;
    return `${format.number(value, decimals)}${parts}`;
  };
}
