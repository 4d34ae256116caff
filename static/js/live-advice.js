// Advice beside the editor, while somebody writes. Nothing is changed and nothing is held up; without script the same
// advice stands on a page of its own.

const PAUSE = 1500; // Milliseconds without a key pressed: then the writer may be glad of a word.
const FIELDS =
  'textarea, input[type="text"], [contenteditable="true"]';
const NOT_WORDS = /(^|-)(slug|id|type|uuid|order|comments|tags|q|go_live_at|expire_at)(-|$)|date|time|comment/;

const here = /\/pages\/(\d+)\/edit\//.exec(window.location.pathname);
const address = document.querySelector("[data-live-advice]")?.dataset.liveAdvice;
const editor = document.querySelector(
  "form[data-edit-form], #page-edit-form, .js-translation-editor",
);

/** The fields that hold words, in the order they are read. */
function fields() {
  return [...editor.querySelectorAll(FIELDS)].filter(
    (field) =>
      !field.closest("[hidden], [data-live-advice-panel]") &&
      !NOT_WORDS.test(field.name ?? "") &&
      wordsOf(field).trim() !== "",
  );
}

function wordsOf(field) {
  return field.value ?? field.innerText ?? "";
}

function panel() {
  const details = document.createElement("details");
  details.className = "live-advice";
  details.dataset.liveAdvicePanel = "";
  details.hidden = true;
  document.querySelector("main")?.append(details);
  details.addEventListener("click", (event) => {
    const button = event.target.closest("[data-at]");
    const field = button && asked[Number(button.dataset.at)];
    if (field?.isConnected) {
      lead(field, button.textContent);
    }
  });
  return details;
}

/** To the place: the field has the focus, and the words are selected where a field can select. */
function lead(field, words) {
  field.scrollIntoView({ block: "center" });
  field.focus();
  const start = field.value?.indexOf(words) ?? -1;
  if (start >= 0) {
    field.setSelectionRange(start, start + words.length);
  }
}

let asked = [];
let last = "";
let waiting = 0;

async function ask(details) {
  const now = fields();
  const body = JSON.stringify({ texts: now.map(wordsOf) });
  if (body === last) {
    return;
  }
  const token = document.querySelector('[name="csrfmiddlewaretoken"]')?.value;
  const answer = await fetch(address.replace("/0/", `/${here[1]}/`), {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": token ?? "" },
    body,
  }).catch(() => null);
  if (!answer?.ok) {
    return; // Too many, offline, signed out: advice can wait, and editing must not be disturbed.
  }
  last = body;
  asked = now;
  show(details, await answer.text());
}

/** The line that is read out stays the same element; only what it says changes. */
function show(details, html) {
  const made = document.createElement("template");
  made.innerHTML = html;
  const said = details.querySelector('[role="status"]');
  const fresh = made.content.querySelector('[role="status"]');
  if (said) {
    if (said.textContent !== fresh.textContent) {
      said.textContent = fresh.textContent;
    }
    const at = document.activeElement?.closest?.(".live-advice__body");
    if (!at) {
      details.querySelector(".live-advice__body").replaceWith(made.content.querySelector(".live-advice__body"));
    }
  } else {
    details.append(made.content);
    details.hidden = false;
  }
}

if (here && address && editor) {
  const details = panel();
  const soon = () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => ask(details), PAUSE);
  };
  document.addEventListener("input", soon);
  soon();
}
