// Starts the program, and says on <html data-app> how far it is: "starting" here, "ready"
// and "failed" by the program, "failed" also here where the program can't say it itself.
// The build puts GLUE and WASM, the names of the program's two files, before this line.

const root = document.documentElement;

/** After which a program that does not arrive has failed; one that then does is welcome. */
const TIMEOUT = 60_000;

function fail(why) {
  if (root.dataset.app === "failed") return;
  root.dataset.app = "failed";
  console.error(why);
}

// What breaks off in the middle of a task. A trap ends the program for good, another
// error of its own only while it starts; errors of other scripts are none of it.
function judge(event) {
  const error = event.error ?? event.reason;
  const isOwn = String(error?.stack).includes(GLUE);
  const isTrap = globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;
  if (isTrap || (isOwn && root.dataset.app === "starting")) fail(error);
}

root.dataset.app = "starting";
addEventListener("error", judge);
addEventListener("unhandledrejection", judge);
setTimeout(() => root.dataset.app === "starting" && fail("the program did not start"), TIMEOUT);

// Asked for here and not by a static import, so that a file that is missing can be told.
import(`./${GLUE}`)
  .then((glue) => glue.default({ module_or_path: new URL(WASM, import.meta.url) }))
  .catch(fail);
