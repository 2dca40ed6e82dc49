import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import type { FigureReading } from './figure-import.types';

const DECIMALS = 8;

/** A reading as a person checks it: `8.140 triệu đồng`, or the word of a state. */
export function useReadingText(): (reading: FigureReading, unit: string | null) => string {
  const format = useFormat();
  const word = useWord();
  return ({ state, value }, unit) =>
    value === null
      ? word('observationState', state)
      : `${format.number(value, DECIMALS)} ${word('unit', unit)}`.trim();
}
