// Registers the service worker once the page answers, tells that a new version waits,
// and lets a page that did not start try again. Nothing here is needed for the page to work.

/** The browser's service workers; nothing where it has none or refuses them. */
function workers() {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

async function register() {
  const address = new URL("sw.js", import.meta.url).href;
  // The one script address that this page may make of a text.
  const policy = globalThis.trustedTypes?.createPolicy("portal", {
    createScriptURL(text) {
      if (text === address) return text;
      throw new TypeError(text);
    },
  });
  const registration = await workers().register(policy ? policy.createScriptURL(address) : address);
  const look = () => {
    // A page without a controller came from the server: it is the new version.
    const waits = registration.waiting && workers().controller;
    root.toggleAttribute("data-new-version", Boolean(waits));
  };
  // Who saves data keeps what was loaded, others their language.
  const loaded = () => performance.getEntriesByType("resource").map((file) => file.name);
  const own = () => (navigator.connection?.saveData ? [location.href, ...loaded()] : [root.lang]);
  const follow = (...states) => {
    registration.installing?.addEventListener("statechange", look);
    // What was forgotten on this page is not brought back by it.
    if ("forgotten" in root.dataset) return;
    for (const state of states) registration[state]?.postMessage(own());
  };
  // An old worker that is told something while it ends would live on, and the new one wait.
  registration.addEventListener("updatefound", () => follow("installing"));
  follow("installing", "waiting", "active");
  look();
  // A page that stays open for days learns of it when it is looked at again.
  const ask = () => document.hidden || registration.update().catch(() => {});
  document.addEventListener("visibilitychange", ask);
}

// A new version begins in all pages at once: none is left to another version's worker.
// The case is in the address.
if (workers()?.controller) {
  workers().addEventListener("controllerchange", () => location.reload());
}

/** Lets the version that waits begin; false where none does. */
async function begin() {
  if (!workers()?.controller) return false;
  const { waiting } = await workers().ready;
  waiting?.postMessage("begin");
  return Boolean(waiting);
}

/** Asks the server again for all that the page needs, past every cache, and loads it. */
async function tryAgain(button) {
  button.disabled = true;
  const links = [...document.querySelectorAll("link[rel$=preload]")].map((link) => link.href);
  const ask = async (address) => (await fetch(address, { cache: "reload" })).arrayBuffer();
  try {
    if (await begin()) return;
    await Promise.all([location.href, ...links].map(ask));
    location.reload();
  } catch {
    // A page that is loaded now would be lost.
    button.disabled = false;
  }
}

addEventListener("click", async ({ target }) => {
  if (target.id === "try-again") await tryAgain(target);
  if (target.id === "new-version" && !(await begin())) location.reload();
});

new MutationObserver((_, observer) => {
  if (root.dataset.app !== "ready") return;
  observer.disconnect();
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  idle(() => register().catch(() => {}));
}).observe(root, { attributeFilter: ["data-app"] });
