// The root page only: goes on to the language that the browser asks for.
const links = [...document.getElementsByTagName("link")].filter((link) => link.rel === "alternate");
const wanted = navigator.languages.map((tag) => tag.toLowerCase().split("-")[0]);
const known = wanted.find((code) => links.some((link) => link.hreflang === code));
const link = links.find((link) => link.hreflang === (known ?? "x-default"));
// The same portal, under whichever address it is visited.
location.replace(new URL(link.href).pathname + location.hash);
