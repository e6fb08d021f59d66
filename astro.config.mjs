import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import svelte from '@astrojs/svelte';
import { defineConfig, passthroughImageService } from 'astro/config';
import { precompress } from './src/cli/launch/precompress.mjs';
import { firstInteraction } from './src/islands/directive/register.ts';

export default defineConfig({
  output: 'server',
  session: false,
  // As mostBodyBytes of the gate; without it the adapter would take in a gigabyte.
  adapter: node({ mode: 'middleware', bodySizeLimit: 256 * 1024 }),
  integrations: [mdx(), svelte(), firstInteraction(), precompress()],
  trailingSlash: 'ignore',
  build: { inlineStylesheets: 'never', assets: 'assets' },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  // Host, Origin and size are checked by our own gate (src/edge/gate.ts), for JSON as for forms.
  security: {
    checkOrigin: false,
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ],
    },
  },
  vite: {
    build: { sourcemap: false, assetsInlineLimit: 0 },
    ssr: { external: ['@libsql/client', 'libsql', '@node-rs/argon2'] },
  },
});
