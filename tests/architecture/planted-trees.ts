/** A small tree of files with planted breaches, and where and why each must be caught, in path order. */
export interface PlantedTree {
  rule: string;
  files: Record<string, string>;
  caught: readonly (readonly [at: string, reason: string])[];
}

const longFile = Array.from({ length: 301 }, (_, index) => `export const row${index} = ${index};`).join('\n');

export const plantedTrees: readonly PlantedTree[] = [
  {
    rule: 'kernel knows nothing of us, types included',
    files: { 'src/kernel/ids.ts': "import type { Grade } from '../schemas/vocabulary.ts';\n" },
    caught: [['src/kernel/ids.ts:1', 'kernel may not import schemas']],
  },
  {
    rule: 'domain and db do not meet',
    files: {
      'src/domain/item/score.ts': "export * from '../../../db/client.ts';\n",
      'db/commit.ts': "\nconst rule = await import('../src/domain/item/score.ts');\n",
    },
    caught: [
      ['db/commit.ts:2', 'db may not import domain'],
      ['src/domain/item/score.ts:1', 'domain may not import db'],
    ],
  },
  {
    rule: 'the store does not call services',
    files: { 'src/store/person.ts': "type Context = import('../services/context.ts').Context;\n" },
    caught: [['src/store/person.ts:1', 'store may not import services']],
  },
  {
    rule: 'islands see audience shapes only',
    files: {
      'src/islands/Runner.svelte':
        '<script module lang="ts">\n</script>\n<script lang="ts">\n  import { itemSchema } from \'../schemas/item.ts\';\n</script>\n',
      'src/components/Card.astro': "---\nimport Base from '../layouts/Base.astro';\n---\n<p>x</p>\n",
      'src/layouts/Base.astro':
        "---\nconst title = 1;\n---\n<script>\n  import '../services/start.ts';\n</script>\n",
      'src/components/Late.astro': "<p>{(await import('../store/person.ts')).name}</p>\n",
    },
    caught: [
      ['src/components/Card.astro:2', 'components may not import layouts'],
      ['src/components/Late.astro:1', 'components may not import store'],
      ['src/islands/Runner.svelte:4', 'islands may not import schemas (src/schemas/item.ts)'],
      ['src/layouts/Base.astro:5', 'layouts may not import services'],
    ],
  },
  {
    rule: 'edge and endpoints take the database by type only',
    files: {
      'src/endpoints/save.ts':
        "import type { Database } from '../../db/client.ts';\nimport { openDatabase } from '../../db/client.ts';\n",
      'src/edge/gate.ts':
        "import { type Database } from '../../db/client.ts';\nimport { save } from '../endpoints/save.ts';\n",
    },
    caught: [
      ['src/edge/gate.ts:2', 'edge may not import endpoints'],
      ['src/endpoints/save.ts:2', 'endpoints may import db by type only'],
    ],
  },
  {
    rule: 'entry points do not reach past services',
    files: { 'src/pages/people.astro': "---\nimport { selectPerson } from '../store/person.ts';\n---\n" },
    caught: [['src/pages/people.astro:2', 'pages may not import store']],
  },
  {
    rule: 'the environment is read at the rim',
    files: {
      'src/services/mail.ts': "import { env } from '../env.ts';\n",
      'src/services/context.ts': "import { env } from '../env.ts';\n",
      'src/env.ts': "import { start } from './services/start.ts';\n",
    },
    caught: [
      ['src/env.ts:1', 'env may not import services'],
      ['src/services/mail.ts:1', 'the environment is read by'],
    ],
  },
  {
    rule: 'the domain has its own order',
    files: {
      'src/domain/form/assemble.ts': "import { close } from '../attempt/close.ts';\n",
      'src/domain/study/plan.ts': "import { points } from '../scoring/points.ts';\n",
      'src/domain/ladder/eligibility.ts': "import { decide } from '../grading/decide.ts';\n",
      'src/domain/weather/rain.ts': 'export const rain = 1;\n',
    },
    caught: [
      ['src/domain/form/assemble.ts:1', 'form may not import attempt'],
      ['src/domain/study/plan.ts:1', 'study may not import scoring'],
      ['src/domain/weather/rain.ts:1', 'no family "weather"'],
    ],
  },
  {
    rule: 'no import loops, of values or of types',
    files: {
      'src/domain/item/a.ts': "import { b } from './b.ts';\n",
      'src/domain/item/b.ts': "\nimport type { C } from './c.ts';\n",
      'src/domain/item/c.ts': "export { a } from './a.ts';\n",
      'src/domain/item/d.ts': "import { a } from './a.ts';\n",
    },
    caught: [
      [
        'src/domain/item/a.ts:1',
        'import loop: src/domain/item/a.ts -> src/domain/item/b.ts -> src/domain/item/c.ts -> src/domain/item/a.ts',
      ],
    ],
  },
  {
    rule: 'packages have their places',
    files: {
      'src/islands/Runner.svelte': "<script>import { actions } from 'astro:actions';</script>\n",
      'src/services/save.ts':
        "import { eq } from 'drizzle-orm';\nimport { createClient } from '@libsql/client';\n",
      'src/components/Clock.astro': "---\nimport { mount } from 'svelte';\n---\n",
      'src/store/person.ts': "import { defineAction } from 'astro/config';\n",
    },
    caught: [
      ['src/components/Clock.astro:2', 'Svelte lives in islands only'],
      ['src/islands/Runner.svelte:1', 'astro:* is imported only in'],
      ['src/services/save.ts:1', 'Drizzle is imported in db and store only'],
      [
        'src/services/save.ts:2',
        'the database driver is imported in db/client.ts and db/embedded-client.ts only',
      ],
      ['src/store/person.ts:1', 'know nothing of Astro'],
    ],
  },
  {
    rule: 'imports can be read',
    files: {
      'src/services/a.ts': "import '../store/b';\nimport '/src/store/b.ts';\nawait import(name);\n",
      'src/services/c.ts':
        "import '../../tests/support/person.ts';\nnew URL('../islands/d.ts', import.meta.url);\n",
      'src/locale/e.ts': "import.meta.glob(['../store/*.ts']);\nrequire('../store/f.ts');\n",
      'src/weather/rain.ts': '',
    },
    caught: [
      ['src/locale/e.ts:1', 'locale may not import store'],
      ['src/locale/e.ts:2', 'locale may not import store'],
      ['src/services/a.ts:1', "write the file's ending"],
      ['src/services/a.ts:2', 'write a relative path'],
      ['src/services/a.ts:3', 'computed path'],
      ['src/services/c.ts:1', 'belongs to no layer'],
      ['src/services/c.ts:2', 'services may not import islands'],
      ['src/weather/rain.ts:1', 'belongs to no layer'],
    ],
  },
  {
    rule: 'the domain is pure',
    files: {
      'src/domain/item/impure.ts': [
        "import { createHash } from 'node:crypto';",
        'export async function load() {',
        '  return new Date(0);',
        '}',
        'export const at = Date.now;',
        "export const pick = Math['random']();",
        'export const id = () => crypto.randomUUID();',
      ].join('\n'),
    },
    caught: [
      ['src/domain/item/impure.ts:1', 'the domain is pure and may not import "node:crypto"'],
      ['src/domain/item/impure.ts:2', 'async in the domain'],
      ['src/domain/item/impure.ts:3', 'new Date in the domain'],
      ['src/domain/item/impure.ts:5', 'Date.now in the domain'],
      ['src/domain/item/impure.ts:6', 'Math.random in the domain'],
      ['src/domain/item/impure.ts:7', 'crypto in the domain'],
    ],
  },
  {
    rule: 'time and chance are arguments',
    files: {
      'src/services/save.ts': 'export const now = () => globalThis.Date.now();\n',
      'src/components/Footer.astro':
        '---\nconst today = new Date();\n---\n<p>{new Date().getFullYear()}</p>\n',
      'src/schemas/x.ts': "import { Temporal } from 'temporal-polyfill';\nconst z = Temporal.Now;\n",
    },
    caught: [
      ['src/components/Footer.astro:2', 'new Date(): take time'],
      ['src/components/Footer.astro:4', 'new Date(): take time'],
      ['src/schemas/x.ts:2', 'Temporal.Now: take time'],
      ['src/services/save.ts:1', 'Date.now: take time'],
    ],
  },
  {
    rule: 'answer keys stay behind a few stores',
    files: {
      'src/store/item.ts': "import { contentVersionKey } from '../../db/schema/content.ts';\n",
      'src/services/debrief.ts': `const rows = \`select * from content_version_key where \${x}\`;\n`,
      'src/store/page.ts':
        "import * as schema from '../../db/schema/index.ts';\nconst t = schema.contentVersionKey;\n",
    },
    caught: [
      ['src/services/debrief.ts:1', 'answer-key table'],
      ['src/store/item.ts:1', 'contentVersionKey is an answer-key table'],
      ['src/store/page.ts:2', 'contentVersionKey is an answer-key table'],
    ],
  },
  {
    rule: 'markup keeps the content security policy',
    files: {
      'src/components/Bar.astro':
        '<div\n  style="width: 1px"></div>\n<style define:vars={{ a }}></style>\n<ClientRouter />\n<p set:html={x} />\n',
      'src/islands/Bar.svelte': '<p style:width="1px">{@html x}</p>\n<p {style}></p>\n',
    },
    caught: [
      ['src/components/Bar.astro:2', 'style attributes'],
      ['src/components/Bar.astro:3', 'define:vars'],
      ['src/components/Bar.astro:4', 'ClientRouter'],
      ['src/components/Bar.astro:5', 'raw HTML'],
      ['src/islands/Bar.svelte:1', 'style: directives'],
      ['src/islands/Bar.svelte:1', 'raw HTML'],
      ['src/islands/Bar.svelte:2', 'style attributes'],
    ],
  },
  {
    rule: 'files are named after the one thing inside',
    files: {
      'src/store/helpers.ts': '',
      'src/domain/item/common/key.ts': '',
      'src/store/index.ts': "export * from './person.ts';\n",
      'src/store/personRow.ts': '',
      'src/components/score-card.astro': '<p>x</p>\n',
    },
    caught: [
      ['src/components/score-card.astro:1', 'components are PascalCase'],
      ['src/domain/item/common/key.ts:1', '"common" says nothing'],
      ['src/store/helpers.ts:1', '"helpers" says nothing'],
      ['src/store/index.ts:1', 'index files are barrels'],
      ['src/store/personRow.ts:1', 'files are kebab-case'],
    ],
  },
  {
    rule: 'rows are not replaced behind the back of the append-only triggers',
    files: {
      'src/store/note.ts':
        'const a = sql`insert or replace into note values (1)`;\nconst b = "REPLACE INTO note values (1)";\nconst c = "replace";\n',
    },
    caught: [
      ['src/store/note.ts:1', 'goes past the append-only triggers'],
      ['src/store/note.ts:2', 'goes past the append-only triggers'],
    ],
  },
  {
    rule: 'files end before 300 lines',
    files: { 'src/store/person.ts': longFile },
    caught: [['src/store/person.ts:301', '301 lines, at most 300']],
  },
  {
    rule: 'Chinese sentences live in the catalogues',
    files: {
      'src/services/a.ts': `// 考点\nexport const a = \`\${1}分\`;\nexport const b = /[、]/;\n`,
      'src/pages/index.astro': "---\nconst t = '晋阶';\n---\n<!-- 注 -->\n<h1>晋阶</h1>\n",
      'src/islands/Note.svelte': '<button aria-label="记笔记">x</button>\n<style>/* 样式 */</style>\n',
    },
    caught: [
      ['src/islands/Note.svelte:1', 'Chinese text in code'],
      ['src/pages/index.astro:2', 'Chinese text in code'],
      ['src/pages/index.astro:5', 'Chinese text in code'],
      ['src/services/a.ts:2', 'Chinese text in code'],
      ['src/services/a.ts:3', 'Chinese text in code'],
    ],
  },
];

