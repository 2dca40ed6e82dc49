import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const TESTS = ['**/*.spec.{ts,tsx}', 'test/**/*.ts'];
const BROWSER = ['apps/console/**/*.{ts,tsx}', 'apps/portal/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}'];

const ENVIRONMENT = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Read configuration through libs/config (loadConfig); only there the environment is checked.',
};
const LIB_INSIDE = {
  selector:
    'ImportDeclaration[source.value=/^(\\.\\.\\u002F)+libs\\u002F/], ImportDeclaration[source.value=/^@cis\\u002F[a-z]+\\u002Fsrc/]',
  message: 'Import a lib by its name, as in "@cis/domain".',
};
const RAW_SOURCE = {
  selector: 'NewExpression[callee.name=/^(DataSource|Pool)$/]',
  message: 'Reach rows through database.within(scope, work); a connection of your own knows no scope.',
};

export default tseslint.config(
  { ignores: ['dist/', '.data/', 'coverage/', 'screenshots/', 'bench-results/', '**/node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Types of decorated parameters stay real imports: the compiler needs them as metadata (the rule sees that).
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Numbers in messages are plain.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Nest modules are empty decorated classes.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Interfaces of adapters and stubs are asynchronous whether or not an implementation waits.
      '@typescript-eslint/require-await': 'off',
      // Event handlers and framework callbacks may be asynchronous.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      // Bracket access marks a key that is data, not a declared property.
      '@typescript-eslint/dot-notation': 'off',
      // `() => void doIt()` and one-line arrows of void calls are easier to read than blocks.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A condition that types call needless may guard what the database or a browser really sends.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // A swagger property states its type beside its default, or the document loses it.
      '@typescript-eslint/no-inferrable-types': 'off',
      // The `!` it asks for is forbidden by our own rule.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Nest declares its options as classes and means plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `within<Row>()`: a type argument used once is how a row's shape is stated.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ENVIRONMENT, LIB_INSIDE, RAW_SOURCE],
    },
  },
  {
    files: ['libs/config/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', LIB_INSIDE, RAW_SOURCE] },
  },
  {
    files: ['libs/database/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ENVIRONMENT, LIB_INSIDE] },
  },
  {
    files: ['scripts/**/*.ts', ...TESTS],
    rules: { 'no-console': 'off', 'no-restricted-syntax': ['error', LIB_INSIDE] },
  },
  {
    files: TESTS,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Answers of an HTTP test are untyped JSON; expectations check them.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      // expect(object.method) does not call it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Vite's settings stand outside the browser's compilation.
    files: ['**/vite.config.ts'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: BROWSER,
    ...reactHooks.configs.flat.recommended,
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  prettier,
);
