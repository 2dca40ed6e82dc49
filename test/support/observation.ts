/** A figure as the API takes it: the budget revenue of xã Ia Le in 2025, 8.14 tỷ đồng. */
export function anObservation(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    indicatorCode: 'KT08',
    periodCode: '2025-M12',
    state: 'reported',
    grade: 'official',
    value: 8140,
    ...change,
  };
}