export const allowedTrees: readonly { rule: string; files: Record<string, string> }[] = [
  {
    rule: 'a walk downhill',
    files: {
      'src/server.ts':
        "import { gate } from './edge/gate.ts';\nimport { env } from './env.ts';\nawait import(entry);\n",
      'src/pages/api/save.ts': "export { save as POST } from '../../endpoints/save.ts';\n",
      'src/pages/manual/[...slug].astro':
        "---\nimport Base from '../../layouts/Base.astro';\n---\n<Base />\n",
      'src/layouts/Base.astro':
        "---\nimport '../styles/tokens.css';\nimport { t } from '../locale/messages.ts';\n---\n<slot />\n",
      'src/services/submit.ts':
        "import { client } from '../../db/client.ts';\nimport { score } from '../domain/scoring/score.ts';\n",
      'src/domain/scoring/score.ts': "import type { Attempt } from '../attempt/attempt.ts';\n",
      'src/store/scoring/read.ts': "import { contentVersionKey } from '../../../db/schema/index.ts';\n",
      'db/schema/index.ts': "export * from './content.ts';\n",
    },
  },
  {
    rule: 'words in comments, dates given as arguments, the places of clock and catalogue',
    files: {
      'src/services/at.ts':
        '// Date.now() and style= are only words here; 中文也可以。\nexport const day = (ms: number) => new Date(ms);\n',
      'src/edge/clock.ts': 'export const read = () => Date.now();\n',
      'src/locale/zh.ts': "export const title = '晋阶';\n",
      'src/components/Text.astro':
        '---\n// style="x" 注释\n---\n<!-- <p style="x">注</p> -->\n<p class="a">{/* 注 */}{style === name}</p>\n<style>p { color: red }</style>\n',
    },
  },
];
