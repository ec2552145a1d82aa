import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import reactHooks from 'eslint-plugin-react-hooks';

/**
 * Which way the arrows go (ARCHITECTURE.md). Each room lists the rooms it may import; anything else is a lint error
 * that says what is allowed and why. `infra/local/graph` and `infra/local/signin` know nothing of the product, so that
 * they stand in for Microsoft's services and cannot be bent to suit us.
 */
const rooms = {
  'src/domain': { may: [], why: 'the rules are pure: data and `now` in, data or a coded error out' },
  'src/lists': { may: ['src/domain'], why: 'lists declare how domain data is stored, nothing else' },
  'src/graph': { may: ['src/domain'], why: 'the door to Graph knows no reviews' },
  'src/contract': { may: ['src/domain'], why: 'the contract is shared by server and tab' },
  'src/stores': { may: ['src/domain', 'src/lists', 'src/graph', 'src/contract'], why: 'stores keep domain objects in lists' },
  'src/services': { may: ['src/domain', 'src/lists', 'src/contract', 'src/stores'], why: 'a service loads, decides, commits and follows up' },
  'src/api': { may: ['src/domain', 'src/contract', 'src/services'], why: 'the API parses, calls one service and presents' },
  'src/jobs': { may: ['src/domain', 'src/contract', 'src/services', 'src/stores'], why: 'jobs are what the clock starts' },
  bot: { may: ['src/domain', 'src/contract', 'src/services'], why: 'the bot asks the same services as the API' },
  tab: { may: ['src/contract'], why: 'the tab shows what the server decided; it shares only the contract' },
  'infra/provision.ts': { may: ['src/lists', 'src/graph'], why: 'provisioning applies the list declarations through the door to Graph' },
  'infra/local/graph': { may: [], why: 'the local Graph stands in for Microsoft Graph and may know nothing of the product' },
  'infra/local/signin': { may: [], why: 'local sign-in stands in for Entra and may know nothing of the product' },
};
const everyRoom = ['src/domain', 'src/lists', 'src/graph', 'src/contract', 'src/stores', 'src/services', 'src/api', 'src/jobs', 'src/main.ts', 'src/config.ts', 'bot', 'tab', 'infra', 'tests'];
const contains = (room, inner) => inner === room || inner.startsWith(`${room}/`);
const zones = Object.entries(rooms).flatMap(([room, { may, why }]) =>
  everyRoom
    .filter((other) => !contains(room, other) && !contains(other, room) && !may.includes(other))
    .map((from) => ({ target: `./${room}`, from: `./${from}`, message: `${room} may import ${may.length ? may.join(', ') : 'nothing else of ours'}: ${why}. See ARCHITECTURE.md.` })),
);
const infraInside = Object.keys(rooms)
  .filter((room) => room.startsWith('infra/local/'))
  .map((room) => ({ target: `./${room}`, from: './infra', except: [`./${room.slice('infra/'.length)}`, './local/certificates.ts'], message: `${room} may import nothing else of ours but the certificate maker.` }));

/** Where a package may be imported: what is archived, or stands for somebody's service, is the work of one folder when it has to go. */
const homes = {
  '@microsoft/microsoft-graph-client': ['src/graph'],
  '@microsoft/teams-js': ['tab/session'],
  '@azure/msal-node': ['src/graph', 'bot', 'infra/azure/admin'],
  botbuilder: ['bot'],
  fastify: ['src/api'],
  libsql: ['infra/local/graph'],
};
const keptOutOf = (room) => [
  'error',
  { paths: Object.entries(homes).filter(([, folders]) => !folders.includes(room)).map(([name, folders]) => ({ name, message: `${name} is imported in ${folders.join(', ')} only. See DECISIONS.md §1.` })) },
];
const packagesAtHome = [['src', 'bot', 'tab', 'infra'], ...[...new Set(Object.values(homes).flat())].map((room) => [room])].map((folders) => ({
  files: folders.map((folder) => `${folder}/**/*.{ts,tsx}`),
  rules: { 'no-restricted-imports': keptOutOf(folders.length === 1 ? folders[0] : undefined) },
}));

const clockAndEnvironment = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument: take `now` or a clock (src/domain/clock.ts).' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time is an argument: take `now` or a clock (src/domain/clock.ts).' },
  { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Only src/config.ts reads the environment.' },
];

export default tseslint.config(
  { ignores: ['node_modules', '.local', 'dist', 'coverage', 'appPackage/build', 'devTools'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      'import-x/no-restricted-paths': ['error', { zones: [...zones, ...infraInside] }],
      'import-x/no-cycle': ['error', { maxDepth: 4 }],
      'import-x/no-default-export': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  ...packagesAtHome,
  { files: ['src/**/*.ts', 'bot/**/*.ts'], ignores: ['src/config.ts', 'src/domain/clock.ts', 'src/main.ts'], rules: { 'no-restricted-syntax': ['error', ...clockAndEnvironment] } },
  { files: ['tab/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: { ...reactHooks.configs.recommended.rules } },
  { files: ['tests/**/*.{ts,tsx}'], rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-member-access': 'off', '@typescript-eslint/no-unsafe-argument': 'off', '@typescript-eslint/no-unsafe-return': 'off' } },
  { files: ['infra/**/*.ts', 'tests/run.ts', 'tests/bench/**/*.ts', 'tests/faults/**/*.ts', 'tests/simulate/run.ts', 'src/main.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.d.ts', '**/vite.config.ts'], rules: { 'import-x/no-default-export': 'off' } },
);
