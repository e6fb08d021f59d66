import type { AstroIntegration } from 'astro';

/** Adds `client:interaction`: an island's code is fetched only when the reader first touches it. */
export function firstInteraction(): AstroIntegration {
  return {
    name: 'first-interaction',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'interaction', entrypoint: './src/islands/directive/interaction.ts' });
      },
    },
  };
}
