import { applyDecorators } from '@nestjs/common';
import { IsNumber, Max, Min } from 'class-validator';

/** No figure of a commune comes near it, and it is exact in JSON. */
export const LARGEST_FIGURE = 1e15;

/** A figure as a JSON number in the indicator's unit, within ±1e15; texts are read by the console, never here. */
export function IsFigure(): PropertyDecorator {
  return applyDecorators(
    IsNumber({ allowInfinity: false, allowNaN: false }),
    Min(-LARGEST_FIGURE, { message: 'Số quá nhỏ.' }),
    Max(LARGEST_FIGURE, { message: 'Số quá lớn.' }),
  );
}
