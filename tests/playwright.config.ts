import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Another port where two runs stand side by side.
const origin = `http://127.0.0.1:${process.env.PORTAL_PORT ?? 8090}`;
// Debian's browser where there is one, else the one that Playwright brings.
const chromium = '/usr/bin/chromium';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 20_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/results.json' }]],
  use: {
    baseURL: origin,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A worker would ask the server past what a test answers in its place, and keeping a
    // language takes the time of a page. The specs of the network and of offline use let it in.
    serviceWorkers: 'block',
    actionTimeout: 10_000,
    launchOptions: {
      executablePath: existsSync(chromium) ? chromium : undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // The release in dist/, behind the server and the headers of production.
  webServer: {
    command: 'caddy run --config ../deploy/Caddyfile --adapter caddyfile',
    url: `${origin}/robots.txt`,
    env: {
      PORTAL_ADDRESS: origin,
      PORTAL_ROOT: process.env.PORTAL_ROOT ?? fileURLToPath(new URL('../dist', import.meta.url)),
    },
    stderr: 'ignore',
  },
});
