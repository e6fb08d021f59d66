/**
 * The rules of the house as tables. A path ending in `/` means the folder and all below it; any other path
 * means that file, or, without its ending, that file or folder.
 */

export interface Layer {
  /** What belongs to the layer. Where two layers cover a file, the longer path wins. */
  at: readonly string[];
  /** Layers it may import, by name, or narrower paths. A layer always may import itself. */
  may: readonly string[];
  /** Layers it may import with `import type` only. */
  mayType?: readonly string[];
}

const shownToPeople = [
  'src/schemas/audience',
  'src/schemas/vocabulary',
  'src/schemas/response',
  'locale',
  'kernel',
  'styles',
];

/** Lowest first: nothing may import what stands below it in this list. */
export const layers: Readonly<Record<string, Layer>> = {
  kernel: { at: ['src/kernel/'], may: [] },
  styles: { at: ['src/styles/'], may: [] },
  schemas: { at: ['src/schemas/'], may: ['kernel'] },
  env: { at: ['src/env.ts'], may: ['schemas', 'kernel'] },
  locale: { at: ['src/locale/'], may: ['schemas', 'kernel'] },
  domain: { at: ['src/domain/'], may: ['schemas', 'kernel'] },
  db: { at: ['db/'], may: ['schemas', 'kernel'] },
  store: { at: ['src/store/'], may: ['db', 'domain', 'schemas', 'kernel'] },
  services: {
    at: ['src/services/'],
    may: ['store', 'db', 'domain', 'locale', 'schemas', 'kernel', 'env'],
  },
  islands: { at: ['src/islands/'], may: shownToPeople },
  components: { at: ['src/components/'], may: ['islands', ...shownToPeople] },
  layouts: { at: ['src/layouts/'], may: ['components', 'islands', ...shownToPeople] },
  edge: { at: ['src/edge/'], may: ['services', 'schemas', 'locale', 'kernel', 'env', 'db'] },
  // Endpoints answer in the gate's terms: passage, cookies, refusals.
  endpoints: {
    at: ['src/endpoints/'],
    may: ['edge', 'services', 'schemas', 'locale', 'kernel'],
    mayType: ['db'],
  },
  // Entry points call services; they never reach past them into the store, where nobody asks who is asking.
  'content.config': { at: ['src/content.config.ts'], may: ['schemas', 'kernel'] },
  locals: { at: ['src/locals.d.ts'], may: [], mayType: ['edge', 'services', 'locale', 'schemas', 'kernel'] },
  actions: {
    at: ['src/actions/'],
    may: ['edge', 'services', 'domain', 'locale', 'schemas', 'kernel'],
    mayType: ['db'],
  },
  pages: {
    at: ['src/pages/'],
    may: [
      ...['layouts', 'components', 'islands', 'styles'],
      ...['edge', 'endpoints', 'services', 'domain', 'locale', 'schemas', 'kernel'],
    ],
    mayType: ['db'],
  },
  middleware: {
    at: ['src/middleware.ts'],
    may: ['edge', 'services', 'locale', 'schemas', 'kernel', 'env'],
    mayType: ['db'],
  },
  server: {
    at: ['src/server.ts'],
    may: ['edge', 'endpoints', 'services', 'db', 'locale', 'schemas', 'kernel', 'env'],
  },
  cli: {
    at: ['src/cli/'],
    may: ['server', 'edge', 'services', 'db', 'domain', 'locale', 'schemas', 'kernel', 'env'],
  },
};

/** Files only these may import, whatever their layer allows. */
export const guardedFiles = [
  {
    file: 'src/env.ts',
    importers: ['src/server.ts', 'src/middleware.ts', 'src/cli/', 'src/services/context', 'src/edge/'],
    reason: 'the environment is read by server, middleware, cli, edge and services/context only',
  },
] as const;

/** Order inside src/domain: what each family may import. A family not listed here does not exist. */
export const domainFamilies: Readonly<Record<string, readonly string[]>> = {
  item: [],
  form: ['item'],
  attempt: ['form', 'item'],
  scoring: ['attempt', 'form', 'item'],
  rating: ['attempt', 'form', 'item'],
  scenario: ['attempt', 'form', 'item'],
  grading: ['scoring', 'rating', 'scenario', 'attempt', 'form', 'item'],
  ladder: ['grading', 'scoring', 'rating', 'scenario', 'attempt', 'form', 'item'],
  analysis: ['scoring', 'attempt', 'form', 'item'],
  'item-writing': ['item'],
  study: ['item'],
};

