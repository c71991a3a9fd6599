// Keeps the portal on the device, so that it works without a network.
// The build puts two lines before this one: VERSION, and FILES, which holds for all
// languages ("") and for each of them the files with the beginning of their SHA-256.
//
// One cache holds one version. A file gets into it only with the hash that this worker
// knows, and a worker answers from its own cache only, so versions never mix.

const scope = registration.scope;
const PREFIX = `${new URL(scope).pathname} `;
const CACHE = PREFIX + VERSION;
const HASHES = new Map(Object.values(FILES).flatMap(Object.entries));
const NOTICES = "notices.json";
/** The most that a page reads of the notices, in characters. */
const MAX_BYTES = 65_536;
/** How long a slow server is waited for where older notices are at hand, in milliseconds. */
const TIMEOUT = 4_000;

/** What is kept of a file; nothing where storage is refused, full or emptied. */
async function kept(name) {
  try {
    return await caches.match(scope + name, { cacheName: CACHE });
  } catch {
    return undefined;
  }
}

async function fits(name, response) {
  if (!response?.ok || response.redirected) return false;
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  const begin = [...new Uint8Array(digest, 0, 8)].map((byte) => byte.toString(16).padStart(2, "0"));
  return begin.join("") === HASHES.get(name);
}

/** A file of this version, wherever it is to be had: on the device, else from the server,
 *  past the browser's cache where that has another. */
async function obtain(name) {
  const address = scope + name;
  const ways = [
    () => caches.match(address),
    () => fetch(address),
    () => fetch(address, { cache: "reload" }),
  ];
  for (const way of ways) {
    const response = await way();
    if (await fits(name, response)) return response;
  }
  throw new Error(`${name}: not of version ${VERSION}`);
}

/** Keeps files in a cache, all of them or none. */
async function keep(cache, names) {
  if (!(await caches.has(CACHE))) return;
  const missing = [];
  for (const name of names) if (!(await kept(name))) missing.push(name);
  // A server with another version is not asked for everything in vain.
  const first = await Promise.all(missing.slice(0, 1).map(obtain));
  const files = [...first, ...(await Promise.all(missing.slice(1).map(obtain)))];
  try {
    for (const [at, name] of missing.entries()) await cache.put(scope + name, files[at]);
  } catch (fault) {
    await Promise.all(missing.map((name) => cache.delete(scope + name)));
    throw fault;
  }
  if (await kept(NOTICES)) return;
  await fetch(scope + NOTICES, { cache: "no-cache" }).then(keepNotices).catch(() => {});
}

// One after the other, so that nothing is asked for twice. Each in the cache of the moment
// in which it was said: what is deleted meanwhile does not come back.
let last = Promise.resolve();
function keepNext(names) {
  const next = Promise.all([caches.open(CACHE), last.catch(() => {})]);
  return (last = next.then(([cache]) => keep(cache, new Set(names))));
}

const language = (code) => [FILES[code], FILES[""]].flatMap(Object.keys);

/** What older versions kept, in this one's names: a hash in a name may have changed. */
async function inherited() {
  const stem = (name) => name.replace(/-[0-9a-f]{12,16}(?=(_bg)?\.)/, "");
  const stems = new Set();
  for (const key of await caches.keys()) {
    if (!key.startsWith(PREFIX)) continue;
    const old = await caches.open(key);
    for (const { url } of await old.keys()) stems.add(stem(url.slice(scope.length)));
  }
  // The lost page is only kept with all of its language.
  const whole = Object.keys(FILES).filter((code) => code && stems.has(`${code}/404.html`));
  const single = [...HASHES.keys()].filter((name) => stems.has(stem(name)));
  return [...whole.flatMap(language), ...single];
}

async function install() {
  try {
    await keepNext(await inherited());
  } catch (fault) {
    await caches.delete(CACHE);
    throw fault;
  }
}

async function activate() {
  const keys = await caches.keys();
  const old = keys.filter((key) => key.startsWith(PREFIX) && key !== CACHE);
  await Promise.all(old.map((key) => caches.delete(key)));
}

/** A file of this version. A page that asks past every cache mends what is kept. */
async function known(name, request) {
  if (request.cache !== "reload") return (await kept(name)) ?? fetch(request);
  const response = await fetch(request);
  if (await fits(name, response)) {
    const cache = await caches.open(CACHE);
    await cache.put(scope + name, response.clone()).catch(() => {});
  }
  return response;
}

/** A page that this version does not know: as the server answers, else as it would. */
async function unknown(name, request) {
  const folder = name.endsWith("index.html") ? name.slice(0, -10) : `${name}/`;
  if (HASHES.has(folder)) return Response.redirect(scope + folder + new URL(request.url).search, 308);
  try {
    return await fetch(request);
  } catch (fault) {
    const page = (await kept(`${name.split("/")[0]}/404.html`)) ?? (await kept("404.html"));
    if (!page) throw fault;
    return new Response(page.body, { status: 404, headers: page.headers });
  }
}

/** The last good notices; not where everything was forgotten meanwhile. */
async function keepNotices(response) {
  const text = await response.clone().text();
  if (!response.ok || text.length > MAX_BYTES || !(await caches.has(CACHE))) return;
  JSON.parse(text);
  const cache = await caches.open(CACHE);
  await cache.put(scope + NOTICES, new Response(text, { headers: response.headers }));
}

/** The notices of the server, else the last good ones. */
async function notices(event) {
  const older = await kept(NOTICES);
  const asked = fetch(event.request).then((response) => {
    event.waitUntil(keepNotices(response.clone()).catch(() => {}));
    return older && response.status >= 500 ? older : response;
  });
  if (!older) return asked;
  const late = new Promise((done) => setTimeout(done, TIMEOUT, older));
  return Promise.race([asked, late]).catch(() => older);
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

addEventListener("message", (event) => {
  // The visitor asked for the new version.
  if (event.data === "begin") return event.waitUntil(skipWaiting());
  const names = event.data.flatMap((word) =>
    word in FILES ? language(word) : new URL(word).href.split(/[?#]/)[0].slice(scope.length),
  );
  const ours = names.filter((name) => HASHES.has(name));
  event.waitUntil(keepNext(ours).catch(() => {}));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0];
  if (request.method !== "GET" || !address.startsWith(scope)) return;
  const name = address.slice(scope.length);
  if (name === NOTICES) event.respondWith(notices(event));
  else if (HASHES.has(name)) event.respondWith(known(name, request));
  else if (request.mode === "navigate") event.respondWith(unknown(name, request));
});
