/** A target as the API takes it: the budget revenue the province asked of xã Ia Le for 2025. */
export function aTarget(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    communeCode: '23986',
    indicatorCode: 'KT08',
    year: 2025,
    operator: 'at_least',
    low: 3839.622642,
    decisionNumber: '01/QĐ-UBND',
    decisionDate: '2025-07-15',
    ...change,
  };
}