export interface GuardedPackage {
  /** Matches the package itself and everything below it. */
  name: RegExp;
  importers: readonly string[];
  /** Who may name its types. */
  typeImporters?: readonly string[];
  reason: string;
}

/** Packages with a fixed place. */
export const guardedPackages: readonly GuardedPackage[] = [
  {
    name: /^astro:/,
    importers: [
      ...['src/pages/', 'src/layouts/', 'src/components/', 'src/actions/'],
      ...['src/middleware.ts', 'src/content.config.ts', 'src/locals.d.ts'],
    ],
    reason: 'astro:* is imported only in pages, layouts, components, actions, middleware and content.config',
  },
  {
    name: /^(?:astro|@astrojs)(?:\/|$)/,
    importers: [
      ...['src/pages/', 'src/layouts/', 'src/components/', 'src/actions/', 'src/middleware.ts'],
      ...[
        'src/content.config.ts',
        'src/locals.d.ts',
        'src/edge/',
        'src/endpoints/',
        'src/server.ts',
        'src/cli/',
        // The client directive is a plug-in of Astro itself.
        'src/islands/directive/',
      ],
    ],
    reason: 'rules, data and islands know nothing of Astro',
  },
  {
    name: /^svelte(?:\/|$)/,
    importers: ['src/islands/'],
    reason: 'Svelte lives in islands only',
  },
  {
    name: /^(?:@libsql\/|libsql(?:\/|$))/,
    importers: ['db/client.ts', 'db/embedded-client.ts'],
    typeImporters: ['db/'],
    reason: 'the database driver is imported in db/client.ts and db/embedded-client.ts only',
  },
  {
    name: /^drizzle-orm(?:\/|$)/,
    importers: ['db/', 'src/store/'],
    reason: 'Drizzle is imported in db and store only',
  },
];

/** Module specifiers the domain may never name, besides what its layer refuses. */
export const domainRefusedPackages =
  /^(?:node:|crypto$|fs$|(?:@libsql|drizzle-orm|svelte|astro|@astrojs)(?:[/:]|$))/;

/** Files that may read the clock or roll dice themselves; everywhere else time and chance are arguments. */
export const clockReaders = ['src/edge/clock', 'src/services/context', 'src/cli/'] as const;

/** Entry points that load the built application by a path known only at run time. */
export const computedImporters = ['src/server.ts', 'src/cli/'] as const;

/** Tables of answer keys: how they are named, and who may touch them. */
export const answerKeyTables = {
  /** A Drizzle table object, e.g. contentVersionKey. */
  binding: /^[a-z]+VersionKeys?$/,
  /** The table's name in SQL. */
  sqlName: /_version_key/,
  /** Where the tables are defined. */
  definedIn: ['db/schema/'],
  /** Words in the name of a store module, or of its folder, that show it works with keys. */
  storeWords: ['key', 'keys', 'scoring', 'debrief', 'publish'],
} as const;

/** Things the content security policy or the sanitiser cannot live with, in .astro and .svelte files. */
export const refusedMarkup = [
  {
    pattern: /\sstyle\s*=\s*["'`{]|\s\{style\}/,
    reason: 'style attributes break the content security policy: use a class',
  },
  { pattern: /\sstyle:[a-z-]/, reason: 'style: directives render a style attribute: use a class' },
  { pattern: /\bdefine:vars\b/, reason: 'define:vars makes inline code: pass values by data attributes' },
  { pattern: /\bClientRouter\b/, reason: 'ClientRouter injects inline scripts: pages load as pages' },
  {
    pattern: /\bset:html\b|\{@html\b/,
    reason: 'raw HTML only in the files listed as htmlWriters',
    except: 'htmlWriters',
  },
] as const;

/** Files that may write HTML made by the sanitiser. Each entry is a decision: keep the list short. */
export const htmlWriters: readonly string[] = [];

/** Where Chinese may stand in source text; elsewhere it comes from the catalogues. Comments are free. */
export const chineseAllowed = ['src/locale/', 'src/components/figures/', 'db/'] as const;

export const refusedNames = ['util', 'utils', 'helper', 'helpers', 'misc', 'common'] as const;
export const indexFilesAllowed = ['db/schema/index.ts', 'src/actions/index.ts', 'src/pages/'] as const;

export const maxLines = 300;
/** Data, not code: may be long. */
export const longFilesAllowed = ['src/locale/', 'db/demo/'] as const;
