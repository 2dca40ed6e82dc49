import { NOTHING_CHOSEN, toggled, type CellChoice } from './cell-selection';

const ORDER = ['KT01', 'KT02', 'KT05', 'XH01', 'XH02'];
const after = (...steps: (readonly [code: string, isRange?: boolean])[]): string[] => [
  ...steps.reduce<CellChoice>(
    (choice, [code, isRange = false]) => toggled(choice, ORDER, code, isRange),
    NOTHING_CHOSEN,
  ).chosen,
];

describe('choosing cells', () => {
  it('turns one on and off again', () => {
    expect(after(['KT02'])).toEqual(['KT02']);
    expect(after(['KT02'], ['KT02'])).toEqual([]);
  });

  it('takes all between the last step and a shifted one, in either direction', () => {
    expect(after(['KT02'], ['XH01', true])).toEqual(['KT02', 'KT05', 'XH01']);
    expect(after(['XH01'], ['KT02', true])).toEqual(['KT02', 'KT05', 'XH01']);
  });

  it('takes a range away when its end was on', () => {
    expect(after(['KT01'], ['XH02', true], ['KT02'], ['XH01', true])).toEqual(['KT01', 'XH02']);
  });

  it('begins a range with its end alone when nothing came before', () => {
    expect(after(['KT05', true])).toEqual(['KT05']);
  });

  it('never chooses what may not be decided', () => {
    expect(after(['MT01'], ['MT01', true])).toEqual([]);
  });
});
