import type { Permission } from '@cis/contracts/permissions';

type Action = 'list' | 'show' | 'create' | 'edit' | 'delete' | 'export';
type Rules = Partial<Record<Action, Permission>> & { readonly list: Permission };

/** Permission per resource and action; an action not named needs what the list needs. */
const RULES: Readonly<Record<string, Rules>> = {
  people: {
    list: 'person:read',
    create: 'person:write',
    edit: 'person:write',
    delete: 'person:write',
    export: 'person:export',
  },
  roster: { list: 'person:read', export: 'person:export' },
  targets: { list: 'target:read', create: 'target:assign', edit: 'target:assign', delete: 'target:assign' },
  observations: { list: 'observation:read' },
  tasks: { list: 'task:read', create: 'task:write', edit: 'task:write', delete: 'task:write' },
  communes: { list: 'commune:read' },
  users: { list: 'user:read', create: 'user:manage', edit: 'user:manage' },
  'audit-entries': { list: 'audit:read' },
  'account-imports': { list: 'user:import' },
};

/** The permission a resource's action needs; undefined when it is open to everybody signed in. */
export function requiredPermission(resource: string, action: string): Permission | undefined {
  const rules = RULES[resource];
  return rules?.[action as Action] ?? rules?.list;
}
