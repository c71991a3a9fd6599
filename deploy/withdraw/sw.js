// Withdraws the service worker from every device that it reaches: put this file in the
// place of the portal's sw.js and leave it there. It deletes what the portal kept, then
// itself; pages that are open go on with the server.
addEventListener("install", (event) => event.waitUntil(skipWaiting()));
addEventListener("activate", (event) => event.waitUntil(withdraw()));
// Pages write to their worker once they answer. One that was loaded in the middle of the
// first attempt has registered this script anew. A worker that goes before it is the active
// one leaves open pages to the worker before it, without a word.
addEventListener("message", (event) => {
  const isActive = !registration.installing && !registration.waiting;
  if (isActive) event.waitUntil(withdraw());
});

async function withdraw() {
  const own = `${new URL(registration.scope).pathname} `;
  const keys = await caches.keys();
  await Promise.all(keys.filter((key) => key.startsWith(own)).map((key) => caches.delete(key)));
  await registration.unregister();
}
