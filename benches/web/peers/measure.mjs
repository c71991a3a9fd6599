// One cold visit: what came over the wire, what the visitor saw and when.

// "Slow 4G" of Chromium's developer tools, and a processor four times slower.
const network = { offline: false, latency: 562.5, downloadThroughput: (1.44 * 1024 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 };
const slower = 4;

const observe = () => {
  const seen = { fcp: 0, lcp: 0, cls: 0, tasks: [] };
  const on = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  on('paint', ({ name, startTime }) => name === 'first-contentful-paint' && (seen.fcp = startTime));
  on('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  on('layout-shift', ({ value, hadRecentInput }) => hadRecentInput || (seen.cls += value));
  on('longtask', ({ startTime, duration }) => seen.tasks.push({ startTime, duration }));
  window.seen = seen;
};

/** Tries in every frame what a visitor would: opens the search, types, looks for an answer. */
const search = ({ open, field, hit, word }) => {
  let typed = false;
  const step = (now) => {
    const input = document.querySelector(field);
    if (document.querySelector(hit)?.getClientRects().length) {
      // The frame with the answer is shown when the next one begins.
      requestAnimationFrame((shown) => window.answered(shown));
      return;
    }
    if (!typed && input && !input.disabled && input.getClientRects().length) {
      typed = true;
      input.focus();
      input.value = word;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    } else if (!typed && open && !document.querySelector('dialog[open]')) {
      document.querySelector(open)?.click();
    }
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
};

async function visit(browser, visited) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const kinds = new Map();
    const wire = { all: 0, view: 0 };
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      wire.all += encodedDataLength;
      if (['Document', 'Stylesheet'].includes(kinds.get(requestId))) wire.view += encodedDataLength;
    });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    return await visited(page, wire);
  } finally {
    await context.close();
  }
}

/** A visit that only reads. */
export const read = (browser, url) =>
  visit(browser, async (page, wire) => {
    await page.addInitScript(observe);
    await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 });
    const { fcp, lcp, cls, tasks } = await page.evaluate(() => window.seen);
    const blocked = tasks.filter(({ startTime }) => startTime >= fcp).map(({ duration }) => Math.max(0, duration - 50));
    return { bytes: wire.all, view: wire.view, fcp, lcp, cls, tbt: blocked.reduce((sum, more) => sum + more, 0) };
  });

/** A visit that searches as soon as the page lets it. */
export const searched = (browser, url, controls) =>
  visit(browser, async (page, wire) => {
    let tell;
    const answered = new Promise((done) => (tell = done));
    await page.exposeFunction('answered', tell);
    await page.addInitScript(search, controls);
    await page.goto(url, { waitUntil: 'commit' });
    const late = setTimeout(() => tell(Infinity), 120_000);
    const answer = await answered;
    clearTimeout(late);
    if (answer === Infinity) throw new Error(`${url}: no answer to « ${controls.word} »`);
    await page.waitForLoadState('networkidle');
    return { answer, searchBytes: wire.all };
  });
