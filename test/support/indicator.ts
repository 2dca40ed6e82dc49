/** A definition as the API takes it: solar roofs, which the shipped catalogue does not have. */
export function anIndicator(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    code: 'MT90',
    kind: 'indicator',
    domain: 'environment',
    nameVi: 'Số hộ có điện mặt trời mái nhà',
    nameEn: 'Households with rooftop solar',
    unit: 'household',
    direction: 'higher',
    periodKinds: ['Q', 'Y'],
    aggregation: 'sum',
    decimals: 0,
    hardMin: 0,
    softMax: 5000,
    visibility: 'public',
    ...change,
  };
}
