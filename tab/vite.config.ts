import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { contract } from '../src/contract';
import { patternOf } from './app/patternOf';
import { chunkCircle } from './chunkCircle';

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

/** Stops a build whose files load one another in a circle. */
function noCircles(): Plugin {
  return {
    name: 'no-circles',
    generateBundle(_options, bundle) {
      const circle = chunkCircle(Object.fromEntries(Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [[output.fileName, output.imports]] : []))));
      if (circle) this.error(`These files load one another, and a page that needs them would stay empty: ${circle.join(' → ')}. Give what joins them another group of sharedChunks in tab/vite.config.ts: a component built on Fluent's controls belongs to “forms”.`);
    },
  };
}

/**
 * Writes `pages.json`: which files each page needs beside the shell, so that the server can name them in the page's head and
 * they travel beside the shell instead of after it. A page of a review needs its frame, too.
 */
function pagesList(): Plugin {
  const app = join(__dirname, 'app');
  const lines = [...readFileSync(join(app, 'pages.tsx'), 'utf8').matchAll(/page\(('[^']+'|OF_A_REVIEW), '\w+', '\w+', \(\) => import\('([^']+)'\)\)/g)];
  const pages = lines.flatMap(([, path = '', file = '']) => (path === 'OF_A_REVIEW' ? [] : [{ path: path.slice(1, -1), file }]));
  const frame = lines.find(([, path]) => path === 'OF_A_REVIEW')?.[2];
  if (pages.length === 0 || frame === undefined) throw new Error('The pages are written in another way now: correct pagesList in tab/vite.config.ts.');
  return {
    name: 'pages-list',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [output] : []));
      const shell = chunks.find(({ isEntry }) => isEntry);
      const filesOf = (file: string): string[] => {
        const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId === `${resolve(app, file)}.tsx`);
        if (!chunk) throw new Error(`${file} of tab/app/pages.tsx has no file of its own.`);
        const all = [chunk, ...chunks.filter(({ fileName }) => chunk.imports.includes(fileName))].filter((each) => each !== shell);
        return all.flatMap(({ fileName, viteMetadata }) => [fileName, ...(viteMetadata?.importedCss ?? [])]);
      };
      const listed = pages.map(({ path, file }) => ({ pattern: patternOf(path).source, files: [...new Set([...(path.startsWith('/reviews/:reference') ? filesOf(frame) : []), ...filesOf(file)])] }));
      this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify(listed) });
    },
  };
}

/** The frame in the page needs the styles and no script: what it is painted with goes first over a slow line. */
function stylesFirst(): Plugin {
  const later = (html: string): string => html.replaceAll('<script type="module"', '<script type="module" fetchpriority="low"');
  return { name: 'styles-first', enforce: 'post', transformIndexHtml: { order: 'post', handler: later } };
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
    { name: 'forms', test: /[\\/]tab[\\/]components[\\/](Chooser|Fields|FormField|RadioField|SearchBox|SentCheckbox)\.|[\\/]@fluentui[\\/]react-(checkbox|field|input|label|radio|select|textarea)[\\/]|[\\/]useControllableState\./, minShareCount: 2, priority: 3 },
    { name: 'review', test: /[\\/]tab[\\/](autosave|pages[\\/]review)[\\/]/, minShareCount: 2, priority: 2 },
    { name: 'parts', test: /^(?!.*[\\/]tab[\\/]pages[\\/])/, minShareCount: 2, priority: 1 },
  ],
};

export default defineConfig({
  root: __dirname,
  base: '/',
  plugins: [contractAsPaths(), noRehydration(), react(), noCircles(), chunkList(), pagesList(), stylesFirst()],
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
