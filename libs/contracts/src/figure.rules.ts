import { applyDecorators } from '@nestjs/common';
import { IsNumber, Max, Min } from 'class-validator';

const LARGEST = 1e15;

/** A figure as a JSON number in the indicator's unit, within ±1e15; texts are read by the console, never here. */
export function IsFigure(): PropertyDecorator {
  return applyDecorators(
    IsNumber({ allowInfinity: false, allowNaN: false }),
    Min(-LARGEST, { message: 'Số quá nhỏ.' }),
    Max(LARGEST, { message: 'Số quá lớn.' }),
  );
}
