declare global {
  namespace Astro {
    interface ClientDirectives {
      /** Hydrates on the first touch; see ./interaction.ts. */
      'client:interaction'?: boolean;
    }
  }
}

export {};
