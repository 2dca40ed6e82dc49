export interface AuditChange {
  readonly id: string | null;
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly after?: Readonly<Record<string, unknown>> | null;
}

export interface AuditEntry {
  readonly id: string;
  readonly sequence: number | string;
  readonly at: string;
  readonly actorName: string | null;
  readonly action: string;
  readonly entity: string;
  readonly ip: string | null;
  readonly tenantName?: string | null;
  readonly changes: readonly AuditChange[] | Readonly<Record<string, unknown>>;
}
