import { join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { contract } from '../src/contract';

const reactRouter = join(__dirname, '../node_modules/react-router/dist/production');

/**
 * The tab calls the API by method and path alone: the server checks what comes in and what goes out. So the build gives
 * the browser those two facts of each route and leaves the schemas, with the library behind them (9 kB), out.
 */
function contractAsPaths(): Plugin {
  const file = join(__dirname, '../src/contract/index.ts').replaceAll('\\', '/');
  const lines = Object.entries(contract).map(([name, { method, path }]) => `${name} ${method} ${path.slice('/api/'.length)}`);
  const read = "text.split('\\n').map((line) => line.split(' ')).map(([name, method, path]) => [name, { method, path: `/api/${path}` }])";
  return { name: 'contract-as-paths', enforce: 'pre', load: (id) => (id === file ? `const text = ${JSON.stringify(lines.join('\n'))};\nexport const contract = Object.fromEntries(${read});` : undefined) };
}

/** Writes `chunks.json`: what each file loads with it, for the size bench and for whoever wonders. */
function chunkList(): Plugin {
  return {
    name: 'chunk-list',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [output] : []));
      const listed = chunks.map(({ fileName, facadeModuleId, isEntry, imports, viteMetadata }) => [fileName, { isEntry, source: facadeModuleId ? relative(__dirname, facadeModuleId) : undefined, imports, css: [...(viteMetadata?.importedCss ?? [])] }]);
      this.emitFile({ type: 'asset', fileName: 'chunks.json', source: JSON.stringify(Object.fromEntries(listed)) });
    },
  };
}

/** Nothing is rendered on the server, so Griffel has no styles to take over from it; its parser for them (3 kB) stays out. */
function noRehydration(): Plugin {
  return { name: 'no-rehydration', enforce: 'pre', load: (id) => (/@griffel[\\/]core[\\/].*rehydrateRendererCache\.js$/.test(id) ? 'export function rehydrateRendererCache() {}' : undefined) };
}

/**
 * What several pages share lies in a few files beside the shell, not in thirty: over a slow line a file costs a journey more
 * than its bytes do. `styles` are every page's but those that have some of their own; `forms` asks for something, with Fluent's controls; `review` is a review's own; `parts` is the rest.
 */
const sharedChunks: Rolldown.CodeSplittingOptions = {
  includeDependenciesRecursively: false,
  groups: [
    { name: 'shell', tags: ['$initial'], priority: 5 },
    { name: 'panelStyles', test: /[\\/]tab[\\/]pages[\\/]panels[\\/].*\.module\.css/, priority: 4 },
    { name: 'officeStyles', test: /[\\/]tab[\\/]pages[\\/](templates|panelThemes|calibration|agreement)[\\/].*\.module\.css/, priority: 4 },
    { name: 'styles', test: /[\\/]tab[\\/].*\.module\.css/, priority: 3.5 },
    { name: 'forms', test: /[\\/]tab[\\/]components[\\/](Chooser|Fields|FormField|RadioField|SearchBox)\.|[\\/]@fluentui[\\/]react-(checkbox|field|input|label|radio|select|textarea)[\\/]|[\\/]useControllableState\./, minShareCount: 2, priority: 3 },
    { name: 'review', test: /[\\/]tab[\\/](autosave|pages[\\/]review)[\\/]/, minShareCount: 2, priority: 2 },
    { name: 'parts', test: /^(?!.*[\\/]tab[\\/]pages[\\/])/, minShareCount: 2, priority: 1 },
  ],
};

export default defineConfig({
  root: __dirname,
  base: '/',
  plugins: [contractAsPaths(), noRehydration(), react(), chunkList()],
  // The package exports its development build alone; the production build lies beside it.
  resolve: { alias: { 'react-router': join(reactRouter, 'index.mjs') } },
  build: {
    outDir: join(__dirname, '../dist/tab'),
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    // The content security policy allows no inline data but images.
    assetsInlineLimit: 0,
    // A file of the contract that is only passed through (a list, a limit) must not bring its schemas along.
    rolldownOptions: { output: { codeSplitting: sharedChunks }, treeshake: { moduleSideEffects: [{ test: /[\\/]src[\\/](contract|domain)[\\/]/, sideEffects: false }], manualPureFunctions: ['z'] } },
  },
});
