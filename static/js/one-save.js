// Wagtail saves by itself while somebody writes, and does not wait for that when they press "Publish": a new page would
// be made a second time, and refused for its own address. So a form that is being saved is sent once that has ended.

const PATIENCE = 10_000; // Milliseconds. A save may never tell how it ended; then the form is sent all the same.
const saving = new WeakMap(); // Each form that is being saved, and what is to be done after that.

document.addEventListener("w-autosave:save", ({ target }) => saving.set(target, () => {}));
for (const end of ["w-autosave:success", "w-autosave:error"]) {
  document.addEventListener(end, ({ target }) => goOn(target));
}

document.addEventListener(
  "submit",
  (event) => {
    const { target: form, submitter } = event;
    if (!saving.has(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    saving.set(form, () => {
      if (submitter) submitter.disabled = false; // Shown as busy since it was pressed; nothing disabled is sent along.
      form.requestSubmit(submitter);
    });
    setTimeout(() => goOn(form), PATIENCE);
  },
  true,
);

function goOn(form) {
  const next = saving.get(form);
  saving.delete(form);
  next?.();
}
