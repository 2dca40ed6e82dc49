import type { TaskMonitoringGroup } from '@cis/contracts';
import type { Scope, Statement } from '@cis/database';

/** What a key stands for; rows come in the order of the table. */
export interface GroupName {
  readonly key: string;
  readonly name: string;
  readonly detail: string | null;
}

const DEPARTMENTS: Statement = [
  'select d.id::text as key, d.name_vi as name, null as detail from reference.departments d order by d.id',
  [],
];

const NONE: Statement = ['select 1 where false', []];

const DIRECTIVE_NUMBER = (number: string, day: string): string =>
  `${number} || coalesce(', ' || to_char(${day}, 'DD/MM/YYYY'), '')`;

/**
 * The names of all keys of a kind, none for communes, which the directory knows. A commune does not reach directives, only its copies of them and what
 * its states of earlier days name. */
export function groupNamesSql(groupBy: TaskMonitoringGroup, scope: Scope): Statement {
  switch (groupBy) {
    case 'programme':
      return [
        'select p.code as key, p.name_vi as name, p.document_number as detail from reference.programmes p order by p.sort_order, p.code',
        [],
      ];
    case 'stage':
      return [
        `select g.programme_code || '/' || g.code as key, g.name_vi as name, p.name_vi as detail
         from reference.programme_stages g join reference.programmes p on p.code = g.programme_code
         order by p.sort_order, p.code, g.sort_order, g.code`,
        [],
      ];
    case 'department':
    case 'assigner':
      return DEPARTMENTS;
    case 'directive':
      return scope.kind === 'commune'
        ? [
            `select distinct on (t.directive_id) t.directive_id::text as key, coalesce(t.document_abstract, t.document_number) as name,
               ${DIRECTIVE_NUMBER('t.document_number', 't.document_date')} as detail
             from commune.tasks t where t.directive_id is not null
             union all
             select distinct on (s.directive_id) s.directive_id::text, coalesce(s.document_abstract, s.document_number), ${DIRECTIVE_NUMBER('s.document_number', 's.document_date')}
             from commune.task_states s where s.directive_id is not null
               and not exists (select from commune.tasks t where t.commune_id = s.commune_id and t.directive_id = s.directive_id)
             order by key`,
            [],
          ]
        : [
            `select d.id::text as key, d.abstract as name, ${DIRECTIVE_NUMBER('d.number', 'd.issued_on')} as detail
             from steering.directives d order by d.issued_on desc, d.number`,
            [],
          ];
    case 'commune':
    case 'region':
      return NONE;
  }
}
