import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';

import { belowPath, origins, root } from './e2e/servers';

// Debian's browser where there is one, else the one that Playwright brings.
const chromium = '/usr/bin/chromium';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Patient: a machine that is busy with something else is late, not wrong.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/results.json' }]],
  use: {
    baseURL: origins.caddy,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A worker would ask the server past what a test answers in its place, and keeping a
    // language takes the time of a page. The specs of the network and of offline use let it in.
    serviceWorkers: 'block',
    actionTimeout: 20_000,
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
  // The release in dist/, behind the servers and the headers of production.
  webServer: [
    {
      command: 'caddy run --config ../deploy/Caddyfile --adapter caddyfile',
      url: `${origins.caddy}/robots.txt`,
      env: { PORTAL_ADDRESS: origins.caddy, PORTAL_ROOT: root },
      stderr: 'ignore',
    },
    {
      command: `sh nginx.sh "${root}" ${new URL(origins.nginx).port}`,
      url: `${origins.nginx}/robots.txt`,
    },
    {
      command: `sh below-path.sh "${root}" ${belowPath} ${origins.belowPath}`,
      url: `${origins.belowPath}${belowPath}/robots.txt`,
      // The pages are written anew first.
      timeout: 600_000,
      stderr: 'ignore',
    },
  ],
});
