/** A directive as the API takes it. */
export function aDirective(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    number: '15/KH-UBND',
    issuedOn: '2026-01-15',
    issuer: 'UBND tỉnh Gia Lai',
    abstract: 'Kế hoạch triển khai nhiệm vụ chuyển đổi số ở cơ sở',
    ...change,
  };
}

/** A line all of whose clarities are given. */
export function aLine(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: 'Bố trí người hướng dẫn dịch vụ công tại bộ phận một cửa',
    kind: 'deadline',
    deadline: '2099-12-31',
    ownerPositionCode: 'CT_UBND',
    deliverable: 'Quyết định phân công',
    authority: 'Chủ tịch UBND tỉnh',
    ...change,
  };
}
