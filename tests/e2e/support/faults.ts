import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** What went wrong in the pages of one test without anybody having said that it would. */
export class Faults {
  readonly #heard: string[] = [];
  readonly #expected: RegExp[] = [];

  /** Console errors like this one belong to what the test does: a refusal, a lost network. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  get unexpected(): string[] {
    return this.#heard.filter((line) => !this.#expected.some((pattern) => pattern.test(line)));
  }

  /** Listens to every page the context has and will have. */
  async watch(context: BrowserContext): Promise<void> {
    // A policy violation must be heard even where the browser only warns.
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`securitypolicyviolation ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    context.on('console', (message) => this.#hear(message));
    context.on('weberror', (error) =>
      this.#heard.push(`page error: ${error.error().stack ?? error.error().message}`),
    );
  }

  #hear(message: ConsoleMessage): void {
    if (message.type() === 'error') this.#heard.push(`${message.text()} (${message.location().url})`);
  }
}
