// While a question is being written: pages that may already answer it, looked for a moment after the last key. The words
// go by POST to the form's own site, are kept by nobody, and stand in no address. Without script the check page shows the same.

const PAUSE = 1200;
const LEAST = 25;

const place = document.querySelector("[data-reading]");
const form = place?.closest("form");
const words = form?.elements.namedItem("message");
let waiting = 0;
let asked = "";
let running = null;

/** Ask for what was written, once; an answer that comes too late is dropped. */
async function look() {
  const text = words.value.trim();
  if (text.length < LEAST || text === asked) return;
  asked = text;
  running?.abort();
  running = new AbortController();
  const body = new URLSearchParams({ message: text });
  body.set("csrfmiddlewaretoken", form.elements.namedItem("csrfmiddlewaretoken").value);
  try {
    const answer = await fetch(place.dataset.reading, { method: "POST", body, signal: running.signal });
    if (answer.ok) show(await answer.text());
  } catch {
    asked = "";
  }
}

/** The site's own mark-up; told politely, and only where there is something to tell. */
function show(markup) {
  place.innerHTML = markup.trim();
}

words?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(look, PAUSE);
});
